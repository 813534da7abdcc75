import Policy
import TestSupport
import Testing

@Suite("A mask")
struct MaskTests {
    @Test(
        "leaves the hint that it states",
        arguments: [
            (Mask.email, "anna.b@mail.example.org", "a***@***.org"), (.email, "a@example.org", "***@***.org"),
            (.email, "ann@localhost", "a***@***"), (.email, "nobody", "***"), (.email, "", "***"),
            (.email, "@example.org", "***@***.org"), (.email, "ann@example.123", "a***@***"),
            (.phone, "+49 30 1234567", "***67"), (.phone, "12345", "***"), (.phone, "none", "***"),
            (.name, "Anna Maria", "A. M."), (.name, "X", "***"), (.name, "", "***"), (.name, "Ann X", "A."),
            (.name, "A long name of many words", "l. n. o."), (.name, "王伟", "王."),
            (.name, "Ann\r\nBo  Cy", "A. B. C."), (.name, "(Ann) Bo", "B."),
            (.name, "Ann Bo Cy Di", "A. B. C."),
            (.name, "Änn Bo", "Ä. B."), (.name, "a b c", "***"), (.postcode, " 1 0115", "10***"),
            (.postcode, "1-0115", "***"), (.taxID, "de 12345", "DE***"), (.taxID, "D1234567", "***"),
            (.phone, "12345\u{0301}6", "***"), (.phone, "a1b2c3d4e5f6", "***56"),
            (.postcode, "10115", "10***"), (.postcode, "101", "***"), (.postcode, "SW1A 1AA", "SW***"),
            (.taxID, "DE123456789", "DE***"), (.taxID, "123456789", "***"), (.taxID, "DE1", "***"),
            (.text, "anything", "***"), (.text, "", "***"),
        ]
    )
    func hints(mask: Mask, value: String, expected: String) {
        #expect(mask.apply(value) == expected)
    }

    @Test("never shows more than it states, whatever the value", arguments: 0..<40)
    func bounded(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("abZ09éß王 .@-+!\u{0301}\u{1F469}")
        for _ in 0..<50 {
            let length = Int(random.next() % 14)
            let value = String(
                (0..<length).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            )
            for mask in Mask.allCases {
                let shown = mask.apply(value).filter { !"*@. ".contains($0) }
                #expect(shown.count <= Self.limit(mask, value), "\(mask) of \(value.debugDescription)")
                let rest = value.filter { $0.isLetter || $0.isNumber }
                #expect(rest.isEmpty || shown.count < max(rest.count, 1), "\(mask) shows \(value) whole")
            }
        }
    }

    private static func limit(_ mask: Mask, _ value: String) -> Int {
        let top = value.split(separator: ".").last?.count ?? 0
        switch mask {
        case .email: return 1 + min(top, 12)
        case .phone, .postcode, .taxID: return 2
        case .name: return 3
        case .text: return 0
        }
    }
}
