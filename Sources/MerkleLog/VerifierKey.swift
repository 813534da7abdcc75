internal import Sealing

/// The name and public key that check the signatures of a log, Ed25519 only (c2sp.org/signed-note).
///
/// Its text form is `name+hash+base64(0x01 ‖ public key)`, where `hash` is the key id in eight lower-case
/// hexadecimal digits.
public struct VerifierKey: Sendable, Hashable {
    /// The signature type for Ed25519.
    private static let ed25519: UInt8 = 0x01

    /// The key's name; for a log, its origin.
    public let name: String
    /// The 32 bytes of the Ed25519 public key.
    public let publicKey: [UInt8]
    /// The first four bytes, big-endian, of SHA-256(name ‖ `0x0A` ‖ `0x01` ‖ public key).
    public let keyID: UInt32

    /// Names a public key of 32 bytes.
    ///
    /// - Throws: ``NoteError/malformedKey(what:)`` when the name is empty or has white space or a plus sign, or the
    ///   key is not 32 bytes.
    public init(name: String, publicKey: [UInt8]) throws(NoteError) {
        guard SignedNote.isKeyName(name) else {
            throw .malformedKey(what: "its name is empty, or has white space or a plus sign in it")
        }
        guard publicKey.count == 32 else {
            throw .malformedKey(what: "its public key has \(publicKey.count) bytes instead of 32")
        }
        self.name = name
        self.publicKey = publicKey
        let digest = SHA256.hash(Array(name.utf8) + [0x0A, Self.ed25519] + publicKey)
        keyID = digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Reads the text form.
    ///
    /// - Throws: ``NoteError/malformedKey(what:)``, also when name, hash and key do not belong together.
    public init(_ text: String) throws(NoteError) {
        // Why at most two splits: base64 has plus signs of its own, names and hashes have none.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformedKey(what: "it has not the three parts of a key") }
        guard let bytes = Base64.decode(parts[2]) else {
            throw .malformedKey(what: "its last part is not base64")
        }
        guard bytes.first == Self.ed25519 else { throw .malformedKey(what: "it is not an Ed25519 key") }
        try self.init(name: String(parts[0]), publicKey: Array(bytes.dropFirst()))
        guard parts[1] == Self.hexadecimal(keyID) else {
            throw .malformedKey(what: "its hash does not belong to its name and public key")
        }
    }

    /// Whether `signature`, 64 bytes, is this key's over `text`.
    func isValid(_ signature: [UInt8], of text: String) -> Bool {
        signature.count == 64 && Ed25519.verify(signature, of: Array(text.utf8), publicKey: publicKey)
    }

    private static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension VerifierKey: CustomStringConvertible {
    /// The text form.
    public var description: String {
        "\(name)+\(Self.hexadecimal(keyID))+\(Base64.encode([Self.ed25519] + publicKey))"
    }
}
