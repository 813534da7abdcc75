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
            let run = [
                "privacy", "request", "run", Self.request, "--certificate", "\(shop.path)/certificate",
            ]
            _ = try await shop.coffer(["--socket", socket] + run).succeeded()
            try await test(backed, server)
        }
    }

    @Test("is no value and no hash without a key, in the store, its logs, or any archive that is opened")
    func files() async throws {
        try await withErased { backed, server in
            let shop = backed.shop
            server.end()
            _ = try await shop.coffer(["backup", "run"]).succeeded()
            let opened = try await open(backed)
            #expect(opened >= 4, "data and vault from before and after the erasure")
            let search = CanarySearch(Canary.needles(Self.gone))
            #expect(try search.hits(inFolder: shop.path) == [])
            let hashes = try await residue("files", shop.path, Self.known, shop)
            #expect(hashes.output == "", "\(hashes.output)")
            // The controls: what is not personal is found in archives, a hash is found where it is planted, others live.
            #expect(try CanarySearch(["Corner Shop"]).hits(inFolder: "\(shop.path)/opened") != [])
            let planted = "\(shop.path)/planted"
            try Data("xb4ffbe314a3cdb85".utf8).write(to: URL(filePath: planted))
            let found = try await residue("files", shop.path, ["Planted Value"], shop)
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
            let hits = try await residue("memory", "\(server.id)", Self.known, backed.shop)
            #expect(hits.output == "", "\(hits.output)")
            let control = try await residue("memory", "\(server.id)", [Self.request], backed.shop)
            #expect(control.output.contains("\(Self.request) in clear"), "what it did last is found")
        }
    }

    /// Opens every archive on the target with the recovery identity, as far as `age` and `tar` do; answers how many.
    private func open(_ backed: BackedShop) async throws -> Int {
        let shop = backed.shop
        let names = try FileManager.default.contentsOfDirectory(atPath: backed.target)
            .filter { $0.hasSuffix(".tar.zst.age") }
        for name in names {
            let folder = "\(shop.path)/opened/\(name)"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let identity = "\(shop.store).recovery-key"
            _ = try await shop.coffer([
                "age", "decrypt", "-i", identity, "-o", "\(folder).tar.zst", "\(backed.target)/\(name)",
            ]).succeeded()
            _ = try await shop.run(["tar", "--zstd", "-xf", "\(folder).tar.zst", "-C", folder]).succeeded()
        }
        return names.count
    }

    private func residue(
        _ kind: String,
        _ place: String,
        _ values: [String],
        _ shop: ShopFolder
    ) async throws -> Outcome {
        let script = try ProjectFiles.path("Tests/FaultTests/Scripts/residue.py")
        return try await shop.run(["python3", script, kind, place] + values).succeeded()
    }
}
