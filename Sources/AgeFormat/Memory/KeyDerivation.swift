internal import CSodium

/// HKDF-SHA-256 (RFC 5869) for the one length that age uses: 32 bytes, which is one block of output.
enum KeyDerivation {
    /// The length of every derived key and of every code, in bytes.
    static let byteCount = 32

    /// Writes the 32 bytes derived from `input` to `output`; an empty salt is RFC 5869's 32 zero bytes.
    static func derive(
        from input: UnsafeRawBufferPointer,
        salt: [UInt8],
        info: String,
        into output: UnsafeMutableRawBufferPointer
    ) {
        unsafe Scratch.withBytes(byteCount) { pseudorandomKey in
            unsafe salt.withUnsafeBytes { salt in
                unsafe authenticate(input, key: salt, into: pseudorandomKey)
            }
            // One block: T(1) = HMAC(PRK, info ‖ 0x01).
            let message = Array(info.utf8) + [1]
            unsafe message.withUnsafeBytes { message in
                unsafe authenticate(message, key: UnsafeRawBufferPointer(pseudorandomKey), into: output)
            }
        }
    }

    /// Writes the 32 bytes of HMAC-SHA-256 (RFC 2104) of `message` to `output`.
    static func authenticate(
        _ message: UnsafeRawBufferPointer,
        key: UnsafeRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer
    ) {
        precondition(output.count == byteCount)
        var state = crypto_auth_hmacsha256_state()
        if unsafe key.isEmpty {
            unsafe crypto_auth_hmacsha256_init(&state, [], 0)
        } else {
            unsafe crypto_auth_hmacsha256_init(&state, key.octets, key.count)
        }
        unsafe crypto_auth_hmacsha256_update(&state, message.octets, UInt64(message.count))
        unsafe crypto_auth_hmacsha256_final(&state, output.octets)
        unsafe withUnsafeMutableBytes(of: &state) { unsafe sodium_memzero($0.octets, $0.count) }
    }
}
