import Engine
import Foundation
import Storage
import Testing

@testable import Backup

@Suite("What keeps a prune from harm")
struct PruneGuardTests {
    @Test("a copied store removes nothing, and once adopted nothing before a backup of its own life")
    func copied() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            try await backed.keepTwoDays(door)
            try await backed.backUp(days: 4, door)
        }
        let copy = backed.folder + "-copy"
        try FileManager.default.copyItem(atPath: backed.folder, toPath: copy)
        backed.clock.advance(days: 1)
        let before = try backed.contents("shelf")
        let found = String(decoding: try backed.bytes("catalogue.note", "shelf"), as: UTF8.self)
        try await backed.use(at: copy) { door in
            await #expect(throws: RunError.notLive(.copied)) { try await backed.prune(door).plan() }
            await #expect(throws: RunError.notLive(.copied)) {
                try await backed.prune(door).carryOut(PruneReport())
            }
            // Nor by asking the store itself: nothing is decided or signed for it.
            await #expect(throws: RunError.notLive(.copied)) {
                try await door.perform(BackupRetentionPlan(target: "shelf", found: found, absent: []))
            }
            await #expect(throws: RunError.notLive(.copied)) {
                try await door.perform(BackupPrune(target: "shelf", found: found, absent: [], archives: []))
            }
            _ = try await door.store.perform(StoreAdopt(), for: Request(caller: Shelf.caller))
            #expect(try await backed.prune(door).plan().failures.map(\.code) == ["prune-other-life"])
        }
        #expect(try backed.contents("shelf") == before)
        try await backed.use(at: copy) { door in
            let report = try await backed.run(door).run()
            #expect(report.failures.isEmpty)
            #expect(try await backed.pruneNow(door).failures.isEmpty)
        }
        #expect(try backed.verifyAll("shelf") == 2)
        // From now on the first one, still believing that it is the live one, removes nothing there.
        let adopted = try backed.contents("shelf")
        try await backed.use { door in
            let plan = try await backed.prune(door).plan()
            #expect(plan.failures.map(\.code) == ["target-other-incarnation"])
        }
        #expect(try backed.contents("shelf") == adopted)
    }

    @Test("a catalogue that is damaged, gone, or an older one put back removes nothing")
    func catalogues() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let note = URL(filePath: "\(backed.path("shelf"))/catalogue.note")
            let older = try Data(contentsOf: note)
            try await backed.backUp(days: 2, door)
            backed.clock.advance(days: 1)
            let newer = try Data(contentsOf: note)
            for (bytes, code) in [
                (older, "prune-catalogue-replayed"), (Data("nothing\n".utf8), "prune-no-catalogue"),
                (nil, "prune-no-catalogue"),
            ] {
                if let bytes {
                    try bytes.write(to: note)
                } else {
                    try FileManager.default.removeItem(at: note)
                }
                let before = try backed.contents("shelf")
                let report = try await backed.pruneNow(door)
                #expect(report.failures.map(\.code) == [code])
                #expect(try await backed.prune(door).plan().failures.map(\.code) == [code])
                #expect(report.removed.isEmpty)
                #expect(try backed.contents("shelf") == before)
                try newer.write(to: note)
            }
            #expect(try await backed.pruneNow(door).removed.count > 3)
        }
    }

    @Test("a target without a backup yet has nothing to decide, and another store's target is refused")
    func others() async throws {
        let (first, second) = (try await BackedStore.make(), try await BackedStore.make())
        try await first.use { door in
            try await first.add("shelf", to: door)
            let empty = try await first.pruneNow(door)
            #expect(empty.decisions.isEmpty && empty.failures.isEmpty)
            try await first.backUp(days: 1, door)
        }
        let before = try first.contents("shelf")
        try await second.use { door in
            _ = try await door.perform(BackupTargetAdd(target: "shelf", address: first.path("shelf")))
            #expect(try await second.prune(door).plan().failures.map(\.code) == ["target-other-store"])
        }
        #expect(try first.contents("shelf") == before)
    }

    @Test("a file of the same store that no catalogue of it listed stays where it is")
    func unlisted() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let stray = "coffer-\(backed.shelf.store)-20200101T000000Z-data.tar.zst.age"
            try Data("mine".utf8).write(to: URL(filePath: "\(backed.path("shelf"))/\(stray)"))
            #expect(try await backed.pruneNow(door).failures.isEmpty)
            #expect(try backed.archives("shelf").contains(stray))
        }
    }

    @Test("a run and a prune hold the turn at the targets at every step, and let go of it at the end")
    func holdsTurn() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let spool = "\(backed.folder)/spool"
            let steps = StepCounter()
            var (prune, run) = (backed.prune(door), backed.run(door))
            prune.crashPoint = { step in
                _ = steps.next()
                let turn = try SpoolTurn(spool: spool)
                #expect(turn == nil, "\(step)")
            }
            run.crashPoint = { step in
                _ = steps.next()
                let turn = try SpoolTurn(spool: spool)
                #expect(turn == nil, "\(step)")
            }
            let report = try await prune.carryOut(prune.plan())
            #expect(report.removed.count == 5)
            #expect(try SpoolTurn(spool: spool) != nil)
            #expect(try await run.run().failures.isEmpty)
            #expect(try SpoolTurn(spool: spool) != nil)
            // Each of their steps, and the removal of each of five archives.
            #expect(steps.next() == PruneStep.allCases.count + 4 + RunStep.allCases.count + 1)
        }
    }

    @Test("while another has the turn, neither a run nor a prune begins, from whatever scratch folder")
    func waitsForNone() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            let spool = "\(backed.folder)/spool"
            let prune = backed.prune(door)
            let plan = try await prune.plan()
            let held = try #require(try SpoolTurn(spool: spool))
            let before = try backed.contents("shelf")
            await #expect(throws: RunError.running(folder: spool)) { try await prune.carryOut(plan) }
            let other = BackupRun(
                door: door,
                identity: backed.verifier,
                scratch: "\(backed.scratch)-other",
                schemas: Store.schemas(BackedStore.modules)
            )
            await #expect(throws: RunError.running(folder: spool)) { try await other.run() }
            #expect(try backed.contents("shelf") == before)
            withExtendedLifetime(held) {}
        }
    }

    @Test("a certificate holds a target to an older key until a prune has removed the vaults and the key")
    func pastEpoch() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            try await backed.keepTwoDays(door)
            try await backed.backUp(days: 2, door)
            try await door.renew()
            let run = backed.run(door, crashAt: .catalogueWritten)
            await #expect(throws: RunInterruption.self) { try await run.run() }
            #expect(try backed.contents("shelf").keys.contains("epoch-1.age"))
        }
        for step in [PruneStep.unlisted, .removed, .keysRemoved] {
            try await backed.use { door in
                let prune = backed.prune(door, crashAt: step)
                await #expect(throws: Interruption<PruneStep>.self, "\(step)") {
                    try await prune.carryOut(prune.plan())
                }
            }
            #expect(try backed.standing() == [CopyStanding(target: "shelf", epoch: 1)], "\(step)")
            #expect(try backed.verifyAll("shelf") >= 2)
        }
        let report = try await backed.use { door in try await backed.pruneNow(door) }
        #expect(report.failures.isEmpty)
        #expect(try backed.standing() == [CopyStanding(target: "shelf", epoch: 2)])
        let names = try backed.contents("shelf").keys
        #expect(names.filter { $0.hasPrefix("epoch-") } == ["epoch-2.age"])
        #expect(!names.contains { $0.contains("-vault-1.") })
    }

    @Test("each is in the audit log, with who removed")
    func audited() async throws {
        try await BackedStore.withFourDays("shelf") { backed, door in
            _ = try await backed.pruneNow(door)
            let entries = try await door.store.perform(
                AuditList(operation: "backup.prune"),
                for: Request(caller: Shelf.caller)
            )
            #expect(entries.entries.count == 1)
        }
    }
}
