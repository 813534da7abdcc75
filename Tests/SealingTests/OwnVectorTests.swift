import Foundation
import Sealing
import Testing

@Suite("Our own vectors")
struct OwnVectorTests {
    static let envelopes: [(about: String, fields: [String: String])] = [
        ("no fields", [:]),
        ("one field", ["name": "Example Person"]),
        (
            "several fields, sorted",
            ["phone": "+49301234567", "email": "person@example.org", "city": "Berlin"]
        ),
        ("escapes and other scripts", ["note": "\"quote\" \\ \n\t\u{1}", "名": "李雷 🙂", "\u{fb33}": "דּ"]),
        ("a full block before padding", ["a": String(repeating: "x", count: 24)]),
        ("more than one block of the cipher", ["text": String(repeating: "long ", count: 100)]),
    ]

    private func make(_ number: UInt8, _ about: String, _ fields: [String: String]) throws -> EnvelopeVector {
        let key = countedKey(from: number)
        let nonce = (0..<24).map { number &* 16 &+ $0 }
        let context = EnvelopeContext.make(row: number, revision: UInt64(number) << 33, subject: number + 100)
        let plaintext = PersonalFields(fields.mapValues { Plaintext($0) }).canonicalJSON()
        let sealed = try Envelope.seal(
            plaintext.span.bytes,
            keyID: KeyID(number),
            key: key.span.bytes,
            context: context,
            nonce: nonce
        )
        return EnvelopeVector(
            about: about,
            key: Hexadecimal.encode(key),
            store: context.store.description,
            table: context.table,
            row: context.row.description,
            revision: context.revision,
            class: context.class,
            subject: context.subject.description,
            keyID: KeyID(number).description,
            nonce: Hexadecimal.encode(nonce),
            plaintext: String(decoding: plaintext, as: UTF8.self),
            envelope: Hexadecimal.encode(sealed)
        )
    }

    @Test("of envelopes come out the same")
    func envelopeVectors() throws {
        let made = try Self.envelopes.enumerated().map { index, sample in
            try make(UInt8(index + 1), sample.about, sample.fields)
        }
        try OwnVectors.compare(made, "envelopes.json")
        for (vector, sample) in zip(made, Self.envelopes) {
            let key = try #require(Hexadecimal.decode(vector.key))
            let opened = try PersonalFields.open(
                try #require(Hexadecimal.decode(vector.envelope)),
                key: key.span.bytes,
                context: EnvelopeContext(
                    store: try #require(StoreID(vector.store)),
                    table: vector.table,
                    row: try #require(RowID(vector.row)),
                    revision: vector.revision,
                    class: vector.class,
                    subject: try #require(SubjectID(vector.subject))
                )
            )
            #expect(opened == PersonalFields(sample.fields.mapValues { Plaintext($0) }))
        }
    }

    @Test("of lookup tags come out the same")
    func tagVectors() throws {
        let root = countedKey(from: 32)
        let samples: [(Normaliser, String, String)] = [
            (.email, "customer.email", " Person@Example.org "),
            (.phone, "customer.phone", "+49 (0)30 123-4567"),
            (.phone, "customer.phone", "030 1234567"),
            (.taxID, "customer.tax_id", "de 123.456.789"),
            (.postcode, "customer.postcode", "sw1a 1aa"),
            (.nameToken, "customer.name", "José Müller-Strauß"),
            (.namePrefix, "customer.name", "Elisabethanne Li"),
            (.nameTrigram, "customer.name", "Ana"),
        ]
        let made = try samples.flatMap { normaliser, scope, text in
            try [1, 16, 63].map { (bits: Int) throws -> TagVector in
                let tokens = normaliser.tokens(of: text)
                let tags = tokens.map {
                    LookupTag.tag(
                        of: $0,
                        normaliser: normaliser,
                        root: root.span.bytes,
                        scope: scope,
                        bits: bits
                    )
                }
                #expect(try Self.tags(tokens, normaliser, scope, root, bits) == tags)
                return TagVector(
                    normaliser: normaliser.label,
                    scope: scope,
                    root: Hexadecimal.encode(root),
                    text: text,
                    bits: bits,
                    tokens: tokens,
                    tags: tags
                )
            }
        }
        try OwnVectors.compare(made, "tags.json")
    }

    /// The tags by way of a key that is derived once.
    private static func tags(
        _ tokens: [String],
        _ normaliser: Normaliser,
        _ scope: String,
        _ root: [UInt8],
        _ bits: Int
    ) throws -> [Int64] {
        let key = try IndexKey(normaliser: normaliser, root: root.span.bytes, scope: scope)
        var tags: [Int64] = []
        for token in tokens { tags.append(key.tag(of: token, bits: bits)) }
        return tags
    }
}
