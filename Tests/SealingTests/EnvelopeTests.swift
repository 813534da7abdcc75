import Sealing
import Testing

@Suite("Envelope")
struct EnvelopeTests {
    private let key = countedKey()

    private func seal(
        _ plaintext: [UInt8],
        context: EnvelopeContext = .sample
    ) throws(EnvelopeError) -> [UInt8] {
        try Envelope.seal(plaintext.span.bytes, keyID: KeyID(9), key: key.span.bytes, context: context)
    }

    private func open(
        _ sealed: [UInt8],
        context: EnvelopeContext = .sample
    ) throws(EnvelopeError) -> [UInt8] {
        try Envelope.open(sealed, key: key.span.bytes, context: context)
    }

    @Test(
        "gives back what was sealed, in 32-byte steps",
        arguments: [0, 1, 31, 32, 33, 200, 65_536, 1 << 20]
    )
    func roundTrip(count: Int) throws {
        let plaintext = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let sealed = try seal(plaintext)
        #expect(sealed.count == 74 + (count / 32 + 1) * 32 + 16)
        #expect(try open(sealed) == plaintext)
        #expect(try Envelope.header(of: sealed).keyID == KeyID(9))
    }

    @Test("is another each time")
    func fresh() throws {
        let (first, second) = (try seal([1, 2, 3]), try seal([1, 2, 3]))
        #expect(
            try first != second
                && Envelope.header(of: first).commitment != Envelope.header(of: second).commitment
        )
    }

    @Test("refuses more than 1 MiB")
    func tooLarge() {
        let plaintext = [UInt8](repeating: 0, count: 1 << 20 + 1)
        #expect(throws: EnvelopeError.tooLarge(byteCount: plaintext.count)) { try seal(plaintext) }
    }

    @Test("with any bit flipped is refused")
    func flippedBits() throws {
        let sealed = try seal(Array("{\"name\":\"Example Person\"}".utf8))
        for bit in 0..<sealed.count * 8 {
            var damaged = sealed
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            let expected: EnvelopeError =
                switch bit / 8 {
                case 0: .unsupportedVersion(damaged[0])
                case 1: .unsupportedFlags(damaged[1])
                default: .authenticationFailure
                }
            #expect(throws: expected, "bit \(bit)") { try open(damaged) }
        }
        #expect(try open(sealed).count == 25)
    }

    @Test("cut anywhere or made longer is refused")
    func cut() throws {
        let sealed = try seal([UInt8](repeating: 5, count: 70))
        for count in 0..<sealed.count {
            #expect(throws: EnvelopeError.self, "\(count) bytes") { try open(Array(sealed.prefix(count))) }
        }
        #expect(throws: EnvelopeError.truncated(byteCount: sealed.count + 1)) { try open(sealed + [0]) }
        #expect(throws: EnvelopeError.authenticationFailure) {
            try open(sealed + [UInt8](repeating: 0, count: 32))
        }
    }

    @Test(
        "in another place is refused",
        arguments: [
            EnvelopeContext.make(store: 9), .make(table: "customes"), .make(table: "customer_"),
            .make(row: 9),
            .make(revision: 2), .make(revision: 1 << 56), .make(class: "fiscal"), .make(subject: 9),
            .make(store: 2, row: 1), .make(row: 3, subject: 2), .make(table: "contact", class: "customer"),
            .make(table: "custome", class: "rcontact"),
        ]
    )
    func elsewhere(context: EnvelopeContext) throws {
        let sealed = try seal([1, 2, 3])
        #expect(throws: EnvelopeError.authenticationFailure) { try open(sealed, context: context) }
        #expect(try open(sealed) == [1, 2, 3])
    }

    @Test("that names another key says so, and under a wrong key fails in one way")
    func otherKey() throws {
        let sealed = try seal([1, 2, 3])
        #expect(throws: EnvelopeError.notThisKey(expected: KeyID(8), actual: KeyID(9))) {
            try Envelope.open(sealed, keyID: KeyID(8), key: key.span.bytes, context: .sample)
        }
        let wrong = countedKey(from: 1)
        #expect(throws: EnvelopeError.authenticationFailure) {
            try Envelope.open(sealed, key: wrong.span.bytes, context: .sample)
        }
    }
}
