internal import CSodium

/// A public key to which files are encrypted: `age1` and 58 characters.
public struct X25519Recipient: Hashable, Sendable, LosslessStringConvertible {
    static let prefix = "age"
    static let textByteCount = Bech32.byteCount(prefix: prefix)

    /// The point, 32 bytes, not of low order.
    let point: [UInt8]

    /// Takes a point of 32 bytes.
    init(point: [UInt8]) throws(AgeKeyFault) {
        precondition(point.count == 32)
        var product = [UInt8](repeating: 0, count: 32)
        let scalar = [UInt8](repeating: 1, count: 32)
        // Why: libsodium answers -1 exactly when the product is zero, which no clamped scalar makes of another point.
        guard unsafe crypto_scalarmult(&product, scalar, point) == 0 else { throw .lowOrder }
        self.point = point
    }

    /// Reads `age1…`.
    ///
    /// - Throws: ``AgeKeyError/recipient(_:_:)``.
    public init(parsing text: String) throws(AgeKeyError) {
        do throws(AgeKeyFault) {
            try self.init(decoding: text)
        } catch {
            throw .recipient(text, error)
        }
    }

    /// Reads `age1…`, or answers nil.
    public init?(_ description: String) {
        guard let recipient = try? X25519Recipient(parsing: description) else { return nil }
        self = recipient
    }

    init(decoding text: String) throws(AgeKeyFault) {
        var point = [UInt8](repeating: 0, count: 32)
        var fault: AgeKeyFault?
        unsafe point.withUnsafeMutableBytes { point in
            unsafe Array(text.utf8).withUnsafeBytes { text in
                do throws(AgeKeyFault) {
                    try unsafe Bech32.decode(text, prefix: Self.prefix, into: point)
                } catch {
                    fault = error
                }
            }
        }
        if let fault { throw fault }
        try self.init(point: point)
    }

    /// The text: `age1` and 58 characters in lower case.
    public var description: String {
        var text = [UInt8](repeating: 0, count: Self.textByteCount)
        unsafe text.withUnsafeMutableBytes { text in
            unsafe point.withUnsafeBytes { unsafe Bech32.encode($0, prefix: Self.prefix, into: text) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension X25519Recipient {
    /// The info string of the wrap key (age v1, "X25519 recipient stanza").
    static let info = "age-encryption.org/v1/X25519"

    /// The stanza that wraps a file key for this recipient, with a fresh share.
    func wrap(_ fileKey: borrowing FileKey) -> Stanza {
        var share = [UInt8](repeating: 0, count: 32)
        let body = unsafe Scratch.withBytes(96) { scratch in
            // Ephemeral secret ‖ shared secret ‖ wrap key.
            let secret = unsafe scratch.octets
            unsafe randombytes_buf(secret, 32)
            _ = unsafe crypto_scalarmult_base(&share, secret)
            let isMade = unsafe crypto_scalarmult(secret + 32, secret, point) == 0
            precondition(isMade, "the point is not of low order")
            let wrapKey = unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[64...])
            unsafe KeyDerivation.derive(
                from: UnsafeRawBufferPointer(rebasing: scratch[32..<64]),
                salt: share + point,
                info: Self.info,
                into: wrapKey
            )
            return unsafe fileKey.wrapped(with: UnsafeRawBufferPointer(wrapKey))
        }
        return .x25519(share: share, body: body)
    }
}
