import Audit
import MerkleLog
import Sealing
import Storage
import Testing

@Suite("Verifying the log")
struct VerificationTests {
    /// A way to tamper with a log of 21 entries, and what has to be found.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let what: String
        let statements: [String]
        let findings: [AuditFinding]
        /// Whether the new root must be reported as well: the rows are whole in number but not those signed.
        var breaksRoot = false

        var testDescription: String { what }
    }

    static let tamperings = [
        Tampering(
            what: "a body changed",
            statements: [
                "UPDATE audit_entry SET body = CAST(substr(body, 1, length(body) - 16) || zeroblob(16) AS BLOB) "
                    + "WHERE sequence = 9"
            ],
            findings: [.altered(9)],
            breaksRoot: true
        ),
        Tampering(
            what: "a time changed",
            statements: ["UPDATE audit_entry SET time = time + 1 WHERE sequence = 0"],
            findings: [.altered(0)],
            breaksRoot: true
        ),
        Tampering(
            what: "a key id changed",
            statements: ["UPDATE audit_entry SET key_id = zeroblob(16) WHERE sequence = 20"],
            findings: [.altered(20)],
            breaksRoot: true
        ),
        Tampering(
            what: "a body replaced by a copy of another",
            statements: [
                "UPDATE audit_entry SET (time, body) = (SELECT time, body FROM audit_entry WHERE sequence = 3) "
                    + "WHERE sequence = 5"
            ],
            findings: [.altered(5)],
            breaksRoot: true
        ),
        Tampering(
            what: "an entry removed",
            statements: ["DELETE FROM audit_entry WHERE sequence = 12"],
            findings: [.removed(12...12)]
        ),
        Tampering(
            what: "the tail removed",
            statements: ["DELETE FROM audit_entry WHERE sequence >= 18"],
            findings: [.removed(18...20)]
        ),
        Tampering(
            what: "all entries removed",
            statements: ["DELETE FROM audit_entry"],
            findings: [.removed(0...20)]
        ),
        Tampering(
            what: "an entry removed and the rest renumbered",
            statements: [
                "DELETE FROM audit_entry WHERE sequence = 12",
                "UPDATE audit_entry SET sequence = -sequence WHERE sequence > 12",
                "UPDATE audit_entry SET sequence = -sequence - 1 WHERE sequence < 0",
            ],
            findings: [.removed(12...12), .moved(13...20, by: -1)]
        ),
        Tampering(
            what: "a row appended",
            statements: [
                "INSERT INTO audit_entry SELECT 21, time, key_id, body FROM audit_entry WHERE sequence = 20"
            ],
            findings: [.inserted(21)]
        ),
        Tampering(
            what: "a row inserted and the rest renumbered",
            statements: [
                "UPDATE audit_entry SET sequence = -sequence WHERE sequence >= 7",
                "UPDATE audit_entry SET sequence = -sequence + 1 WHERE sequence < 0",
                "INSERT INTO audit_entry SELECT 7, time, key_id, body FROM audit_entry WHERE sequence = 3",
            ],
            findings: [.inserted(7), .moved(7...20, by: 1)]
        ),
        Tampering(
            what: "a row below the first",
            statements: [
                "INSERT INTO audit_entry SELECT -1, time, key_id, body FROM audit_entry WHERE sequence = 2"
            ],
            findings: [.inserted(.max)]
        ),
        Tampering(
            what: "a row far beyond the last",
            statements: [
                "INSERT INTO audit_entry SELECT 9223372036854775807, time, key_id, body "
                    + "FROM audit_entry WHERE sequence = 2"
            ],
            findings: [.inserted(UInt64(Int64.max))]
        ),
        Tampering(
            what: "two entries exchanged",
            statements: [
                "UPDATE audit_entry SET sequence = -1 WHERE sequence = 4",
                "UPDATE audit_entry SET sequence = 4 WHERE sequence = 16",
                "UPDATE audit_entry SET sequence = 16 WHERE sequence = -1",
            ],
            findings: [.moved(4...4, by: 12), .moved(16...16, by: -12)],
            breaksRoot: true
        ),
        Tampering(
            what: "the checkpoint removed",
            statements: ["DELETE FROM audit_checkpoint"],
            findings: [.checkpointMissing]
        ),
        Tampering(
            what: "the checkpoint's size changed",
            statements: ["UPDATE audit_checkpoint SET size = 20"],
            findings: [.checkpointRefused(.malformedCheckpoint(what: "its columns say other than its text"))]
        ),
        Tampering(
            what: "the checkpoint's text changed",
            statements: [
                "UPDATE audit_checkpoint SET note = replace(note, char(10) || '21', char(10) || '22')"
            ],
            findings: [.checkpointRefused(.signatureWrong(key: LogFixture.origin))]
        ),
        Tampering(
            what: "a stored hash changed",
            statements: ["UPDATE audit_node SET hash = zeroblob(32) WHERE level = 2 AND sequence = 15"],
            findings: [.nodeWrong(level: 2, position: 3)]
        ),
        Tampering(
            what: "a stored hash removed",
            statements: ["DELETE FROM audit_node WHERE level = 1 AND sequence = 1"],
            findings: [.nodeWrong(level: 1, position: 0)]
        ),
        Tampering(
            what: "a stored hash too many",
            statements: ["INSERT INTO audit_node VALUES (23, 3, zeroblob(32))"],
            findings: [.nodeWrong(level: 3, position: 2)]
        ),
        Tampering(
            what: "a stored hash at an entry that completes nothing so high",
            statements: ["INSERT INTO audit_node VALUES (13, 2, zeroblob(32))"],
            findings: [.nodeWrong(level: 2, position: 3)]
        ),
        Tampering(
            what: "several things at once",
            statements: [
                "UPDATE audit_entry SET time = 0 WHERE sequence = 2",
                "DELETE FROM audit_entry WHERE sequence IN (6, 7)",
                "INSERT INTO audit_entry VALUES (21, 0, zeroblob(16), zeroblob(120))",
            ],
            findings: [.altered(2), .removed(6...7), .inserted(21)]
        ),
    ]

    @Test("names what was done to it", arguments: tamperings)
    func tampered(_ tampering: Tampering) throws {
        let fixture = try LogFixture()
        try fixture.fill(21)
        #expect(try fixture.findings() == [])
        for statement in tampering.statements { try fixture.tamper(statement) }
        #expect(
            try fixture.findings()
                == tampering.findings + (tampering.breaksRoot ? [.rootMismatch(size: 21)] : [])
        )
    }

    @Test("finds nothing wrong when a row was written again with the same bytes")
    func untampered() throws {
        let fixture = try LogFixture()
        try fixture.fill(21)
        try fixture.tamper(
            "UPDATE audit_entry SET sequence = -1 WHERE sequence = 4",
            "UPDATE audit_entry SET sequence = 4 WHERE sequence = -1"
        )
        #expect(try fixture.findings() == [])
    }

    @Test(
        "sees nothing of the running batch, whose entries are written and signed as it commits",
        arguments: [0, 6]
    )
    func runningBatch(signed: Int) throws {
        let fixture = try LogFixture()
        try fixture.fill(signed)
        let (report, altered) = try fixture.database.writeNow { [log = fixture.log] connection in
            for index in 0..<3 { try log.append(LogFixture.entry(index), on: connection) }
            let report = try log.verify(on: connection)
            let shift = "UPDATE audit_entry SET time = time + ?1 WHERE sequence = 0"
            try connection.execute(shift, 1)
            let altered = try log.verify(on: connection).findings
            try connection.execute(shift, -1)
            return (report, altered)
        }
        #expect(report.isSound && report.entries == UInt64(signed))
        // What is signed is held against its signature in the middle of a batch, too.
        #expect(signed == 0 ? altered.isEmpty : altered.prefix(1) == [.altered(0)])
        #expect(signed == 0 || altered.last == .rootMismatch(size: UInt64(signed)))
        #expect(try fixture.log.verify().entries == UInt64(signed + 3))
        #expect(try fixture.findings() == [])
    }

    @Test("finds a tail that was cut off with its checkpoint only against an earlier checkpoint")
    func cutOff() throws {
        let fixture = try LogFixture()
        try fixture.fill(6)
        let old = try fixture.log.checkpoint()
        let oldCheckpoint = try Checkpoint.open(old, key: fixture.log.verifierKey)
        try fixture.fill(5)
        let newest = try Checkpoint.open(fixture.log.checkpoint(), key: fixture.log.verifierKey)
        #expect(try fixture.findings(earlier: oldCheckpoint) == [])
        #expect(try fixture.findings(earlier: newest) == [])
        let root = oldCheckpoint.root.bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
        try fixture.tamper(
            "DELETE FROM audit_entry WHERE sequence >= 6",
            "DELETE FROM audit_node WHERE sequence >= 6",
            "UPDATE audit_checkpoint SET size = 6, root = x'\(root)', note = '\(old)'"
        )
        #expect(try fixture.findings() == [])
        #expect(try fixture.findings(earlier: oldCheckpoint) == [])
        #expect(try fixture.findings(earlier: newest) == [.cutOff(size: 6, earlier: 11)])
    }

    @Test("finds a log that was rewritten with the store's own keys against an earlier checkpoint")
    func rewritten() throws {
        let fixture = try LogFixture()
        try fixture.fill(6)
        let earlier = try Checkpoint.open(fixture.log.checkpoint(), key: fixture.log.verifierKey)
        try fixture.tamper(
            "DELETE FROM audit_entry",
            "DELETE FROM audit_node",
            "DELETE FROM audit_checkpoint"
        )
        let second = try fixture.secondLog()
        for index in 0..<8 {
            try LogFixture.append(LogFixture.entry(index, operation: "other"), second)
        }
        #expect(try second.log.verify().isSound)
        #expect(try second.log.verify(earlier: earlier).findings == [.rewritten(earlier: 6)])
        let foreign = Checkpoint(origin: "coffer/other/1", size: 1, root: .emptyTree)
        #expect(try second.log.verify(earlier: foreign).findings == [.otherLog(origin: "coffer/other/1")])
    }

    @Test("finds an entry of another history of the store, whose body opens at its place")
    func otherHistory() throws {
        let fixture = try LogFixture()
        try fixture.fill(8)
        let before = try fixture.database.read { connection in
            try connection.rows("SELECT time, body FROM audit_entry WHERE sequence = 5") {
                (time: $0.int64(0), body: $0.blob(1))
            }
        }
        try fixture.tamper(
            "DELETE FROM audit_entry",
            "DELETE FROM audit_node",
            "DELETE FROM audit_checkpoint"
        )
        let second = try fixture.secondLog()
        for index in 0..<8 {
            try LogFixture.append(LogFixture.entry(index), second)
        }
        let old = try #require(before.first)
        _ = try second.database.writeNow { connection in
            try connection.execute(
                "UPDATE audit_entry SET time = ?1, body = ?2 WHERE sequence = 5",
                .integer(old.time),
                .blob(old.body)
            )
        }
        #expect(try second.log.verify().findings == [.alteredWithin(4...5), .rootMismatch(size: 8)])
    }

    @Test("still verifies and proves when the bodies are forgotten, and still finds what was altered")
    func forgotten() throws {
        let fixture = try LogFixture()
        try fixture.fill(21)
        let vault = try fixture.forgetBodies()
        let log = try AuditLog(database: fixture.database, vault: vault, origin: LogFixture.origin)
        #expect(log.fault == nil)
        #expect(try log.verify().findings == [])
        #expect(try log.entry(9).body == .forgotten)
        #expect(try log.list(AuditFilter()).count == 21)
        var filter = AuditFilter()
        filter.operation = "order.confirm"
        #expect(try log.list(filter) == [])
        let proof = try log.prove(9)
        try proof.proof.verify(leaf: .leaf(proof.leaf), root: proof.root)
        try fixture.tamper("UPDATE audit_entry SET time = time + 1 WHERE sequence = 9")
        #expect(try log.verify().findings == [.alteredWithin(8...9), .rootMismatch(size: 21)])
    }
}

@Suite("Verifying sealed rows")
struct RowVerificationTests {
    @Test("finds rows put back, replaced, missing, returned and never written, and no others")
    func rows() throws {
        let fixture = try LogFixture()
        let places = (0..<6).map { _ in
            WrittenEnvelope.Place(table: "customer", row: .random(), class: "contact")
        }
        func state(_ place: Int, _ revision: UInt64, removed: Bool = false) -> WrittenEnvelope {
            let commitment = [UInt8](repeating: UInt8(place) * 16 + UInt8(revision), count: 32)
            return WrittenEnvelope(
                place: places[place],
                revision: revision,
                commitment: removed ? nil : commitment
            )
        }
        for written in [
            [state(0, 1), state(1, 1)], [state(2, 1)], [state(0, 2)], [state(3, 1)],
            [state(3, 2, removed: true)],
            [state(4, 1)],
        ] {
            var entry = LogFixture.entry(0)
            entry.written = written
            try fixture.append(entry)
        }
        func check(_ rows: [WrittenEnvelope]) throws -> RowReport {
            try fixture.database.read { try fixture.log.verifyRows(rows, on: $0) }
        }
        let current = [state(0, 2), state(1, 1), state(2, 1), state(4, 1)]
        #expect(try check(current).isSound)
        #expect(try check(current.reversed()).envelopes == 4)
        var tampered = current
        tampered[0] = state(0, 1)
        tampered[1] = WrittenEnvelope(
            place: places[1],
            revision: 1,
            commitment: [UInt8](repeating: 9, count: 32)
        )
        tampered[2] = state(3, 1)
        tampered.append(state(5, 1))
        #expect(
            try check(tampered).findings == [
                .outdated(places[0], found: 1, expected: 2, written: 2),
                .replaced(places[1], revision: 1, written: 0),
                .returned(places[3], removed: 4),
                .neverWritten(places[5]),
                .missing(places[2], written: 1),
            ]
        )
    }
}
