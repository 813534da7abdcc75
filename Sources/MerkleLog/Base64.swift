internal import FoundationEssentials

/// Base64 in its one right spelling (RFC 4648 §4): padded, without line breaks, unused bits zero.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// The bytes, or nil when `text` is not what ``encode(_:)`` would have written for them.
    static func decode(_ text: some StringProtocol) -> [UInt8]? {
        let text = String(text)
        // Why compare: a second spelling of the same bytes would let a signed note be changed unnoticed.
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return [UInt8](data)
    }
}
