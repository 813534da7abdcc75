import Engine
import Foundation
import OrderDesk
import Privacy
import TestSupport
import Testing

@Suite(
    "Kill -9 of a server during an erasure",
    .enabled(if: BackgroundProgram.areBuilt, "the programs are not built beside the tests"),
    .enabled(if: Tool.tracer, Tool.noTracer)
)
struct ErasureServerCrashTests {
    private static let request = "DSR-2026-000001"
    /// How many places of an erasure the server is killed at.
    private static let places = 14

    /// A shop in which an erasure is approved.
    private static func withApproved(_ test: (ShopFolder) async throws -> Void) async throws {
        try await ShopFolder.withShop { shop in
            _ = try await shop.coffer(["customer", "add", "--name", "Gone Person"]).succeeded()
            let privacy = ["privacy", "request"]
            let open = ["open", "--kind", "erasure", "--subject", "C-000002", "--received", "2026-01-05"]
            _ = try await shop.coffer(privacy + open).succeeded()
            for step in [["verify-identity", "--method", "account"], ["assess"], ["approve"]] {
                _ = try await shop.coffer(privacy + [step[0], request] + step.dropFirst()).succeeded()
            }
            try await test(shop)
        }
    }

    /// Has a traced server of a store run the erasure; it is killed at its `number`-th change of the disk, 0 for never.
    ///
    /// - Returns: How many changes it had made before it was asked, and how many in all.
    private static func run(_ shop: ShopFolder, _ store: String, killAt number: Int) async throws -> (
        Int, Int
    ) {
        let (socket, log) = ("\(store)-s", "\(store)-changes")
        let script = try ProjectFiles.path(Tool.tracerScript)
        let server = try BackgroundProgram(
            "cofferd",
            ["--store", store, "--socket", socket],
            shop,
            under: ["python3", script, "\(number)", log]
        )
        defer { server.end() }
        // Why also when it is not: it may be killed as it starts.
        _ = try await server.eventually { FileManager.default.fileExists(atPath: socket) }
        let before = try changes(log)
        let words = ["privacy", "request", "run", request, "--certificate", "\(store)-certificate"]
        let outcome = try await shop.coffer(["--socket", socket] + words)
        if number == 0 { _ = try outcome.succeeded() }
        return (before, try changes(log))
    }

    private static func changes(_ log: String) throws -> Int {
        try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count
    }

    @Test("leaves one that the next start ends, without anybody asking for it")
    func resumes() async throws {
        try await Self.withApproved { shop in
            let (before, all) = try await Self.run(shop, shop.copy("whole"), killAt: 0)
            try #require(all - before > Self.places)
            var found: [String: Int] = [:]
            for step in 1...Self.places {
                let number = before + (all - before) * step / Self.places
                let store = try await shop.copy("kill-\(number)")
                _ = try await Self.run(shop, store, killAt: number)
                let place: Comment = "killed at change \(number) of \(before)...\(all)"
                let state = try await OpenedStore.with(store) { opened in
                    try await opened.perform(RequestShow(request: Self.request), purpose: "privacy-request")
                        .request.state.rawValue
                }
                found[state, default: 0] += 1
                let log = try await Self.startAndEnd(shop, store)
                #expect(log.contains("what was interrupted is ended") == (state == "executing"), place)
                try await OpenedStore.with(store) { opened in
                    let now = try await opened.perform(
                        RequestShow(request: Self.request),
                        purpose: "privacy-request"
                    ).request.state.rawValue
                    #expect(now == (state == "executing" ? "done-live" : state), place)
                    let gone = try await opened.perform(
                        CustomerShow(customer: "C-000002"),
                        purpose: "privacy-request"
                    )
                    #expect(gone.customer.fields.values.isEmpty == (now == "done-live"), place)
                    let other = try await opened.perform(CustomerShow(customer: "C-000001"))
                    #expect(other.customer.fields.values["name"] == "Example Person", place)
                    let certificates = try await opened.entries(of: "privacy.erasure-finish")
                    #expect(certificates == (now == "done-live" ? 1 : 0), place)
                    #expect(try await opened.findings() == [], place)
                }
                try FileManager.default.removeItem(atPath: store)
            }
            // The control: there was something to resume, and somewhere there was not.
            #expect(found["executing", default: 0] > 2 && found.count > 1, "\(found)")
        }
    }

    /// Starts a server as the machine would after a fault, and ends it once it serves; what it said.
    private static func startAndEnd(_ shop: ShopFolder, _ store: String) async throws -> String {
        let socket = "\(store)-again"
        let server = try BackgroundProgram("cofferd", ["--store", store, "--socket", socket], shop)
        let isServing = try await server.eventually { FileManager.default.fileExists(atPath: socket) }
        server.end()
        #expect(isServing, "\(server.log)")
        return server.log
    }
}
