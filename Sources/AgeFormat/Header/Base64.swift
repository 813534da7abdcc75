internal import CSodium

/// Canonical base64 (RFC 4648 §4, §3.5), without padding but in armor.
enum Base64 {
    /// Whether `=` fills the last group.
    enum Padding {
        case none, full

        fileprivate var variant: Int32 {
            self == .none ? sodium_base64_VARIANT_ORIGINAL_NO_PADDING : sodium_base64_VARIANT_ORIGINAL
        }
    }

    /// Writes the bytes of a text to `output`, which has room, and answers how many; nil when it is not canonical.
    static func decode(
        _ text: UnsafeRawBufferPointer,
        _ padding: Padding,
        into output: UnsafeMutableRawBufferPointer
    ) -> Int? {
        guard unsafe !text.isEmpty else { return 0 }
        // Why: libsodium 1.0.18 takes every byte beyond ASCII for a character of the alphabet, and a changed file could
        // pass for the same.
        guard unsafe text.allSatisfy({ $0 < 0x80 }) else { return nil }
        var count = 0
        let code = unsafe text.octets.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
            // Why `end` is nil: libsodium then refuses a text that goes on after its last group.
            unsafe sodium_base642bin(
                output.octets,
                output.count,
                start,
                text.count,
                nil,
                &count,
                nil,
                padding.variant
            )
        }
        return code == 0 ? count : nil
    }

    /// The bytes of a text without padding; nil when it is not canonical.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: text.count * 3 / 4 + 1)
        let count = unsafe bytes.withUnsafeMutableBytes { bytes in
            unsafe text.withUnsafeBytes { text in unsafe decode(text, .none, into: bytes) }
        }
        guard let count else { return nil }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// The text of bytes.
    static func encode(_ bytes: UnsafeRawBufferPointer, _ padding: Padding) -> [UInt8] {
        guard unsafe !bytes.isEmpty else { return [] }
        let count = sodium_base64_encoded_len(bytes.count, padding.variant)
        var text = [UInt8](repeating: 0, count: count)
        unsafe text.withUnsafeMutableBytes { text in
            unsafe text.octets.withMemoryRebound(to: CChar.self, capacity: count) { start in
                _ = unsafe sodium_bin2base64(start, count, bytes.octets, bytes.count, padding.variant)
            }
        }
        // libsodium ends the text with a zero byte.
        text.removeLast()
        return text
    }

    /// The text of bytes, without padding.
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        unsafe bytes.withUnsafeBytes { unsafe encode($0, .none) }
    }
}
