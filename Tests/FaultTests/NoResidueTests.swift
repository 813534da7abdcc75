import Foundation
import TestSupport
import Testing

@Suite(
    "What is left of an erased person",
    .enabled(if: BackgroundProgram.areBuilt, "the programs are not built beside the tests")
)
struct NoResidueTests {
    private static let gone = Canary.customer("una")
    private static let stays = Canary.customer("liv")
    private static let request = "DSR-2026-000001"
    /// What is looked for as a hash: what somebody has who knows the person.
    private static let known = gone.filter {
        ["--name", "--email", "--phone", "--street", "--tax-id"].contains($0.option)
    }
    .map(\.value)

    /// Two people in a shop that is backed up, of whom one is erased by a server that goes on running for the test.
    ///
    /// Before that `asking` may ask it about both: words of a command, of which each gets an answer.
    private func withErased(
        asking commands: [[String]] = [],
        _ test: (BackedShop, BackgroundProgram) async throws -> Void
    ) async throws {
        try await BackedShop.with { backed in
            let shop = backed.shop
            for person in [Self.gone, Self.stays] {
                _ = try await shop.coffer(["customer", "add"] + Canary.words(person)).succeeded()
            }
            _ = try await shop.coffer(["backup", "run"]).succeeded()
            let socket = "\(shop.path)/s"
            let server = try BackgroundProgram("cofferd", ["--store", shop.store, "--socket", socket], shop)
            defer { server.end() }
            let serves = try await server.eventually { FileManager.default.fileExists(atPath: socket) }
            #expect(serves, "\(server.log)")
            for words in commands {
                let answer = try await shop.coffer(["--socket", socket] + words).succeeded()
                let seen = CanarySearch(Canary.needles(Self.gone)).hits(answer.output)
                #expect(!seen.isEmpty, "the server showed the person: \(words)")
            }
            let open = ["open", "--kind", "erasure", "--subject", "C-000002"]
            _ = try await shop.coffer(["--socket", socket, "privacy", "request"] + open).succeeded()
            for step in [["verify-identity", "--method", "account"], ["assess"], ["approve"]] {
                let words = ["privacy", "request", step[0], Self.request] + step.dropFirst()
                _ = try await shop.coffer(["--socket", socket] + words).succeeded()
            }
            try await keepOldCopies(shop)
            let run = [
                "privacy", "request", "run", Self.request, "--certificate", "\(shop.path)/certificate",
            ]
            _ = try await shop.coffer(["--socket", socket] + run).succeeded()
            #expect(try shop.oldCopies() == [], "the copies from before a migration go with the erasure")
            try await test(backed, server)
        }
    }

    /// Leaves beside each database what a newer program does that changed its tables, with the person in clear in one.
    private func keepOldCopies(_ shop: ShopFolder) async throws {
        let databases = try FileManager.default.contentsOfDirectory(atPath: shop.store)
            .filter { $0.hasSuffix(".db") }
        for name in databases {
            let path = "\(shop.store)/\(name)"
            _ = try await shop.run(["cp", path, path + ShopFolder.oldCopySuffix]).succeeded()
        }
        let copy = try FileHandle(forWritingTo: URL(filePath: shop.data + ShopFolder.oldCopySuffix))
        try copy.seekToEnd()
        try copy.write(contentsOf: Data(Self.known.joined(separator: " ").utf8))
        try copy.close()
        let copies = try shop.oldCopies()
        #expect(copies.count == databases.count && copies.count >= 2, "of the data and of the vault")
        let search = CanarySearch(Canary.needles(Self.gone))
        #expect(try !search.hits(inFolder: shop.store).isEmpty, "the search finds the person in it")
    }

    @Test("is no value and no hash without a key, in the store, its logs, or any archive that is opened")
    func files() async throws {
        try await withErased { backed, server in
            let shop = backed.shop
            server.end()
            _ = try await shop.coffer(["backup", "run"]).succeeded()
            let opened = try await backed.openArchives()
            #expect(opened >= 4, "data and vault from before and after the erasure")
            let search = CanarySearch(Canary.needles(Self.gone))
            #expect(try search.hits(inFolder: shop.path) == [])
            let hashes = try await shop.residue("files", shop.path, Self.known)
            #expect(hashes.output == "", "\(hashes.output)")
            // The controls: what is not personal is found in archives, a hash is found where it is planted, others live.
            #expect(try CanarySearch(["Corner Shop"]).hits(inFolder: "\(shop.path)/opened") != [])
            let planted = "\(shop.path)/planted"
            try Data("xb4ffbe314a3cdb85".utf8).write(to: URL(filePath: planted))
            let found = try await shop.residue("files", shop.path, ["Planted Value"])
            #expect(found.output.contains("SHA-256 of Planted Value in hexadecimal"))
            let other = try await shop.coffer(["customer", "show", "C-000003", "--output", "json"])
            #expect(!CanarySearch(Canary.needles(Self.stays)).hits(other.output).isEmpty)
        }
    }

    @Test(
        "is in no memory of the server that showed, found and erased them, of which a core dump would be made",
        .enabled(if: getuid() == 0, "only root reads the memory of a program that is not dumpable")
    )
    func memory() async throws {
        let email = Self.gone.first { $0.option == "--email" }?.value ?? ""
        let asked = [
            ["customer", "show", "C-000002", "--output", "json"], ["customer", "list", "--output", "json"],
            ["customer", "find", "--email", email, "--output", "json"],
            ["privacy", "find", "--email", email, "--output", "json"],
        ]
        try await withErased(asking: asked + asked) { backed, server in
            let hits = try await backed.shop.residue("memory", "\(server.id)", Self.known)
            #expect(hits.output == "", "\(hits.output)")
            let control = try await backed.shop.residue("memory", "\(server.id)", [Self.request])
            #expect(control.output.contains("\(Self.request) in clear"), "what it did last is found")
        }
    }
}
