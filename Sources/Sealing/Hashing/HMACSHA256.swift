internal import CSodium

/// HMAC with SHA-256 (RFC 2104, FIPS 198-1).
public enum HMACSHA256 {
    /// The length of every code, in bytes.
    public static let byteCount = 32

    /// The 32-byte code of `message` under a key of any length.
    public static func authenticate(_ message: [UInt8], key: RawSpan) -> [UInt8] {
        authenticate([message], key: key)
    }

    /// The 32-byte code of the parts put together.
    static func authenticate(_ parts: [[UInt8]], key: RawSpan) -> [UInt8] {
        unsafe key.withUnsafeBytes { key in
            unsafe [UInt8](count: byteCount) { output in
                var state = crypto_auth_hmacsha256_state()
                if unsafe key.isEmpty {
                    unsafe crypto_auth_hmacsha256_init(&state, [], 0)
                } else {
                    unsafe crypto_auth_hmacsha256_init(&state, key.octets, key.count)
                }
                for part in parts { unsafe crypto_auth_hmacsha256_update(&state, part, UInt64(part.count)) }
                unsafe crypto_auth_hmacsha256_final(&state, output)
                unsafe withUnsafeMutableBytes(of: &state) { unsafe sodium_memzero($0.octets, $0.count) }
            }
        }
    }
}
