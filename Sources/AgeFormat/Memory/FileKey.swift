internal import CSodium

/// The 16 bytes that encrypt one file and that every stanza wraps (age v1, "File key").
struct FileKey: ~Copyable {
    /// The length in bytes.
    static let byteCount = 16
    /// The length of a wrapped file key in bytes: the key and a Poly1305 tag.
    static let wrappedByteCount = byteCount + 16

    private let memory: LockedMemory

    /// Draws a fresh one.
    init() throws(AgeError) {
        memory = try unsafe LockedMemory(byteCount: Self.byteCount) { buffer in
            unsafe randombytes_buf(buffer.octets, buffer.count)
        }
    }

    /// Opens a wrapped one, or answers nil when `wrapKey` (32 bytes) is not the key it was wrapped with.
    init?(unwrapping body: [UInt8], with wrapKey: UnsafeRawBufferPointer) throws(AgeError) {
        precondition(body.count == Self.wrappedByteCount && wrapKey.count == KeyDerivation.byteCount)
        var isOpened = false
        let memory = try unsafe LockedMemory(byteCount: Self.byteCount) { buffer in
            isOpened =
                unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
                    buffer.octets,
                    nil,
                    nil,
                    body,
                    UInt64(body.count),
                    nil,
                    0,
                    Self.nonce,
                    wrapKey.octets
                ) == 0
        }
        guard isOpened else { return nil }
        self.memory = memory
    }

    /// Every wrap key is used once, so the nonce is 12 zero bytes.
    private static let nonce = [UInt8](repeating: 0, count: 12)

    /// The 32 bytes of a stanza's body.
    borrowing func wrapped(with wrapKey: UnsafeRawBufferPointer) -> [UInt8] {
        var body = [UInt8](repeating: 0, count: Self.wrappedByteCount)
        unsafe memory.withUnsafeBytes { key in
            _ = unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
                &body,
                nil,
                key.octets,
                UInt64(key.count),
                nil,
                0,
                nil,
                Self.nonce,
                wrapKey.octets
            )
        }
        return body
    }

    /// The 32-byte code of a header, from its first byte up to and including `---`.
    borrowing func headerMAC(of header: [UInt8]) -> [UInt8] {
        var code = [UInt8](repeating: 0, count: KeyDerivation.byteCount)
        unsafe Scratch.withBytes(KeyDerivation.byteCount) { macKey in
            unsafe derive(salt: [], info: "header", into: macKey)
            unsafe header.withUnsafeBytes { header in
                unsafe code.withUnsafeMutableBytes { code in
                    unsafe KeyDerivation.authenticate(
                        header,
                        key: UnsafeRawBufferPointer(macKey),
                        into: code
                    )
                }
            }
        }
        return code
    }

    /// The key of the payload that begins with this nonce of 16 bytes.
    borrowing func payloadKey(nonce: [UInt8]) throws(AgeError) -> PayloadKey {
        let memory = try unsafe LockedMemory(byteCount: KeyDerivation.byteCount) { buffer in
            unsafe derive(salt: nonce, info: "payload", into: buffer)
        }
        return PayloadKey(memory: memory)
    }

    private borrowing func derive(
        salt: [UInt8],
        info: String,
        into output: UnsafeMutableRawBufferPointer
    ) {
        unsafe memory.withUnsafeBytes { key in
            unsafe KeyDerivation.derive(from: key, salt: salt, info: info, into: output)
        }
    }
}
