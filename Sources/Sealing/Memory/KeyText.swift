internal import CSodium

/// The text forms of a 32-byte key, made and read in memory that is wiped: base64, and `{"key":"<base64>"}`.
package enum KeyText {
    /// The length of a key in base64, in bytes.
    package static let base64ByteCount = 44

    private static let prefix = Array("{\"key\":\"".utf8)
    private static let suffix = Array("\"}".utf8)

    /// Lends a fresh random key.
    package static func withFreshKey<R: ~Copyable, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R
    {
        precondition(Sodium.isReady)
        return try unsafe Scratch.withBytes(SecretKey.byteCount) { buffer throws(E) in
            unsafe randombytes_buf(buffer.octets, buffer.count)
            return try unsafe body(UnsafeRawBufferPointer(buffer).bytes)
        }
    }

    /// Lends the key as base64.
    package static func withBase64<R: ~Copyable, E: Error>(of key: RawSpan, _ body: (RawSpan) throws(E) -> R)
        throws(E) -> R
    {
        // Why one more: libsodium ends the text with a zero byte.
        try unsafe Scratch.withBytes(base64ByteCount + 1) { buffer throws(E) in
            unsafe key.withUnsafeBytes { key in
                unsafe buffer.withMemoryRebound(to: CChar.self) { text in
                    guard let start = text.baseAddress else { preconditionFailure("the buffer is not empty") }
                    unsafe sodium_bin2base64(
                        start,
                        text.count,
                        key.octets,
                        key.count,
                        sodium_base64_VARIANT_ORIGINAL
                    )
                }
            }
            return try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<base64ByteCount]).bytes)
        }
    }

    /// Lends the key as canonical JSON.
    package static func withJSON<R: ~Copyable, E: Error>(of key: RawSpan, _ body: (RawSpan) throws(E) -> R)
        throws(E) -> R
    {
        try withBase64(of: key) { text throws(E) in
            let count = prefix.count + base64ByteCount + suffix.count
            return try unsafe Scratch.withBytes(count) { buffer throws(E) in
                unsafe buffer.copyBytes(from: prefix)
                unsafe text.withUnsafeBytes { text in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[prefix.count...]).copyMemory(
                        from: text
                    )
                }
                let end = prefix.count + base64ByteCount
                unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end...]).copyBytes(from: suffix)
                return try unsafe body(UnsafeRawBufferPointer(buffer).bytes)
            }
        }
    }

    /// Lends the key that canonical JSON holds; nil when it holds none.
    package static func withKey<R: ~Copyable, E: Error>(
        fromJSON json: RawSpan,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R? {
        let end = prefix.count + base64ByteCount
        guard json.byteCount == end + suffix.count else { return nil }
        let isFramed = unsafe json.withUnsafeBytes { bytes in
            unsafe bytes[..<prefix.count].elementsEqual(prefix) && bytes[end...].elementsEqual(suffix)
        }
        guard isFramed else { return nil }
        return try withKey(fromBase64: json.extracting(prefix.count..<end), body)
    }

    /// Lends the key that base64 holds; nil when it holds none.
    package static func withKey<R: ~Copyable, E: Error>(
        fromBase64 text: RawSpan,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R? {
        // Why: libsodium 1.0.18 takes every byte from 0x80 on for a character of base64.
        let isASCII = unsafe text.withUnsafeBytes { unsafe $0.allSatisfy { $0 < 0x80 } }
        guard text.byteCount == base64ByteCount, isASCII else { return nil }
        return try unsafe Scratch.withBytes(SecretKey.byteCount) { buffer throws(E) in
            var count = 0
            let code = unsafe text.withUnsafeBytes { text in
                unsafe text.withMemoryRebound(to: CChar.self) { text in
                    guard let start = text.baseAddress else { return Int32(-1) }
                    return unsafe sodium_base642bin(
                        buffer.octets,
                        buffer.count,
                        start,
                        text.count,
                        nil,
                        &count,
                        nil,
                        sodium_base64_VARIANT_ORIGINAL
                    )
                }
            }
            guard code == 0, count == SecretKey.byteCount else { return nil }
            return try unsafe body(UnsafeRawBufferPointer(buffer).bytes)
        }
    }
}
