internal import MerkleLog

/// The public key that a stranger checks certificates with.
public struct CertificateKey: Sendable, Equatable, LosslessStringConvertible {
    /// The 32 bytes of the Ed25519 key.
    public let bytes: [UInt8]

    /// Reads 64 hexadecimal digits, as `coffer key signing-key` prints them, or a key in the text form of signed notes.
    public init?(_ description: String) {
        if let key = try? VerifierKey(description) {
            bytes = key.publicKey
            return
        }
        let digits = description.utf8.map { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
            default: nil
            }
        }
        let values = digits.compactMap(\.self)
        guard digits.count == 64, values.count == 64 else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    /// 64 hexadecimal digits.
    public var description: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        .joined()
    }
}
