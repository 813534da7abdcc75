import AgeFormat
import TestSupport

/// Whole files in memory, for tests.
enum AgeFile {
    /// A file of these bytes, for these recipients, written in pieces of the given length.
    static func encrypt(
        _ plaintext: [UInt8],
        for recipients: AgeRecipients,
        isArmored: Bool = false,
        pieceByteCount: Int = 100_000
    ) throws -> [UInt8] {
        var writer = try AgeWriter(to: MemorySink(), for: recipients, isArmored: isArmored)
        var rest = plaintext[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieceByteCount))
            try writer.write(piece.span.bytes)
            rest = rest.dropFirst(piece.count)
        }
        return try writer.finish().bytes
    }

    /// What a file holds.
    static func decrypt(
        _ file: [UInt8],
        with identities: [AgeIdentity],
        armor: Armor = .detected
    ) throws -> [UInt8] {
        let outcome = open(file, with: identities, armor: armor)
        if let error = outcome.error { throw error }
        return outcome.released
    }

    /// What was released of a file, and what ended it.
    static func open(
        _ file: [UInt8],
        with identities: [AgeIdentity],
        armor: Armor = .detected
    ) -> (released: [UInt8], error: (any Error)?) {
        var sink = MemorySink()
        do {
            var reader = try AgeReader(from: MemorySource(file), identities: identities, armor: armor)
            while try reader.withNextChunk({ sink.write($0) }) != nil {}
            return (sink.bytes, nil)
        } catch {
            return (sink.bytes, error)
        }
    }
}

extension Passphrase {
    /// A passphrase in clear, which only a test has.
    convenience init(text: String) throws {
        let bytes = Array(text.utf8)
        try self.init(copying: bytes.span.bytes)
    }
}

extension X25519Identity {
    /// An identity in clear, which only a test has.
    convenience init(text: String) throws(AgeKeyError) {
        let bytes = Array(text.utf8)
        try self.init(parsing: bytes.span.bytes)
    }

    /// The secret key in clear, which only a test wants.
    var text: String {
        withText { text in String(decoding: (0..<text.byteCount).map { text.unsafeByte($0) }, as: UTF8.self) }
    }
}

extension RawSpan {
    /// The byte at an offset.
    func unsafeByte(_ offset: Int) -> UInt8 { unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}

/// Where chunks begin and end.
enum Sizes {
    static let chunk = 65_536
    static let aroundBounds = [
        0, 1, 2, 47, 48, 49, chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk, 2 * chunk + 1,
        5 * chunk + 7,
    ]
}
