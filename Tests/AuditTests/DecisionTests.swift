import Foundation
import MerkleLog
import Sealing
import Storage
import TestSupport
import Testing
import Vault

@testable import Audit

@Suite("Decisions log")
struct DecisionTests {
    /// Decisions of every kind, by a seed.
    private static func decisions(_ count: Int, seed: UInt64) -> [Decision] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            let subject = SubjectID(bytes: random.bytes(16)) ?? .zero
            let isInForce = Bool.random(using: &random)
            let retentionClass = RetentionClass.allCases[Int.random(in: 0..<5, using: &random)]
            return switch index % 5 {
            case 0:
                .tombstone(
                    key: KeyID(bytes: random.bytes(16)) ?? .zero,
                    subject: subject,
                    class: retentionClass
                )
            case 1: .restriction(subject: subject, isInForce: isInForce)
            case 2: .objection(subject: subject, purpose: "marketing", isInForce: isInForce)
            case 3: .consent(subject: subject, purpose: "news-letter.v2", isInForce: isInForce)
            default: .hold(subject: subject, class: retentionClass, isInForce: isInForce)
            }
        }
    }

    private func fill(_ fixture: LogFixture, _ decisions: [Decision], from time: Int64 = 1) throws {
        let book = DecisionBook(vault: fixture.vault)
        for (index, decision) in decisions.enumerated() {
            _ = try fixture.database.writeNow { try book.append(decision, at: time + Int64(index), on: $0) }
        }
    }

    private func file(_ fixture: LogFixture) throws -> [UInt8] {
        let book = DecisionBook(vault: fixture.vault)
        return try fixture.database.read { try book.log(on: $0) }.file
    }

    private func read(_ file: [UInt8], _ fixture: LogFixture) throws(DecisionError) -> DecisionsLog {
        try DecisionsLog(file, store: fixture.vault.store, publicKey: fixture.vault.signingPublicKey)
    }

    @Test("is read back as it was decided, with sizes from none to many", arguments: [0, 1, 2, 7, 8, 33])
    func roundTrip(count: Int) throws {
        let fixture = try LogFixture()
        let decisions = Self.decisions(count, seed: UInt64(count))
        try fill(fixture, decisions)
        let log = try read(file(fixture), fixture)
        #expect(log.entries.map(\.decision) == decisions && log.size == UInt64(count))
        #expect(log.entries.map(\.timeMilliseconds) == (0..<count).map { Int64($0 + 1) })
        #expect(try log.file == file(fixture))
    }

    @Test("has the bytes that docs/decisions.md shows")
    func vector() throws {
        let seed = [UInt8](repeating: 7, count: 32)
        let key = try SigningKey(seed: seed.span.bytes)
        let text = try String(contentsOfFile: ProjectFiles.path("docs/decisions.md"), encoding: .utf8)
        let vector = try #require(
            text.split(separator: "```jsonl\n").dropFirst().first?.split(separator: "```").first
        )
        let store = try #require(StoreID("0198c0de-0000-7000-8000-000000000001"))
        let subject = try #require(SubjectID("0198c0de-0000-7000-8000-000000000002"))
        let gone = try #require(KeyID("0198c0de-0000-4000-8000-000000000003"))
        let made: [Decision] = [
            .restriction(subject: subject, isInForce: true),
            .consent(subject: subject, purpose: "newsletter", isInForce: false),
            .tombstone(key: gone, subject: subject, class: .contact),
        ]
        var frontier = Frontier()
        let entries = made.enumerated().map { index, decision in
            let entry = DecisionEntry(
                decision,
                sequence: UInt64(index),
                store: store,
                timeMilliseconds: 1_764_061_200_000 + Int64(index),
                sign: { key.sign($0) }
            )
            frontier.append(entry.leaf)
            return entry
        }
        let origin = DecisionsLog.origin(store)
        let note = try Checkpoint(origin: origin, size: frontier.size, root: frontier.root)
            .signed(as: VerifierKey(name: origin, publicKey: key.publicKey)) { key.sign($0) }
        let log = DecisionsLog(store: store, entries: entries, checkpoint: note)
        #expect(String(decoding: log.file, as: UTF8.self) == vector)
        #expect(try DecisionsLog(Array(vector.utf8), store: store, publicKey: key.publicKey) == log)
    }

    @Test(
        "is refused with any bit flipped, cut anywhere, or with lines moved, doubled or left out",
        arguments: [1, 2]
    )
    func damaged(seed: UInt64) throws {
        let fixture = try LogFixture()
        try fill(fixture, Self.decisions(4, seed: seed))
        let sound = try file(fixture)
        for index in sound.indices {
            var damaged = sound
            damaged[index] ^= 1 << UInt8(index % 8)
            #expect(throws: DecisionError.self, "byte \(index) of seed \(seed)") {
                try read(damaged, fixture)
            }
        }
        for count in 0..<sound.count {
            #expect(throws: DecisionError.self, "cut at \(count)") {
                try read(Array(sound.prefix(count)), fixture)
            }
        }
        let lines = sound.split(separator: 0x0A).map(Array.init)
        for index in 0..<4 {
            var missing = lines
            missing.remove(at: index)
            var doubled = lines
            doubled.insert(lines[index], at: index)
            var moved = lines
            moved.swapAt(index, (index + 1) % 4)
            for changed in [missing, doubled, moved] {
                let bytes = Array(changed.map { $0 + [0x0A] }.joined())
                #expect(throws: DecisionError.self, "line \(index)") { try read(bytes, fixture) }
            }
        }
    }

    @Test("is refused when another store signed it, or another store's decision stands in it")
    func foreign() throws {
        let (one, other) = (try LogFixture(), try LogFixture())
        try fill(one, Self.decisions(2, seed: 1))
        try fill(other, Self.decisions(2, seed: 1))
        let sound = try file(one)
        #expect(throws: DecisionError.notSigned(line: 1)) {
            try DecisionsLog(sound, store: one.vault.store, publicKey: other.vault.signingPublicKey)
        }
        #expect(throws: DecisionError.otherStore(line: 1)) {
            try DecisionsLog(sound, store: other.vault.store, publicKey: one.vault.signingPublicKey)
        }
    }

    @Test("unites with its own beginnings, and refuses a fork with the first decision that differs")
    func union() throws {
        let fixture = try LogFixture()
        try fill(fixture, Self.decisions(3, seed: 1))
        let short = try read(file(fixture), fixture)
        let before = try Data(contentsOf: fixture.folder.appending(path: "data.db"))
        let log = try Data(contentsOf: fixture.folder.appending(path: "data.db-wal"))
        try fill(fixture, Self.decisions(2, seed: 2), from: 100)
        let long = try read(file(fixture), fixture)
        for logs in [[short, long], [long, short], [long, short, long]] {
            #expect(try DecisionsLog.union(logs) == long)
        }
        try short.require(size: 3, root: #require(short.root(size: 3)))
        try long.require(size: 3, root: #require(short.root(size: 3)))
        #expect(throws: DecisionError.smaller(size: 3, named: 5)) {
            try short.require(size: 5, root: #require(long.root(size: 5)))
        }
        #expect(throws: DecisionError.forked(sequence: 3)) {
            try long.require(size: 3, root: #require(long.root(size: 2)))
        }

        // A second copy of the store that went on by itself.
        let twin = fixture.folder.appending(path: "twin")
        try FileManager.default.createDirectory(at: twin, withIntermediateDirectories: true)
        try before.write(to: twin.appending(path: "data.db"))
        try log.write(to: twin.appending(path: "data.db-wal"))
        let database = try Database(
            path: twin.appending(path: "data.db").path,
            modules: [AuditLog.schema],
            mode: .single,
            create: false
        )
        let book = DecisionBook(vault: fixture.vault)
        _ = try database.writeNow { try book.append(Self.decisions(1, seed: 3)[0], at: 200, on: $0) }
        let fork = try database.read { try book.log(on: $0) }
        #expect(throws: DecisionError.forked(sequence: 3)) { try DecisionsLog.union([long, fork]) }
        #expect(throws: DecisionError.forked(sequence: 3)) {
            try database.writeNow { try book.catchUp(with: long, on: $0) }
        }
        try database.close()
    }

    @Test("catches up with a longer copy of itself, and never with a shorter one")
    func catchUp() throws {
        let fixture = try LogFixture()
        let book = DecisionBook(vault: fixture.vault)
        try fill(fixture, Self.decisions(2, seed: 1))
        let short = try read(file(fixture), fixture)
        try fill(fixture, Self.decisions(5, seed: 2), from: 50)
        let long = try read(file(fixture), fixture)
        try fixture.tamper("DELETE FROM decision", "DELETE FROM decision_head")
        #expect(try fixture.database.writeNow { try book.catchUp(with: short, on: $0) } == 2)
        #expect(try fixture.database.writeNow { try book.catchUp(with: long, on: $0) } == 5)
        #expect(try fixture.database.writeNow { try book.catchUp(with: long, on: $0) } == 0)
        #expect(try read(file(fixture), fixture) == long)
        #expect(throws: DecisionError.smaller(size: 2, named: 7)) {
            try fixture.database.writeNow { try book.catchUp(with: short, on: $0) }
        }
    }

    @Test(
        "notices whoever writes to its rows",
        arguments: [
            "UPDATE decision SET kind = 'hold' WHERE sequence = 1",
            "UPDATE decision SET subject = randomblob(16) WHERE sequence = 1",
            "UPDATE decision SET class = 'staff' WHERE sequence = 1",
            "UPDATE decision SET line = replace(line, '\"time\":2', '\"time\":3') WHERE sequence = 1",
            "UPDATE decision SET sequence = 9 WHERE sequence = 2", "DELETE FROM decision WHERE sequence = 2",
            "DELETE FROM decision", "DELETE FROM decision_head", "UPDATE decision_head SET size = 2",
            "UPDATE decision_head SET edge = randomblob(64)", "UPDATE decision_head SET note = ''",
        ]
    )
    func tampered(sql: String) throws {
        let fixture = try LogFixture()
        try fill(fixture, Self.decisions(3, seed: 1))
        _ = try file(fixture)
        try fixture.tamper(sql)
        #expect(throws: DecisionError.self) { try file(fixture) }
    }

    @Test("forgets what was rolled back, and holds one tombstone for a key however often it is decided")
    func transactions() throws {
        struct Cancelled: Error {}
        let fixture = try LogFixture()
        let book = DecisionBook(vault: fixture.vault)
        let tombstone = Self.decisions(1, seed: 1)[0]
        #expect(throws: Cancelled.self) {
            try fixture.database.writeNow { connection in
                try book.append(tombstone, at: 1, on: connection)
                throw Cancelled()
            }
        }
        #expect(try read(file(fixture), fixture).size == 0)
        for time in 1...3 as ClosedRange<Int64> {
            let sequence = try fixture.database.writeNow { try book.append(tombstone, at: time, on: $0) }
            #expect(sequence == 0)
        }
        #expect(try read(file(fixture), fixture).size == 1)
        #expect(throws: DecisionError.purpose("Ada Example")) {
            try fixture.database.writeNow { connection in
                let objection = Decision.objection(subject: .zero, purpose: "Ada Example", isInForce: true)
                try book.append(objection, at: 1, on: connection)
            }
        }
    }

    @Test("comes to the newest decision of each matter")
    func inForce() throws {
        let (one, two) = (SubjectID.random(), SubjectID.random())
        let key = KeyID.random()
        let inForce = DecisionsInForce([
            .restriction(subject: one, isInForce: true), .restriction(subject: two, isInForce: true),
            .restriction(subject: one, isInForce: false),
            .consent(subject: one, purpose: "news", isInForce: true),
            .consent(subject: one, purpose: "news", isInForce: false),
            .tombstone(key: key, subject: two, class: .contact),
        ])
        #expect(inForce.restrictions == [one: false, two: true])
        #expect(inForce.consents == [.init(subject: one, purpose: "news"): false])
        #expect(inForce.goneKeys == [key])
    }
}
