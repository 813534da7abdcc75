import Engine
import Foundation
import OrderDesk
import Storage
import Testing

@testable import Backup

@Suite("A target that another life of the store wrote to")
struct ClaimTests {
    /// Three lives: the first one backed up; the second, a copy of it that was adopted, did since; the third, an older copy,
    /// was adopted and cannot.
    private struct Lives {
        let backed: BackedStore
        let second: String
        let third: String

        /// `meanwhile` is what happens to the second life before its backup.
        static func make(
            _ meanwhile: (BackedStore.Door) async throws -> Void = { _ in }
        ) async throws -> Lives {
            let backed = try await BackedStore.make()
            try await backed.use { door in
                try await backed.add("shelf", to: door)
                _ = try await backed.run(door).run()
            }
            let lives = Lives(
                backed: backed,
                second: backed.folder + "-second",
                third: backed.folder + "-third"
            )
            for copy in [lives.second, lives.third] {
                try FileManager.default.copyItem(atPath: backed.folder, toPath: copy)
                try await backed.use(at: copy) { door in
                    _ = try await door.store.perform(StoreAdopt(), for: Request(caller: Shelf.caller))
                }
            }
            try await backed.use(at: lives.second) { door in
                try await door.renew()
                try await meanwhile(door)
                #expect(try await backed.run(door).run().failures.isEmpty)
            }
            return lives
        }

        func claim(_ door: BackedStore.Door) -> TargetClaim {
            TargetClaim(
                door: door,
                identities: [backed.verifier],
                scratch: backed.scratch,
                schemas: Store.schemas(BackedStore.modules)
            )
        }

        func life(_ folder: String) async throws -> String {
            try await backed.use(at: folder) { try $0.store.incarnation().id }
        }

        /// That neither of the other two lives changes anything on the target.
        func otherLivesAreShutOut() async throws {
            let before = try backed.contents("shelf")
            for folder in [backed.folder, second] {
                try await backed.use(at: folder) { door in
                    let report = try await backed.run(door).run()
                    #expect(report.failures.map(\.code) == ["target-other-incarnation"])
                    let plan = try await backed.prune(door).plan()
                    #expect(plan.failures.map(\.code) == ["target-other-incarnation"])
                }
            }
            #expect(try backed.contents("shelf") == before)
        }
    }

    @Test(
        "is looked at, taken over by naming that life, and keeps every archive; the others write there no more"
    )
    func claimed() async throws {
        let lives = try await Lives.make()
        let backed = lives.backed
        let before = try backed.contents("shelf")
        let (second, third) = (try await lives.life(lives.second), try await lives.life(lives.third))
        try await backed.use(at: lives.third) { door in
            let refused = try await backed.run(door).run()
            #expect(refused.failures.map(\.code) == ["target-other-incarnation"])
            #expect(refused.failures.first?.text.contains("coffer backup target claim shelf") == true)
            let claim = lives.claim(door)
            await #expect(throws: ClaimError.epochBehind(target: "shelf", epoch: 1, there: 2)) {
                try await claim.look("shelf")
            }
            try await door.renew()
            try await door.renew()
            let found = try await claim.look("shelf")
            #expect(found.life == second)
            #expect(found.archives.filter { $0.contains("-data.") }.count == 2)
            #expect(found.archives.filter { $0.contains("-vault-") }.count == 1)
            #expect(found.unlisted.isEmpty)
            #expect(try backed.contents("shelf") == before)
            #expect(try door.store.incarnation().id == third)

            let target = try await claim.carryOut("shelf", givesUp: second)
            #expect(target.incarnation == second && target.sequence == found.sequence)
            // Nothing was written there yet, and the life that goes on is a new one.
            #expect(try backed.contents("shelf") == before)
            #expect(try door.store.incarnation().id != third)
            #expect(try await backed.run(door).run().failures.isEmpty)
            #expect(try await backed.prune(door).plan().failures.isEmpty)
        }
        #expect(try backed.verifyAll("shelf") == 3)
        let after = try backed.contents("shelf")
        for (name, bytes) in before where name.contains("-data.") { #expect(after[name] == bytes) }
        try await lives.otherLivesAreShutOut()
        // Also once it is opened anew, it is still the one.
        try await backed.use(at: lives.third) { door in
            let again = try await backed.run(door).run()
            #expect(again.failures.isEmpty)
        }
        #expect(try backed.verifyAll("shelf") == 4)
    }

    @Test("is put down and taken over by a store that does not know the place")
    func unknownPlace() async throws {
        let lives = try await Lives.make()
        let backed = lives.backed
        let second = try await lives.life(lives.second)
        try await backed.use(at: lives.third) { door in
            for _ in 1...2 { try await door.renew() }
            _ = try await door.perform(BackupTargetRemove(target: "shelf"))
            let (found, place) = (try backed.bytes("catalogue.note", "shelf"), backed.path("shelf"))
            let add = BackupTargetAdd(
                target: "shelf",
                address: place,
                catalogue: String(decoding: found, as: UTF8.self)
            )
            await #expect(
                throws: RunError.otherIncarnation(target: "shelf", found: second, address: place)
            ) { try await door.perform(add) }
            let claim = lives.claim(door)
            await #expect(throws: EngineError.self) { try await claim.look("shelf") }
            #expect(try await claim.look("shelf", at: place).life == second)
            _ = try await claim.carryOut("shelf", at: place, givesUp: second)
            #expect(try await backed.run(door).run().failures.isEmpty)
        }
        #expect(try backed.verifyAll("shelf") == 3)
        try await lives.otherLivesAreShutOut()
    }

    @Test("stays with that life where keys lie there that this store does not have")
    func keysUnknown() async throws {
        let lives = try await Lives.make { door in
            var fields = CustomerFields()
            fields.name = "Somebody Else"
            _ = try await door.store.perform(CustomerAdd(fields: fields), for: Request(caller: Shelf.caller))
        }
        let backed = lives.backed
        let second = try await lives.life(lives.second)
        let before = try backed.contents("shelf")
        try await backed.use(at: lives.third) { door in
            for _ in 1...2 { try await door.renew() }
            for attempt in 1...2 {
                let error = await #expect(throws: ClaimError.self) {
                    if attempt == 1 {
                        _ = try await lives.claim(door).look("shelf")
                    } else {
                        _ = try await lives.claim(door).carryOut("shelf", givesUp: second)
                    }
                }
                #expect(error?.code == "claim-keys-unknown")
            }
            #expect(try await backed.run(door).run().failures.map(\.code) == ["target-other-incarnation"])
        }
        #expect(try backed.contents("shelf") == before)
        #expect(try backed.leftovers() == [])
    }

    @Test("stays with that life for a store that was not adopted, names another life, or wrote there itself")
    func refused() async throws {
        let lives = try await Lives.make()
        let backed = lives.backed
        let (second, third) = (try await lives.life(lives.second), try await lives.life(lives.third))
        let before = try backed.contents("shelf")
        let note = String(decoding: try backed.bytes("catalogue.note", "shelf"), as: UTF8.self)
        let copy = backed.folder + "-fourth"
        try FileManager.default.copyItem(atPath: lives.third, toPath: copy)
        try await backed.use(at: copy) { door in
            let claim = BackupTargetClaim(target: "shelf", catalogue: note, givesUp: second)
            await #expect(throws: RunError.notLive(.copied)) { try await lives.claim(door).look("shelf") }
            await #expect(throws: RunError.notLive(.copied)) { try await door.perform(claim) }
        }
        try await backed.use(at: lives.third) { door in
            for _ in 1...2 { try await door.renew() }
            let wrong = ClaimError.otherLife(target: "shelf", named: third, found: second)
            await #expect(throws: wrong) {
                try await lives.claim(door).carryOut("shelf", givesUp: third)
            }
            await #expect(throws: wrong) {
                try await door.perform(BackupTargetClaim(target: "shelf", catalogue: note, givesUp: third))
            }
        }
        try await backed.use(at: lives.second) { door in
            await #expect(throws: ClaimError.notNeeded(target: "shelf")) {
                try await lives.claim(door).look("shelf")
            }
            await #expect(throws: ClaimError.notNeeded(target: "shelf")) {
                try await door.perform(BackupTargetClaim(target: "shelf", catalogue: note, givesUp: second))
            }
            try FileManager.default.removeItem(atPath: backed.path("shelf") + "/catalogue.note")
            await #expect(throws: ClaimError.noCatalogue(target: "shelf")) {
                try await lives.claim(door).look("shelf")
            }
        }
        #expect(try backed.contents("shelf") == before.filter { $0.key != "catalogue.note" })
    }
}
