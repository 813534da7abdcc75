import Backup
import Foundation
import TestSupport
import Testing

@Suite("Retention")
struct RetentionTests {
    private static let zones = [
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia",
    ]

    /// Archives at random distances, some unverified, over a few epochs.
    private func history(_ random: inout SeededGenerator, count: Int) -> [RetainedArchive] {
        var instant: Int64 = 1_300_000_000 + Int64.random(in: 0..<600_000_000, using: &random)
        var epoch: UInt64 = 1
        let stride = Int64([600, 3600, 21_600, 86_400, 700_000].randomElement(using: &random) ?? 600)
        return (0..<count).map { number in
            instant += Int64.random(in: 0...(2 * stride), using: &random)
            if Int.random(in: 0..<20, using: &random) == 0 { epoch += 1 }
            let isVault = Int.random(in: 0..<3, using: &random) == 0
            return RetainedArchive(
                name: "a\(number + 1000)",
                content: isVault ? .vault(epoch: epoch) : .data,
                created: instant,
                isVerified: Int.random(in: 0..<6, using: &random) > 0
            )
        }
    }

    private func rules(_ random: inout SeededGenerator) throws -> RetentionRules {
        func some() -> Int { Int.random(in: 0...6, using: &random) }
        return try RetentionRules(
            hourly: some(),
            daily: some(),
            weekly: some(),
            monthly: 1 + some(),
            yearly: some(),
            vaults: 1 + some() / 2,
            minimumAge: Interval(["1h", "1d", "7d"].randomElement(using: &random) ?? "1d"),
            zone: Zone(Self.zones.randomElement(using: &random) ?? "UTC")
        )
    }

    private func kept(_ plan: RetentionPlan) -> Set<String> {
        Set(plan.decisions.filter(\.isKept).map(\.archive.name))
    }

    @Test("equals the slow model, whatever the order", arguments: UInt64(0)..<150)
    func model(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rules = try rules(&random)
        let archives = history(&random, count: Int.random(in: 0...120, using: &random))
        let now = (archives.last?.created ?? 0) + Int64.random(in: 0..<2_000_000, using: &random)
        let plan = RetentionPlan(archives, rules: rules, now: now)
        #expect(kept(plan) == RetentionModel(rules).kept(archives, now: now))
        #expect(plan == RetentionPlan(archives.shuffled(using: &random), rules: rules, now: now))
        #expect(plan.decisions.count == archives.count)
        #expect(plan.decisions.allSatisfy { !$0.reasons.isEmpty })
    }

    @Test("never lets the newest verified archive of either kind go", arguments: UInt64(200)..<300)
    func newest(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rules = try rules(&random)
        let archives = history(&random, count: 60)
        let gone = Set(
            RetentionPlan(archives, rules: rules, now: archives[59].created + 400_000_000).removals
        )
        let verified = archives.filter(\.isVerified)
        let data = try #require(verified.last { $0.content == .data })
        #expect(!gone.contains(data))
        let vaults = verified.filter { $0.content != .data }
        if let vault = vaults.last { #expect(!gone.contains(vault)) }
    }

    @Test(
        "wants nothing back that it let go, and lets nothing go a moment later",
        arguments: UInt64(300)..<360
    )
    func monotone(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rules = try rules(&random)
        let archives = history(&random, count: 100)
        var lying: [RetainedArchive] = []
        for (place, archive) in archives.enumerated() {
            lying.append(archive)
            let all = RetentionPlan(Array(archives[...place]), rules: rules, now: archive.created)
            let pruned = RetentionPlan(lying, rules: rules, now: archive.created)
            // Pruning after every backup keeps what one look at the whole history keeps.
            #expect(kept(pruned) == kept(all))
            lying = pruned.decisions.filter(\.isKept).map(\.archive)
            #expect(RetentionPlan(lying, rules: rules, now: archive.created).removals == [])
        }
    }

    @Test("says why for each archive")
    func reasons() throws {
        let rules = try RetentionRules(
            hourly: 0,
            daily: 2,
            weekly: 1,
            monthly: 0,
            yearly: 0,
            vaults: 1,
            minimumAge: Interval("1h"),
            zone: Zone("Europe/Berlin")
        )
        let monday: Int64 = 1_795_392_000  // 2026-11-23T00:00:00Z
        func data(_ name: String, _ hours: Int64, _ isVerified: Bool = true) -> RetainedArchive {
            RetainedArchive(
                name: name,
                content: .data,
                created: monday + hours * 3600,
                isVerified: isVerified
            )
        }
        func vault(_ name: String, _ hours: Int64, _ epoch: UInt64) -> RetainedArchive {
            RetainedArchive(
                name: name,
                content: .vault(epoch: epoch),
                created: monday + hours * 3600,
                isVerified: true
            )
        }
        let archives = [
            data("a", 1), data("b", 30), data("c", 32), data("d", 50), data("e", 51, false),
            data("f", 20, false),
            vault("v", 1, 6), vault("w", 2, 7), vault("x", 50, 7),
        ]
        let plan = RetentionPlan(archives, rules: rules, now: monday + 51 * 3600 + 60)
        let said = Dictionary(
            uniqueKeysWithValues: plan.decisions.map { decision in
                let text = decision.reasons.joined(separator: ", ")
                return (decision.archive.name, (decision.isKept ? "keep: " : "remove: ") + text)
            }
        )
        #expect(
            said == [
                "a": "remove: 2 newer days, a newer one of its week",
                "b": "remove: a newer one of its day, a newer one of its week",
                "c": "keep: day 2 of 2",
                "d": "keep: the newest verified one, day 1 of 2, week 1 of 1",
                "e": "keep: younger than 1h, not verified, and no verified one is newer",
                "f": "remove: not verified, and a verified one is newer",
                "v": "remove: epoch 6 is past, and epoch 7 is here",
                "w": "remove: 1 newer vault of its epoch",
                "x": "keep: the newest verified one of epoch 7, vault 1 of 1",
            ]
        )
    }

    @Test("keeps a past epoch for as long as no newer one is verified on that target")
    func lonelyEpoch() throws {
        var random = SeededGenerator(seed: 1)
        let rules = try rules(&random)
        let old = RetainedArchive(name: "old", content: .vault(epoch: 3), created: 0, isVerified: true)
        let new = RetainedArchive(name: "new", content: .vault(epoch: 4), created: 9, isVerified: false)
        #expect(RetentionPlan([old, new], rules: rules, now: 1_000_000_000).removals == [])
        let verified = RetainedArchive(name: "new", content: .vault(epoch: 4), created: 9, isVerified: true)
        #expect(RetentionPlan([old, verified], rules: rules, now: 10).removals == [old])
    }

    @Test("refuses rules that keep nothing, or more than anybody lists")
    func refused() throws {
        func make(_ daily: Int, _ vaults: Int) throws -> RetentionRules {
            try RetentionRules(
                hourly: 0,
                daily: daily,
                weekly: 0,
                monthly: 0,
                yearly: 0,
                vaults: vaults,
                minimumAge: Interval("1d"),
                zone: .utc
            )
        }
        #expect(throws: ScheduleError.self) { try make(0, 1) }
        #expect(throws: ScheduleError.self) { try make(-1, 1) }
        #expect(throws: ScheduleError.self) { try make(10_001, 1) }
        #expect(throws: ScheduleError.self) { try make(1, 0) }
        #expect(try make(10_000, 1).daily == 10_000)
    }
}
