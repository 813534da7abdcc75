import Engine
import Foundation
import Testing

@testable import Backup

@Suite("A prune")
struct PruneTests {
    @Test("removes what the rules let go and nothing else, and what stays restores")
    func whole() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let before = try backed.contents("shelf")
            let plan = try await backed.prune(door).plan()
            // To decide is to change nothing.
            #expect(try backed.contents("shelf") == before)
            #expect(plan.failures.isEmpty && plan.decisions.count == 8)
            #expect(plan.decisions.allSatisfy { !$0.reasons.isEmpty })
            #expect(plan.going.map(\.kind).filter { $0 == .data }.count == 2)
            #expect(plan.going.map(\.kind).filter { $0 == .vault }.count == 3)
            let report = try await backed.pruneNow(door)
            #expect(report.failures.isEmpty && Set(report.removed.map(\.name)) == Set(plan.going.map(\.name)))
            let kept = plan.decisions.filter(\.kept).map(\.name).sorted()
            #expect(try backed.archives("shelf") == kept)
            #expect(try await door.perform(BackupList()).archives.map(\.name).sorted() == kept)
            #expect(try backed.verifyAll("shelf") == 2)
            let status = try await door.perform(BackupStatus()).targets[0]
            #expect(!status.isInterrupted && !status.isBehind)
            // What is done is done: a second one finds nothing, and signs nothing.
            let after = try backed.contents("shelf")
            #expect(try await backed.pruneNow(door).removed.isEmpty)
            #expect(try backed.contents("shelf") == after)
        }
    }

    @Test(
        "that stops after any step leaves what is listed whole and never less than the rules keep",
        arguments: PruneStep.allCases,
        [true, false]
    )
    func crash(step: PruneStep, isRunNext: Bool) async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let kept = try await backed.prune(door).plan().decisions.filter(\.kept).map(\.name)
            let prune = backed.prune(door, crashAt: step)
            await #expect(throws: Interruption<PruneStep>.self) { try await prune.carryOut(prune.plan()) }
            #expect(Set(kept).isSubset(of: try backed.archives("shelf")))
            #expect(try backed.verifyAll("shelf") >= 2)
            try await backed.expectListedIsThere("shelf", door, "\(step)")
            if isRunNext {
                #expect(try await backed.run(door).run().failures.isEmpty)
                #expect(try backed.verifyAll("shelf") >= 3)
                try await backed.expectListedIsThere("shelf", door, "\(step), then a run")
            } else {
                let report = try await backed.pruneNow(door)
                #expect(report.failures.isEmpty)
                #expect(try backed.archives("shelf") == kept.sorted(), "\(step)")
                #expect(try backed.verifyAll("shelf") == 2)
                let listed = try await door.perform(BackupList()).archives.map(\.name).sorted()
                #expect(listed == kept.sorted(), "\(step)")
            }
            #expect(try backed.leftovers() == [])
        }
    }

    @Test("that was stopped, then a run, leave nothing unlisted for longer than a day")
    func leftAlone() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let prune = backed.prune(door, crashAt: .unlisted)
            await #expect(throws: Interruption<PruneStep>.self) { try await prune.carryOut(prune.plan()) }
            #expect(try backed.archives("shelf").count == 8)
            _ = try await backed.run(door).run()
            let listed = try await door.perform(BackupList()).archives.map(\.name).sorted()
            #expect(try backed.archives("shelf") == listed)
        }
    }

    @Test("removes nothing that was not agreed on, and nothing that the rules keep by now")
    func agreed() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let prune = backed.prune(door)
            var plan = try await prune.plan()
            let one = try #require(plan.going.first)
            plan.decisions.removeAll { $0.name != one.name }
            #expect(try await prune.carryOut(plan).removed.map(\.name) == [one.name])
            // Somebody lengthens the rules while a person still thinks about the question.
            let asked = try await prune.plan()
            #expect(!asked.going.isEmpty)
            var rules = BackupRetentionSet()
            (rules.daily, rules.vaults) = (30, 30)
            _ = try await door.perform(rules)
            #expect(try await prune.carryOut(asked).removed.isEmpty)
            #expect(try backed.verifyAll("shelf") >= 3)
        }
    }

    @Test("keeps what is younger than the rules say")
    func young() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            var rules = BackupRetentionSet()
            rules.minimumAge = "9w"
            _ = try await door.perform(rules)
            let report = try await backed.pruneNow(door)
            #expect(report.removed.isEmpty && report.going.isEmpty)
            #expect(report.decisions.allSatisfy { $0.reasons.contains("younger than 9w") })
        }
    }

    @Test("never removes the newest verified pair, whoever asks the store for it")
    func newest() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            backed.clock.advance(days: 4_000)
            let kept = try await backed.prune(door).plan().decisions.filter(\.kept)
            let found = String(decoding: try backed.bytes("catalogue.note", "shelf"), as: UTF8.self)
            for newest in kept {
                let name = try ArchiveName(newest.name)
                let reasons = newest.reasons
                await #expect(throws: PruneError.stays(name: name.text, target: "shelf", reasons: reasons)) {
                    try await door.perform(
                        BackupPrune(target: "shelf", found: found, absent: [], archives: [name])
                    )
                }
            }
            #expect(try backed.verifyAll("shelf") == 4)
        }
    }

    @Test("counts an archive as unverified that is gone or shorter, and keeps the next one")
    func missing() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let datas = try backed.archives("shelf").filter { $0.contains("-data.") }
            let newest = try #require(datas.last)
            try Data("short".utf8).write(to: URL(filePath: "\(backed.path("shelf"))/\(newest)"))
            let report = try await backed.pruneNow(door)
            let kept = report.decisions.filter { $0.kept && $0.kind == .data }.map(\.name)
            // The damaged one stays since nothing whole is newer, and two days of whole ones beside it.
            #expect(kept == datas.suffix(3).reversed())
            #expect(report.removed.filter { $0.name.contains("-data.") }.map(\.name) == [datas[0]])
        }
    }

    @Test(
        "reads the newest pair once more, and removes nothing where it has other bytes",
        arguments: ["-data.", "-vault-"]
    )
    func damaged(kind: String) async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let newest = try #require(try backed.archives("shelf").last { $0.contains(kind) })
            var bytes = try backed.bytes(newest, "shelf")
            bytes[bytes.count / 2] ^= 1
            try Data(bytes).write(to: URL(filePath: "\(backed.path("shelf"))/\(newest)"))
            let before = try backed.contents("shelf")
            let report = try await backed.pruneNow(door)
            #expect(report.failures.map(\.code) == ["target-reads-otherwise"])
            #expect(try backed.contents("shelf") == before)
        }
    }

    @Test("goes on with the other targets where one vanished, and makes up for it when that one is back")
    func vanished() async throws {
        for step in [PruneStep.recorded, .unlisted, .removed] {
            try await BackedStore.withFourDays("away", "shelf") { backed, door in
                var prune = backed.prune(door)
                let plan = try await prune.plan()
                let (away, gone) = (backed.path("away"), backed.path("away") + "-gone")
                let steps = StepCounter()
                prune.crashPoint = { reached in
                    guard reached == step, steps.next() == 1 else { return }
                    try FileManager.default.moveItem(atPath: away, toPath: gone)
                }
                let report = try await prune.carryOut(plan)
                #expect(report.failures.map(\.target) == ["away"], "\(step)")
                #expect(report.failures.map(\.code) == ["target-vanished"], "\(step)")
                #expect(try backed.verifyAll("shelf") == 2)
                try FileManager.default.moveItem(atPath: gone, toPath: away)
                #expect(try backed.verifyAll("away") >= 2, "\(step)")
                #expect(try await backed.pruneNow(door).failures.isEmpty)
                #expect(try backed.archives("away").count == 3, "\(step)")
                #expect(try backed.verifyAll("away") == 2)
            }
        }
    }
}
