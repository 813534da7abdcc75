import Sealing
import TestSupport
import Testing

@Suite("Normalisers")
struct NormaliserTests {
    @Test(
        "bring spellings of the same to one form",
        arguments: [
            (Normaliser.email, [" Person@Example.ORG ", "person@example.org"], ["person@example.org"]),
            (.email, ["jose\u{301}@example.org", "JOS\u{c9}@example.org"], ["jos\u{e9}@example.org"]),
            (
                .phone, ["+49 30 1234567", "0049 (30) 123-4567", "(+49) 30/1234567", "+49 (0)30 1234567"],
                ["+49301234567"]
            ),
            (.phone, ["030 1234567", "030/123-45-67"], ["national:0301234567"]),
            (.phone, ["(206) 555-9857"], ["national:2065559857"]),
            (.taxID, ["de 123.456.789", "DE123456789"], ["DE123456789"]),
            (.postcode, ["sw1a 1aa", "SW1A1AA"], ["SW1A1AA"]),
            (.postcode, ["05-487"], ["05487"]),
            (.nameToken, ["José MÜLLER-Strauß", "jose muller strauss"], ["jose", "muller", "strauss"]),
            (.nameToken, ["ΟΔΥΣΣΕΥΣ", "Οδυσσεύς"], ["οδυσσευσ"]),
            (.nameToken, ["Łukasz"], ["łukasz"]),
            (.nameToken, ["李雷"], ["李雷"]),
            (.namePrefix, ["Li Strauß"], ["str", "stra", "strau", "straus", "strauss"]),
            (.namePrefix, ["Elisabethanne"], ["eli", "elis", "elisa", "elisab", "elisabe", "elisabet"]),
            (.nameTrigram, ["Ana"], ["  a", " an", "ana", "na "]),
        ] as [(Normaliser, [String], [String])]
    )
    func normalised(normaliser: Normaliser, spellings: [String], expected: [String]) {
        for text in spellings { #expect(normaliser.tokens(of: text) == expected, "`\(text)`") }
    }

    @Test("take the short way for ASCII to the same form", arguments: [1, 2, 3] as [UInt64])
    func plain(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let length = Int.random(in: 0...24, using: &random)
            let text = String(
                String.UnicodeScalarView(
                    (0..<length).map { _ in Unicode.Scalar(UInt8.random(in: 0...0x7F, using: &random)) }
                )
            )
            // A mark by itself is dropped, and sends the whole text the long way.
            for normaliser in [Normaliser.nameToken, .namePrefix, .nameTrigram, .taxID, .postcode] {
                #expect(
                    normaliser.tokens(of: text) == normaliser.tokens(of: text + " \u{301}"),
                    "`\(text)`, seed \(seed)"
                )
            }
        }
    }

    @Test("answer nothing where nothing is left", arguments: Normaliser.allCases)
    func empty(normaliser: Normaliser) {
        #expect(normaliser.tokens(of: "") == [] && normaliser.tokens(of: "  ") == [])
        #expect(normaliser.label == "\(normaliser.rawValue).v\(normaliser.version)")
    }
}

@Suite("Lookup tags")
struct LookupTagTests {
    private let root = countedKey()

    private func tag(
        _ token: String,
        _ normaliser: Normaliser = .email,
        scope: String = "a.b",
        bits: Int = 63
    ) -> Int64 {
        LookupTag.tag(of: token, normaliser: normaliser, root: root.span.bytes, scope: scope, bits: bits)
    }

    @Test("differ by root, normaliser and scope, whatever the words run into")
    func separated() {
        let other = countedKey(from: 1)
        let tags: Set<Int64> = [
            tag("x"), tag("y"), tag("x", .phone), tag("x", scope: "a.c"), tag("x", scope: "1a.b"),
            LookupTag.tag(of: "x", normaliser: .email, root: other.span.bytes, scope: "a.b", bits: 63),
        ]
        #expect(tags.count == 6)
    }

    @Test("are the first bits of the longest", arguments: 1...63)
    func prefix(bits: Int) {
        #expect(tag("x", bits: bits) == tag("x") >> Int64(63 - bits))
        #expect(tag("x", bits: bits) >= 0)
    }
}

@Suite("Tag planner")
struct TagPlannerTests {
    @Test("keeps chance coincidences between 2 and √rows from 8 rows on")
    func planned() {
        var rows = 8
        while rows < 1 << 40 {
            for n in [rows, rows + 1, rows * 3 / 2, rows * 2 - 1] {
                let coincidences = Double(n) / Double(1 << TagPlanner.bits(forRows: n))
                #expect(coincidences >= 2 && coincidences <= Double(n).squareRoot(), "\(n) rows")
                #expect(!TagPlanner.mustWiden(rows: n, bits: TagPlanner.bits(forRows: n)))
                #expect(!TagPlanner.shouldWiden(rows: n, bits: TagPlanner.bits(forRows: n)))
                #expect(!TagPlanner.canWiden(rows: n, bits: TagPlanner.bits(forRows: n)))
                #expect(TagPlanner.canWiden(rows: 2 * n, bits: TagPlanner.bits(forRows: n)))
            }
            rows *= 2
        }
        for n in 0..<8 {
            #expect(TagPlanner.bits(forRows: n) == 1 && !TagPlanner.mustWiden(rows: n, bits: 1))
        }
    }

    @Test("asks for longer tags in time, and longer tags then help", arguments: 1...30)
    func widened(bits: Int) {
        var rows = 1
        while !TagPlanner.shouldWiden(rows: rows, bits: bits) { rows *= 2 }
        #expect(TagPlanner.bits(forRows: rows) > bits)
        while !TagPlanner.mustWiden(rows: rows, bits: bits) { rows *= 2 }
        #expect(Double(rows) / Double(1 << bits) > Double(rows).squareRoot())
        #expect(TagPlanner.shouldWiden(rows: rows, bits: bits))
    }
}
