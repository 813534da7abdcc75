import Sealing
import TestSupport
import Testing

@Suite("Personal fields")
struct PersonalFieldsTests {
    private func decode(_ text: String) throws -> PersonalFields {
        try PersonalFields(canonicalJSON: Array(text.utf8))
    }

    @Test("are written as RFC 8785 wants")
    func canonical() {
        // The sorting sample of RFC 8785 §3.2.3: by UTF-16 code units, not by scalars.
        let names = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"]
        let fields = PersonalFields(Dictionary(uniqueKeysWithValues: names.map { ($0, Plaintext("v")) }))
        #expect(
            String(decoding: fields.canonicalJSON(), as: UTF8.self)
                == "{\"\\r\":\"v\",\"1\":\"v\",\"\u{80}\":\"v\",\"\u{f6}\":\"v\",\"\u{20ac}\":\"v\",\"\u{1f600}\":\"v\","
                + "\"\u{fb33}\":\"v\"}"
        )
        let escapes = PersonalFields(["a": Plaintext("\u{8}\t\n\u{c}\r\"\\/\u{0}\u{1f}\u{7f}")])
        #expect(
            String(decoding: escapes.canonicalJSON(), as: UTF8.self)
                == "{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u{7f}\"}"
        )
    }

    @Test("come back from JSON, also with escapes and white space")
    func decoded() throws {
        #expect(try decode(" { } ").isEmpty)
        let fields = try decode(" {\"a\" : \"\\u00e9\\ud83d\\ude00\\/\", \"b\":\"\"}\n")
        #expect(
            fields["a"]?.disclose() == "é😀/" && fields["b"] == Plaintext("") && fields.names == ["a", "b"]
        )
    }

    @Test(
        "are refused when the JSON is not an object of strings",
        arguments: [
            "", "[]", "{", "{\"a\"}", "{\"a\":1}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":\"x\",}",
            "{\"a\":\"x\"}}",
            "{\"a\":\"x\",\"a\":\"y\"}", "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud800\\u0041\"}",
            "{\"a\":\"\\udc00\"}",
            "{\"a\":\"\\x\"}", "{\"a\":\"\u{1}\"}", "{\"a\":\"x", "{\"a\":\"\\u12\"}",
            "{\"\\u0061\":\"x\",\"a\":\"y\"}",
        ]
    )
    func refused(text: String) {
        #expect(throws: EnvelopeError.self) { try decode(text) }
    }

    @Test("are refused when the JSON is not UTF-8")
    func notUnicode() {
        let bytes = Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
        #expect(throws: EnvelopeError.self) { try PersonalFields(canonicalJSON: bytes) }
    }

    @Test("show themselves to nobody by accident")
    func silent() {
        let fields = PersonalFields(["name": Plaintext("Canary")])
        var dumped = ""
        dump(fields, to: &dumped)
        dump(["x": Plaintext("Canary")], to: &dumped)
        let printed =
            "\(fields) \(String(reflecting: fields)) \(Plaintext("Canary")) \([Plaintext("Canary")])" + dumped
        #expect(!printed.contains("Canary") && printed.contains("‹sealed›"))
        #expect(!(Plaintext("x") as Any is any Encodable) && !(fields as Any is any Encodable))
    }

    @Test("survive sealing, whatever they hold", arguments: 0..<20 as Range<UInt64>)
    func anyFields(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var fields = PersonalFields()
        for _ in 0..<Int.random(in: 0...8, using: &generator) {
            fields[generator.text()] = Plaintext(generator.text())
        }
        let key = countedKey()
        let sealed = try fields.seal(keyID: KeyID(1), key: key.span.bytes, context: .sample)
        #expect(try PersonalFields.open(sealed, key: key.span.bytes, context: .sample) == fields)
        #expect(
            try PersonalFields(canonicalJSON: fields.canonicalJSON()).canonicalJSON()
                == fields.canonicalJSON()
        )
    }
}

extension SeededGenerator {
    /// Up to 40 scalars from all over Unicode.
    mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &self) {
            let limit: UInt32 = Bool.random(using: &self) ? 0x80 : 0x10FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &self)) {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
