internal import CSodium

/// The key of a payload: seals and opens its chunks (age v1, "Payload").
///
/// The payload, after the header:
///
/// | offset | size | |
/// | --- | --- | --- |
/// | 0 | 16 | nonce, random, the salt of the payload key |
/// | 16 + 65,552 × i | n + 16 | chunk i: ChaCha20-Poly1305 of n bytes of plaintext |
///
/// `n` is 65,536 but for the last chunk, where it is 1…65,536, or 0 when the whole plaintext is empty. The nonce of a
/// chunk:
///
/// | offset | size | |
/// | --- | --- | --- |
/// | 0 | 11 | i, big-endian |
/// | 11 | 1 | `0x01` for the last chunk, else `0x00` |
struct PayloadKey: ~Copyable {
    /// The plaintext of every chunk but the last, in bytes.
    static let chunkByteCount = 65_536
    /// The Poly1305 tag, in bytes.
    static let tagByteCount = 16
    /// The ciphertext of every chunk but the last, in bytes.
    static let sealedByteCount = chunkByteCount + tagByteCount
    /// The length of what stands before the first chunk, in bytes.
    static let nonceByteCount = 16

    let memory: LockedMemory

    /// Encrypts a chunk of 0…65,536 bytes into `output`, which has 16 bytes more.
    borrowing func seal(
        _ chunk: UnsafeRawBufferPointer,
        number: UInt64,
        isLast: Bool,
        into output: UnsafeMutableRawBufferPointer
    ) {
        precondition(chunk.count <= Self.chunkByteCount && output.count == chunk.count + Self.tagByteCount)
        unsafe memory.withUnsafeBytes { key in
            // Why another address: an empty chunk has no address, and C wants one all the same.
            let start = unsafe chunk.isEmpty ? key.octets : chunk.octets
            _ = unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
                output.octets,
                nil,
                start,
                UInt64(chunk.count),
                nil,
                0,
                nil,
                Self.nonce(number, isLast: isLast),
                key.octets
            )
        }
    }

    /// Decrypts a chunk of at least 16 bytes into `output`; false, with nothing written but zeros, when it is not
    /// what was sealed under this number.
    borrowing func open(
        _ sealed: UnsafeRawBufferPointer,
        number: UInt64,
        isLast: Bool,
        into output: UnsafeMutableRawBufferPointer
    ) -> Bool {
        precondition(sealed.count >= Self.tagByteCount && output.count >= sealed.count - Self.tagByteCount)
        return unsafe memory.withUnsafeBytes { key in
            unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
                output.octets,
                nil,
                nil,
                sealed.octets,
                UInt64(sealed.count),
                nil,
                0,
                Self.nonce(number, isLast: isLast),
                key.octets
            ) == 0
        }
    }

    /// The 16 random bytes that begin a payload.
    static func freshNonce() -> [UInt8] {
        var nonce = [UInt8](repeating: 0, count: nonceByteCount)
        unsafe randombytes_buf(&nonce, nonce.count)
        return nonce
    }

    /// The 12 bytes drawn above.
    ///
    /// A counter of 64 bits suffices: no file has 2^64 chunks.
    static func nonce(_ number: UInt64, isLast: Bool) -> [UInt8] {
        var nonce = [UInt8](repeating: 0, count: 12)
        for index in 0..<8 { nonce[3 + index] = UInt8(truncatingIfNeeded: number >> UInt64(56 - 8 * index)) }
        nonce[11] = isLast ? 1 : 0
        return nonce
    }
}
