import Foundation
import Testing

@Suite(
    "A disk that does not confirm a write",
    .enabled(if: Served.isBuilt, "the programs were not built"),
    .enabled(if: Tracer.canTamper, "only root tampers with a server's system calls, with strace")
)
struct FailedSyncTests {
    /// Has every thread's first sync of the store's log fail from now on; later ones succeed, and must not be believed.
    private static func failSyncs(_ served: Served) throws -> Process {
        try Tracer.start([
            "-f", "-p", "\(try #require(served.server).processIdentifier)",
            "-P", "\(served.store)/data.db-wal", "-e", "inject=fdatasync,fsync:error=EIO:when=1",
        ])
    }

    @Test("ends the server, which acknowledges nothing from then on and has lost nothing from before")
    func stops() async throws {
        try await Served.with { served in
            try served.stock()
            served.kill()
            try served.start(isLogged: true)
            let before = (0..<3).map { Exchange(.openConfirmed, key: "a\($0)", sku: "TEA-1", quantity: 1) }
            let client = try RawClient(served.socket)
            let kept = before.map { $0.send(on: client) }
            for outcome in kept {
                guard case .done = outcome else {
                    Issue.record("not taken before anything failed: \(outcome)")
                    return
                }
            }
            let tracer = try Self.failSyncs(served)
            defer { tracer.terminate() }
            let after = (0..<8).map { Exchange(.openConfirmed, key: "b\($0)", sku: "TEA-1", quantity: 1) }
            let socket = served.socket
            let outcomes = await Threads.map(after) { exchange -> [Exchange.Outcome] in
                guard let client = try? RawClient(socket) else { return [] }
                // Why again and again: a later sync succeeds, and must not be believed.
                return (0..<3).map { _ in exchange.send(on: client) }
            }.flatMap { $0 }
            // The last for whoever comes while the server ends.
            let refusals = ["sync-failed", "store-halted", "server-stopping"].map {
                Exchange.Outcome.refused($0)
            }
            #expect(outcomes.allSatisfy { $0 == .lost || refusals.contains($0) }, "\(outcomes)")
            #expect(outcomes.contains(refusals[0]), "\(outcomes)")
            let server = try #require(served.server)
            try #require(await served.ends(), "the server still runs")
            #expect(server.terminationReason == .exit && server.terminationStatus == 74)
            let log = try String(contentsOf: served.log, encoding: .utf8)
            #expect(log.contains("the server stopped serving"), "\(log)")
            try served.start()
            let again = try RawClient(served.socket)
            #expect(before.map { $0.send(on: again) } == kept)
            // What was not acknowledged may be there once; repeated, it is there once.
            let repeated = after.map { $0.send(on: again) }
            #expect(after.map { $0.send(on: again) } == repeated)
            let orders = try served.json("order", "list", "--limit", "1000")["orders"] as? [[String: Any]]
            #expect(orders?.count == before.count + after.count)
            #expect(try served.coffer("audit", "verify", "--rows").code == 0)
            #expect(try served.coffer("doctor").code == 0)
        }
    }

    @Test(
        "and one that is slow answers nobody sooner, a writer, a reader of what was written or one who asks again"
    )
    func waits() async throws {
        let delay = Duration.milliseconds(400)
        try await Served.with { served in
            try served.stock()
            let tracer = try Tracer.start([
                "-f", "-p", "\(try #require(served.server).processIdentifier)", "-P",
                "\(served.store)/data.db-wal",
                "-e", "inject=fdatasync,fsync:delay_enter=\(delay / .microseconds(1))",
            ])
            defer { Tracer.letGo(tracer) }
            let socket = served.socket
            let exchanges = (0..<12).map {
                // Why each twice: whoever comes second finds an order that may not be durable yet.
                Exchange(.openConfirmed, key: "k\($0 / 2)", sku: "TEA-1", quantity: 1)
            }
            let answers = await Threads.map(exchanges) { exchange -> [(Exchange.Outcome, Duration)] in
                guard let client = try? RawClient(socket) else { return [] }
                return (0..<2).map { _ in
                    let start = ContinuousClock.now
                    let outcome = exchange.send(on: client)
                    return (outcome, ContinuousClock.now - start)
                }
            }
            for (outcome, duration) in answers.flatMap({ $0 }) {
                guard case .done = outcome else {
                    Issue.record("not taken: \(outcome)")
                    continue
                }
                #expect(duration >= delay)
            }
            #expect(answers.flatMap { $0 }.count == 24)
        }
    }
}
