internal import CSodium

/// SHA-256 (FIPS 180-4).
public enum SHA256 {
    /// The length of every digest, in bytes.
    public static let byteCount = 32

    /// The 32-byte digest of `bytes`.
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        unsafe [UInt8](count: byteCount) { unsafe crypto_hash_sha256($0, bytes, UInt64(bytes.count)) }
    }

    /// The 32-byte digest of `first` ‖ `second`, without joining them.
    public static func hash(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
        unsafe [UInt8](count: byteCount) { output in
            var state = crypto_hash_sha256_state()
            unsafe crypto_hash_sha256_init(&state)
            unsafe crypto_hash_sha256_update(&state, first, UInt64(first.count))
            unsafe crypto_hash_sha256_update(&state, second, UInt64(second.count))
            unsafe crypto_hash_sha256_final(&state, output)
        }
    }
}
