/// HKDF with SHA-256 (RFC 5869).
public enum HKDF {
    /// The longest output, in bytes: 255 blocks of 32.
    public static let maximumByteCount = 255 * HMACSHA256.byteCount

    /// The pseudorandom key of 32 bytes (RFC 5869 §2.2); an empty salt stands for 32 zero bytes.
    public static func extract(salt: [UInt8], inputKeyMaterial: RawSpan) -> [UInt8] {
        // Why the copy: HMAC takes its message as an array; it is wiped as soon as it was read.
        var message = unsafe inputKeyMaterial.withUnsafeBytes { unsafe Array($0) }
        defer { Scratch.wipe(&message) }
        let salt = salt.isEmpty ? [UInt8](repeating: 0, count: HMACSHA256.byteCount) : salt
        return unsafe HMACSHA256.authenticate(message, key: salt.span.bytes)
    }

    /// `byteCount` bytes (0…8160) from a pseudorandom key (RFC 5869 §2.3); nil for more.
    public static func expand(pseudorandomKey: RawSpan, info: [UInt8], byteCount: Int) -> [UInt8]? {
        guard (0...maximumByteCount).contains(byteCount) else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(byteCount + HMACSHA256.byteCount)
        var block: [UInt8] = []
        var counter: UInt8 = 1
        while output.count < byteCount {
            block = HMACSHA256.authenticate([block, info, [counter]], key: pseudorandomKey)
            output += block
            counter &+= 1
        }
        output.removeLast(output.count - byteCount)
        return output
    }
}
