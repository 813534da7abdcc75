public import Sealing

/// BLAKE2b-256 of an archive's bytes as they are stored, written as 64 lower-case hexadecimal digits.
public struct ArchiveDigest: Sendable, Hashable {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The digest of what was hashed.
    public init(_ stream: consuming Blake2bStream) { bytes = stream.finish() }

    /// The digest of bytes in memory.
    public init(of bytes: [UInt8]) { self.bytes = Blake2b.hash(bytes) }
}

extension ArchiveDigest: LosslessStringConvertible {
    /// The digits.
    public var description: String { Hexadecimal.encode(bytes) }

    /// Reads the digits; nil for any other spelling.
    public init?(_ text: String) {
        guard let bytes = Hexadecimal.decode(text), bytes.count == Blake2bStream.byteCount,
            Hexadecimal.encode(bytes) == text
        else { return nil }
        self.bytes = bytes
    }
}

extension ArchiveDigest: Codable {
    /// Reads the digits.
    ///
    /// - Throws: `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let digest = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a digest")
        }
        self = digest
    }

    /// Writes the digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
