import Sealing
import TestSupport
import Testing

@testable import Audit

@Suite("Audit entry")
struct AuditEntryTests {
    @Test("has these canonical bytes")
    func golden() throws {
        let subject = try #require(SubjectID("0198a1f0-0000-7000-8000-0000000000aa"))
        let row = try #require(RowID("0198a1f0-0000-7000-8000-0000000000bb"))
        var entry = LogFixture.entry(0)
        entry.policyDigest = [0x0F, 0xF0]
        entry.actingAs = AuditPrincipal(id: "p-2", name: "Ware\"house\n")
        entry.purpose = "order-handling"
        entry.objects = ["SO-2026-000001"]
        entry.subjects = [subject]
        entry.released = [("email", "masked"), ("phone", "masked"), ("name", "full")].map {
            ReleasedField(subject: subject, class: .contact, field: $0, visibility: $1)
        }
        let place = WrittenEnvelope.Place(table: "customer", row: row, class: "contact")
        entry.written = [
            WrittenEnvelope(place: place, revision: 7, commitment: [1, 2]),
            WrittenEnvelope(place: place, revision: 8, commitment: nil),
        ]
        entry.approvals = ["a-1", "a-2"]
        entry.outcome = .failed(code: "out-of-stock")
        entry.authorityHead = [0xFF]
        entry.reason = [0, 1]
        let expected = """
            {"actingAs":["p-2","Ware\\"house\\n"],"approvals":["a-1","a-2"],"authorityHead":"ff",\
            "objects":["SO-2026-000001"],"operation":"order.confirm","outcome":"failed:out-of-stock",\
            "policyDigest":"0ff0","principal":["p-1","clerk1"],"purpose":"order-handling","reason":"0001",\
            "released":[["0198a1f0-0000-7000-8000-0000000000aa","contact","masked","email","phone"],\
            ["0198a1f0-0000-7000-8000-0000000000aa","contact","full","name"]],"rule":"clerk",\
            "subjects":["0198a1f0-0000-7000-8000-0000000000aa"],"time":1767225600000,"uid":1000,"version":1,\
            "written":[["customer","0198a1f0-0000-7000-8000-0000000000bb","contact",7,"0102"],\
            ["customer","0198a1f0-0000-7000-8000-0000000000bb","contact",8,null]]}
            """
        #expect(String(decoding: entry.canonicalJSON(), as: UTF8.self) == expected)
        #expect(AuditEntry(canonicalJSON: entry.canonicalJSON()) == entry)
    }

    @Test("comes back from its bytes whatever the texts", arguments: [UInt64(1), 2, 3, 4])
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var entry = LogFixture.entry(Int(generator.next() % 1_000_000))
            entry.principal = AuditPrincipal(id: generator.text(), name: generator.text())
            entry.operation = generator.text()
            entry.rule = generator.text()
            entry.objects = (0..<generator.next() % 4).map { _ in generator.text() }
            entry.purpose = generator.next() % 2 == 0 ? generator.text() : nil
            entry.outcome =
                [.done, .denied, .pending, .failed(code: generator.text())][Int(generator.next() % 4)]
            #expect(AuditEntry(canonicalJSON: entry.canonicalJSON()) == entry)
        }
    }

    @Test("is refused cut at any byte, and never traps on a changed one", arguments: [UInt64(5)])
    func damaged(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let bytes = LogFixture.entry(1).canonicalJSON()
        for end in bytes.indices { #expect(AuditEntry(canonicalJSON: Array(bytes[..<end])) == nil) }
        #expect(AuditEntry(canonicalJSON: bytes + [0x20]) == nil)
        for _ in 0..<2000 {
            var changed = bytes
            changed[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
            let isCanonical = AuditEntry(canonicalJSON: changed).map { $0.canonicalJSON() == changed }
            #expect(isCanonical != false)
        }
        #expect(AuditEntry(canonicalJSON: Array(repeating: UInt8(ascii: "["), count: 10_000)) == nil)
    }

    @Test(
        "belongs to the quarter of its UTC time",
        arguments: [
            (0, "1970-Q1"), (1_767_225_599_999, "2025-Q4"), (1_767_225_600_000, "2026-Q1"),
            (1_775_001_599_999, "2026-Q1"), (1_775_001_600_000, "2026-Q2"), (1_709_164_800_000, "2024-Q1"),
            (1_727_740_800_000, "2024-Q4"), (-1, "1969-Q4"), (4_102_444_800_000, "2100-Q1"),
        ] as [(Int64, String)]
    )
    func quarter(milliseconds: Int64, label: String) {
        #expect(Quarter(timeMilliseconds: milliseconds).label == label)
    }
}

extension SeededGenerator {
    /// A text with everything in it that JSON has to be careful about.
    mutating func text() -> String {
        let pieces = [
            "a", "\"", "\\", "\n", "\u{0}", "\u{1F}", "é", "号", "🙂", "/", "\u{7F}", "\u{2028}", " ",
        ]
        return (0..<next() % 8).map { _ in pieces[Int(next() % UInt64(pieces.count))] }.joined()
    }
}
