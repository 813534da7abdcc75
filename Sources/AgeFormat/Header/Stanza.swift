/// What wraps the file key for one recipient (age v1, "Recipient stanza").
enum Stanza: Equatable {
    /// For a public key: the ephemeral share and the wrapped file key, 32 bytes each.
    case x25519(share: [UInt8], body: [UInt8])
    /// For a passphrase: a salt of 16 bytes, the base-two logarithm of scrypt's N, the wrapped file key of 32 bytes.
    case scrypt(salt: [UInt8], workFactor: Int, body: [UInt8])
    /// Of a type that this program does not know; it is for somebody else.
    case unknown

    /// Reads a stanza whose lines follow the grammar; nil when it is of a known type and malformed.
    init?(arguments: [ArraySlice<UInt8>], body: [UInt8]) {
        switch arguments.first {
        case Array("X25519".utf8)[...]:
            guard arguments.count == 2, let share = Base64.decode(arguments[1]), share.count == 32,
                body.count == FileKey.wrappedByteCount
            else { return nil }
            self = .x25519(share: share, body: body)
        case Array("scrypt".utf8)[...]:
            guard arguments.count == 3, let salt = Base64.decode(arguments[1]),
                salt.count == Passphrase.saltByteCount,
                let workFactor = Self.workFactor(arguments[2]), body.count == FileKey.wrappedByteCount
            else { return nil }
            self = .scrypt(salt: salt, workFactor: workFactor, body: body)
        default:
            self = .unknown
        }
    }

    /// Digits without a leading zero; numbers past every limit answer `Int.max`.
    private static func workFactor(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, first != UInt8(ascii: "0") else { return nil }
        guard text.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(String(decoding: text, as: UTF8.self)) ?? Int.max
    }

    /// Whether it is a passphrase's.
    var isScrypt: Bool {
        if case .scrypt = self { true } else { false }
    }

    /// The lines of a stanza that this program made; its body of 32 bytes fits the one short line.
    var lines: [UInt8] {
        switch self {
        case .x25519(let share, let body):
            Array("-> X25519 ".utf8) + Base64.encode(share) + Array("\n".utf8) + Base64.encode(body)
                + Array("\n".utf8)
        case .scrypt(let salt, let workFactor, let body):
            Array("-> scrypt ".utf8) + Base64.encode(salt) + Array(" \(workFactor)\n".utf8)
                + Base64.encode(body) + Array("\n".utf8)
        case .unknown: preconditionFailure("this program makes no unknown stanza")
        }
    }
}
