import Engine
import Foundation
import Testing

@testable import Backup

extension BackedStore {
    /// Two days and one vault stay, and what is younger than an hour.
    func keepTwoDays(_ door: Door) async throws {
        var rules = BackupRetentionSet()
        (rules.hourly, rules.daily, rules.weekly, rules.monthly, rules.yearly) = (0, 2, 0, 0, 0)
        (rules.vaults, rules.minimumAge) = (1, "1h")
        _ = try await door.perform(rules)
    }

    /// Backs up on so many days.
    func backUp(days: Int, _ door: Door) async throws {
        for _ in 0..<days {
            clock.advance(days: 1)
            #expect(try await run(door).run().failures.isEmpty)
        }
    }

    /// A target with a backup of each of four days, of which the rules keep two.
    static func withFourDays(_ targets: String..., body: (BackedStore, Door) async throws -> Void)
        async throws
    {
        let backed = try await make()
        try await backed.use { door in
            for target in targets { try await backed.add(target, to: door) }
            try await backed.keepTwoDays(door)
            try await backed.backUp(days: 4, door)
            // The newest one is old enough as well.
            backed.clock.advance(days: 1)
            try await body(backed, door)
        }
    }

    func prune(_ door: Door, crashAt step: PruneStep? = nil) -> PruneRun {
        var run = PruneRun(door: door)
        let clock = clock
        run.now = { clock.now() }
        run.crashPoint = { if $0 == step { throw Crash() } }
        return run
    }

    /// Decides and carries it out.
    @discardableResult
    func pruneNow(_ door: Door) async throws -> PruneReport {
        let prune = prune(door)
        return try await prune.carryOut(prune.plan())
    }

    /// The archives that lie on a target.
    func archives(_ target: String) throws -> [String] {
        try contents(target).keys.filter { $0.hasPrefix("coffer-") && $0.hasSuffix(".age") }.sorted()
    }

    /// Whether everything that the store lists of a target lies there.
    func expectListedIsThere(_ target: String, _ door: Door, _ place: Comment) async throws {
        let listed = try await door.perform(BackupList(target: target)).archives.map(\.name)
        #expect(Set(listed).isSubset(of: try archives(target)), place)
        #expect(
            listed.contains { $0.contains("-data.") } && listed.contains { $0.contains("-vault-") },
            place
        )
    }
}
