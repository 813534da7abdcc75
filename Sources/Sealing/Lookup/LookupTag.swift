internal import CSodium

/// Short keyed hashes that find sealed rows by a normalised value.
///
/// index key = BLAKE2b-256(key: index root, message), where the message is `coffer.index.v1`, the normaliser's label
/// and the scope, each preceded by its length as LE64. The tag is the first L bits of BLAKE2b-128(key: index key,
/// token), as a number. Tags are short on purpose: several values share each, so that equal tags do not say that two
/// persons have the same value.
public enum LookupTag {
    /// The tag of one token: `bits` (1…63) bits under the index root key of 32 bytes.
    ///
    /// `scope` names the field as `table.field`. For many tokens make one ``IndexKey``.
    public static func tag(
        of token: String,
        normaliser: Normaliser,
        root: RawSpan,
        scope: String,
        bits: Int
    ) -> Int64 {
        unsafe Scratch.withBytes(32) { buffer in
            unsafe derive(normaliser, scope, root, into: buffer)
            return unsafe tag(of: token, key: UnsafeRawBufferPointer(buffer).bytes, bits: bits)
        }
    }

    static func derive(
        _ normaliser: Normaliser,
        _ scope: String,
        _ root: RawSpan,
        into buffer: UnsafeMutableRawBufferPointer
    ) {
        var message: [UInt8] = []
        for part in ["coffer.index.v1", normaliser.label, scope] {
            message += (0..<8).map { UInt8(truncatingIfNeeded: part.utf8.count >> (8 * $0)) }
            message += Array(part.utf8)
        }
        unsafe root.withUnsafeBytes { root in
            _ = unsafe crypto_generichash(
                buffer.octets,
                buffer.count,
                message,
                UInt64(message.count),
                root.octets,
                root.count
            )
        }
    }

    static func tag(of token: String, key: RawSpan, bits: Int) -> Int64 {
        precondition((1...63).contains(bits))
        var token = token
        var digest: (UInt64, UInt64) = (0, 0)
        unsafe key.withUnsafeBytes { key in
            token.withUTF8 { text in
                unsafe withUnsafeMutableBytes(of: &digest) { output in
                    _ = unsafe crypto_generichash(
                        output.octets,
                        output.count,
                        text.baseAddress,
                        UInt64(text.count),
                        key.octets,
                        key.count
                    )
                }
            }
        }
        return Int64(UInt64(bigEndian: digest.0) >> UInt64(64 - bits))
    }
}

/// The key of one field's tags, derived once, in locked memory.
public struct IndexKey: ~Copyable, Sendable {
    private let key: SecretKey

    /// Derives the key for a normaliser and a scope (`table.field`) from the index root key of 32 bytes.
    ///
    /// - Throws: ``MemoryError/locked`` when the kernel refuses locked memory.
    public init(normaliser: Normaliser, root: RawSpan, scope: String) throws(MemoryError) {
        key = try unsafe SecretKey(filledBy: { unsafe LookupTag.derive(normaliser, scope, root, into: $0) })
    }

    /// The tag of one token: `bits` (1…63) bits.
    public borrowing func tag(of token: String, bits: Int) -> Int64 {
        key.withBytes { LookupTag.tag(of: token, key: $0, bits: bits) }
    }
}
