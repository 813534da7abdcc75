import Engine
import Foundation
import Sealing
import Storage
import Testing

@testable import Backup

@Suite("A target and the lives of its store")
struct LivesTests {
    @Test("is left as it was by a store that was copied, until that one is adopted")
    func copied() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
        }
        let copy = backed.folder + "-copy"
        try FileManager.default.copyItem(atPath: backed.folder, toPath: copy)
        let before = try backed.contents("shelf")
        try await backed.use(at: copy) { door in
            await #expect(throws: RunError.notLive(.copied)) { try await backed.run(door).run() }
            // Nor by asking the store itself: nothing is signed for it.
            let record = BackupRecord(target: "shelf")
            await #expect(throws: RunError.notLive(.copied)) { try await door.perform(record) }
            try await door.renew()
        }
        #expect(try backed.contents("shelf") == before)
        try await backed.use(at: copy) { door in
            _ = try await door.store.perform(StoreAdopt(), for: Request(caller: Shelf.caller))
            #expect(try await backed.run(door).run().failures.isEmpty)
        }
        #expect(try backed.verifyAll("shelf") == 2)
        // From now on the other one, still believing that it is the live one, writes there no more.
        let adopted = try backed.contents("shelf")
        try await backed.use { door in
            let report = try await backed.run(door).run()
            #expect(report.failures.map(\.code) == ["target-other-incarnation"])
        }
        #expect(try backed.contents("shelf") == adopted)
    }

    @Test(
        "is gone on with where the life wrote last that this one came from, until this one has written there itself",
        arguments: [
            // Who wrote last, who did as far as is remembered, whether this life goes on.
            ("own", "own", true), ("own", "first", true), ("first", "first", true), ("second", "first", true),
            ("second", "own", false), ("first", "own", false), ("other", "first", false),
            ("other", nil, false),
            ("second", nil, true),
        ] as [(String, String?, Bool)]
    )
    func goingOn(writer: String, known: String?, isOwn: Bool) {
        #expect(Life(id: "own", before: "second").goesOn(from: writer, known: known) == isOwn)
        // Without one before it only what is remembered counts; an id that is missing is nobody's.
        let first = Life(id: "own", before: nil)
        #expect(first.goesOn(from: writer, known: known) == (isOwn && writer != "second"))
    }

    @Test("that another store writes to is refused and left as it was")
    func otherStore() async throws {
        let (first, second) = (try await BackedStore.make(), try await BackedStore.make())
        try await first.use { door in
            try await first.add("shelf", to: door)
            _ = try await first.run(door).run()
        }
        let before = try first.contents("shelf")
        try await second.use { door in
            _ = try await door.perform(BackupTargetAdd(target: "shelf", address: first.path("shelf")))
            let report = try await second.run(door).run()
            #expect(report.failures.map(\.code) == ["target-other-store"])
        }
        #expect(try first.contents("shelf") == before)
    }

    @Test("goes on being listed whole by a store that forgot it and names it again")
    func forgotten() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let before = try await door.perform(BackupList()).archives
            _ = try await door.perform(BackupTargetRemove(target: "shelf"))
            #expect(try await door.perform(BackupList()).archives.isEmpty)
            try await backed.add("shelf", to: door)
            #expect(try await door.perform(BackupList()).archives == before)
            _ = try await backed.run(door).run()
            #expect(try backed.verifyAll("shelf") == 2)
        }
    }

    @Test("gets a new catalogue where its own was lost or damaged, with everything that was listed")
    func damagedCatalogue() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            _ = try await backed.run(door).run()
            let note = "\(backed.path("shelf"))/catalogue.note"
            try Data("nothing\n".utf8).write(to: URL(filePath: note))
            _ = try await backed.run(door).run()
            #expect(try backed.verifyAll("shelf") == 2)
            try FileManager.default.removeItem(atPath: note)
            _ = try await backed.run(door).run()
            #expect(try backed.verifyAll("shelf") == 3)
        }
    }

    @Test("holds an older key for an erasure until a run has removed it and said so")
    func standing() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
        }
        #expect(try backed.standing() == [])
        try await backed.use { door in
            _ = try await backed.run(door).run()
            try await door.renew()
        }
        #expect(try backed.standing() == [CopyStanding(target: "shelf", epoch: 1)])
        for step in [RunStep.vaultWritten, .recorded, .catalogueWritten, .oldRemoved] {
            try await backed.use { door in
                _ = await #expect(throws: RunInterruption.self) {
                    try await backed.run(door, crashAt: step).run()
                }
            }
            #expect(try backed.standing() == [CopyStanding(target: "shelf", epoch: 1)], "\(step)")
        }
        try await backed.use { door in _ = try await backed.run(door).run() }
        #expect(try backed.standing() == [CopyStanding(target: "shelf", epoch: 2)])
    }

    @Test("three of them through two renewals never mix epochs, and status says which is behind")
    func renewals() async throws {
        let backed = try await BackedStore.make()
        let files = FileManager.default
        let (away, hidden) = (backed.path("offline"), backed.path("offline") + "-hidden")
        try await backed.use { door in
            func behind() async throws -> [String] {
                try await door.perform(BackupStatus()).targets.filter(\.isBehind).map(\.target)
            }
            try await backed.add("offline", "steady", "vanishing", to: door)
            #expect(try await behind() == ["offline", "steady", "vanishing"])
            _ = try await backed.run(door).run()
            #expect(try await behind() == [])

            try await door.renew()
            #expect(try await behind() == ["offline", "steady", "vanishing"])
            try files.moveItem(atPath: away, toPath: hidden)
            var run = backed.run(door)
            let vanishing = backed.path("vanishing")
            let steps = StepCounter()
            run.crashPoint = { step in
                // The third target goes away in the middle: the second time that an epoch's key was written.
                guard step == .epochCopyWritten, steps.next() == 2 else { return }
                try FileManager.default.moveItem(atPath: vanishing, toPath: vanishing + "-gone")
            }
            let report = try await run.run()
            #expect(report.failures.map(\.target) == ["offline", "vanishing"])
            #expect(try await behind() == ["offline", "vanishing"])
            #expect(try backed.verifyAll("steady") == 2)
            try files.moveItem(atPath: vanishing + "-gone", toPath: vanishing)
            // It has the new epoch's key beside the old pair, and what it lists is the old pair, whole.
            #expect(try backed.verifyAll("vanishing") == 1)

            try await door.renew()
            try files.moveItem(atPath: hidden, toPath: away)
            #expect(try backed.verifyAll("offline") == 1)
            let last = try await backed.run(door).run()
            #expect(last.failures.isEmpty)
            #expect(try await behind() == [])
            for target in ["offline", "steady", "vanishing"] {
                #expect(try backed.verifyAll(target) >= 2)
                let names = try backed.contents(target).keys
                #expect(names.filter { $0.hasPrefix("epoch-") } == ["epoch-3.age"])
                #expect(names.filter { $0.contains("-vault-") }.allSatisfy { $0.contains("-vault-3.") })
            }
        }
    }

    @Test("gets a new copy of the keys when a renewal overtakes the run, and never lists the old one")
    func overtaken() async throws {
        let backed = try await BackedStore.make()
        try await backed.use { door in
            try await backed.add("shelf", to: door)
            var run = backed.run(door)
            let steps = StepCounter()
            let renewal = Renewal(door)
            run.crashPoint = { step in
                guard step == .verified, steps.next() <= 2 else { return }
                try renewal.run()
            }
            let report = try await run.run()
            #expect(report.failures.isEmpty)
            #expect(report.archives.last?.name.contains("-vault-3.") == true)
            #expect(try backed.verifyAll("shelf") == 1)
            let names = try backed.contents("shelf").keys
            #expect(names.filter { $0.hasPrefix("epoch-") } == ["epoch-3.age"])
            #expect(names.filter { $0.contains("-vault-") }.count == 1)
        }
    }
}
