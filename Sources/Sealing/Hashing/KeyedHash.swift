internal import CSodium

/// BLAKE2b (RFC 7693), keyed and unkeyed.
public enum KeyedHash {
    /// The digest of the parts put together, `byteCount` bytes (16…64), under a key of 16…64 bytes.
    public static func blake2b(_ parts: [UInt8]..., key: RawSpan, byteCount: Int = 32) -> [UInt8] {
        precondition((16...64).contains(byteCount) && (16...64).contains(key.byteCount))
        let message = parts.count == 1 ? parts[0] : Array(parts.joined())
        return unsafe key.withUnsafeBytes { key in
            unsafe [UInt8](count: byteCount) { output in
                _ = unsafe crypto_generichash(
                    output,
                    byteCount,
                    message,
                    UInt64(message.count),
                    key.octets,
                    key.count
                )
            }
        }
    }

    /// The digest of the parts put together, `byteCount` bytes (16…64), without a key.
    public static func blake2b(_ parts: [UInt8]..., byteCount: Int = 32) -> [UInt8] {
        precondition((16...64).contains(byteCount))
        let message = parts.count == 1 ? parts[0] : Array(parts.joined())
        return unsafe [UInt8](count: byteCount) { output in
            _ = unsafe crypto_generichash(output, byteCount, message, UInt64(message.count), nil, 0)
        }
    }
}

/// BLAKE2b-256 without a key, by its shortest name.
public enum Blake2b {
    /// The 32-byte digest of `bytes`.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] { KeyedHash.blake2b(bytes) }
}
