import Foundation
import Sealing
import Testing

/// The project's own vectors, `Tests/SealingTests/Vectors`; written anew when `COFFER_REWRITE_GOLDEN` is set.
enum OwnVectors {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")

    static func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

    /// Compares a value with its file.
    static func compare(_ value: some Encodable, _ name: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let made = try encoder.encode(value) + Data("\n".utf8)
        if ProcessInfo.processInfo.environment["COFFER_REWRITE_GOLDEN"] != nil {
            try made.write(to: folder.appending(path: name))
        }
        #expect(try data(name) == made, "\(name) differs from what is made now")
    }
}

/// One line of `envelopes.json`, and of what the decoder reads.
struct EnvelopeVector: Codable {
    let about, key, store, table, row: String
    let revision: UInt64
    let `class`, subject, keyID, nonce, plaintext, envelope: String
}

/// One entry of `tags.json`.
struct TagVector: Codable {
    let normaliser, scope, root, text: String
    let bits: Int
    let tokens: [String]
    let tags: [Int64]
}
