import AgeFormat
import Backup
import Commands
import Engine
import Foundation
import Synchronization
import Testing

/// Days of the past, one after another, so that what was backed up on them is old enough to go.
final class PastDays: Sendable {
    private let day = Atomic(400)

    /// The next day, at this hour; always before today.
    func next() -> @Sendable () -> Date {
        let day = day.subtract(1, ordering: .relaxed).newValue
        return { Date(timeIntervalSinceNow: Double(-86_400 * day)) }
    }
}

extension BackedShop {
    /// A shop whose rules keep two days and one vault, and only an hour of what is young.
    static func keepingTwoDays(_ test: (BackedShop, PastDays) async throws -> Void) async throws {
        try await ShopFolder.withShop { shop in
            let backed = BackedShop(shop: shop, target: "\(shop.path)/shelf")
            _ = try await shop.coffer(["backup", "target", "add", "shelf", backed.target]).succeeded()
            let rules = [
                "--hourly", "0", "--daily", "2", "--weekly", "0", "--monthly", "0", "--yearly", "0",
                "--vaults", "1",
                "--minimum-age", "1h",
            ]
            _ = try await shop.coffer(["backup", "retention", "set"] + rules).succeeded()
            let days = PastDays()
            for _ in 0..<4 { try await backed.backUp(on: days) }
            try await test(backed, days)
        }
    }

    /// Backs up as on the next day of the past.
    func backUp(on days: PastDays) async throws {
        let clock = days.next()
        try await use(at: clock) { door in
            var run = BackupRun(
                door: door,
                identity: try VerifyIdentity.loadOrCreate("\(shop.store)/verify-identity.txt", now: .now),
                scratch: "\(shop.store)/scratch",
                schemas: Store.schemas(storeModules)
            )
            run.now = clock
            let report = try await run.run()
            #expect(report.failures.isEmpty)
        }
    }

    /// Opens the store in this process, at a time of the past, for what `body` does.
    func use(at clock: @escaping @Sendable () -> Date, _ body: (any StoreDoor) async throws -> Void)
        async throws
    {
        let store = try Store.open(
            at: shop.store,
            unlock: nil,
            mode: .serving,
            access: .exclusive,
            modules: storeModules,
            clock: clock
        )
        do {
            try await body(Door(opened: OpenedStore(store: store)))
            try store.close()
        } catch {
            try store.close()
            throw error
        }
    }

    /// What goes by now, as the program says.
    func going() async throws -> Int {
        let decisions = try await list(["backup", "prune", "--dry-run"], "decisions")
        return decisions.count { $0["kept"] as? Bool == false }
    }

    /// Whether everything that the store lists lies on the target, with a pair in it.
    func expectListedIsThere(_ place: Comment) async throws {
        let listed = try await list(["backup", "list"], "archives").compactMap { $0["name"] as? String }
        let lying = try FileManager.default.contentsOfDirectory(atPath: target)
        #expect(Set(listed).isSubset(of: lying), place)
        #expect(
            listed.contains { $0.contains("-data.") } && listed.contains { $0.contains("-vault-") },
            place
        )
    }

    private func list(_ words: [String], _ name: String) async throws -> [[String: Any]] {
        let output = try await shop.coffer(words + ["--output", "json"]).succeeded().output
        let json = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return try #require(json?[name] as? [[String: Any]])
    }

    private struct Door: StoreDoor {
        let opened: OpenedStore

        func perform<C: Command>(_ command: C) async throws -> C.Output where C.Output: Decodable {
            try await opened.perform(command)
        }

        func perform<Q: Query>(_ query: Q) async throws -> Q.Output where Q.Output: Decodable {
            try await opened.perform(query)
        }
    }
}
