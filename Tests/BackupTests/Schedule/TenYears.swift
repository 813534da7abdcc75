import Backup
import Foundation
import TestSupport
import Testing

/// Years of one store under a clock of the test's own: it is switched off, killed and slow, backs up and prunes.
struct TenYears {
    static let zones = [
        "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo",
        "Africa/Casablanca",
        "Pacific/Apia", "Asia/Kathmandu",
    ]

    let zone: String
    let cron: RandomCron
    let days: Int64
    let seed: UInt64

    /// What was seen.
    struct Outcome: Equatable {
        var runs: [Int64] = []
        var kept: [Set<String>] = []
    }

    /// When the machine is switched off, and what becomes of each run; the same for both.
    private struct Fate {
        var random: SeededGenerator
        private(set) var isUp = true
        private var until: Int64 = 0

        init(seed: UInt64) { random = SeededGenerator(seed: seed) }

        mutating func look(_ instant: Int64) {
            guard instant >= until else { return }
            isUp.toggle()
            let longest: Int64 = isUp ? 40 * 86_400 : 3 * 86_400
            until = instant + Int64.random(in: 1...(longest / 60), using: &random) * 60
        }
    }

    private var start: Int64 { 1_456_790_400 }  // 2016-03-01

    /// Whether what is kept is looked at after this backup: after each in some months, and in ten years once a day.
    private func isCompared(_ now: Int64, _ last: inout Int64) -> Bool {
        guard days <= 100 || now / 86_400 > last / 86_400 else { return false }
        last = now
        return true
    }

    /// By the book, and by retention after each backup, or once a day.
    func byBook() throws -> Outcome {
        var outcome = Outcome()
        var fate = Fate(seed: seed)
        let rules = try rules()
        let schedule = Schedule(
            name: "nightly",
            task: .backup,
            target: nil,
            timetable: try Timetable(cron.text),
            zone: try Zone(zone),
            jitter: nil,
            created: start,
            since: start,
            isPaused: false
        )
        func book(_ states: [String: ScheduleState], _ now: Int64) -> ScheduleBook {
            ScheduleBook(store: "s", schedules: [schedule], states: states, now: now)
        }
        var kept = book([:], start)
        var run: (ScheduleBook.Run, end: Int64)?
        var wasUp = true
        var next = kept.nextBeginning(now: start) ?? .max
        var lying: [RetainedArchive] = []
        var compared = start
        for now in Swift.stride(from: start + 60, through: start + days * 86_400, by: 60) {
            fate.look(now)
            if fate.isUp, !wasUp {
                // What a restart finds is what lies on the disk.
                kept = book(try reread(kept.states), now)
                next = kept.nextBeginning(now: now) ?? .max
            }
            if !fate.isUp { run = nil }
            wasUp = fate.isUp
            guard fate.isUp else { continue }
            if let (current, end) = run, now >= end {
                kept.end(current, .succeeded, now: now)
                run = nil
                next = kept.nextBeginning(now: now) ?? .max
                lying.append(archive(now))
                if isCompared(now, &compared) {
                    let plan = RetentionPlan(lying, rules: rules, now: now)
                    lying = plan.decisions.filter(\.isKept).map(\.archive)
                    outcome.kept.append(Set(lying.map(\.name)))
                }
            }
            if run == nil, next <= now, let begun = kept.begin(now: now) {
                outcome.runs.append(now)
                run = (begun, now + length(now))
            }
        }
        return outcome
    }

    /// By looking at the clock every minute, and at the whole history whenever it is compared.
    ///
    /// Why two models in some months, which must agree, and one in ten years: to sort the whole history again on each of
    /// three thousand days takes hours.
    func byModel() throws -> Outcome {
        var outcome = Outcome()
        var fate = Fate(seed: seed)
        var clock = CronModel(cron.fields, zone: zone)
        let retention = RetentionModel(try rules())
        var told = RetentionByArrival(retention)
        var compared = start
        var isOwed = false
        var end: Int64?
        var attempts = 0
        var history: [RetainedArchive] = []
        var labels: [String: [String]] = [:]
        _ = clock.isDue(start)
        for now in Swift.stride(from: start + 60, through: start + days * 86_400, by: 60) {
            fate.look(now)
            if clock.isDue(now) { isOwed = true }
            if !fate.isUp, end != nil {
                // Killed in the middle: it is owed again, unless it was begun three times.
                end = nil
                if attempts < 3 { isOwed = true } else { attempts = 0 }
            }
            guard fate.isUp else { continue }
            if end.map({ now >= $0 }) ?? false {
                end = nil
                attempts = 0
                told.add(archive(now))
                if days <= 100 {
                    history.append(archive(now))
                    labels[archive(now).name] = retention.labels(now)
                }
                if isCompared(now, &compared) {
                    let kept = told.kept(now: now)
                    outcome.kept.append(kept)
                    if days <= 100 { #expect(kept == retention.kept(history, now: now, labels: labels)) }
                }
            }
            if end == nil, isOwed {
                isOwed = false
                attempts += 1
                outcome.runs.append(now)
                end = now + length(now)
            }
        }
        return outcome
    }

    private func rules() throws -> RetentionRules {
        try RetentionRules(
            hourly: 5,
            daily: 7,
            weekly: 5,
            monthly: 12,
            yearly: 7,
            vaults: 1,
            minimumAge: Interval("2d"),
            zone: Zone(zone)
        )
    }

    private func archive(_ now: Int64) -> RetainedArchive {
        RetainedArchive(name: "a\(now)", content: .data, created: now, isVerified: now % 7 != 0)
    }

    /// How long a run takes: mostly minutes, at times hours.
    private func length(_ now: Int64) -> Int64 { now / 60 % 11 == 0 ? 5 * 3600 : now / 60 % 7 * 60 + 60 }

    private func reread(_ states: [String: ScheduleState]) throws -> [String: ScheduleState] {
        try JSONDecoder().decode([String: ScheduleState].self, from: JSONEncoder().encode(states))
    }
}
