internal import AgeFormat
internal import Engine

/// The recovery identity as it is read from its file: the secret keys, and what the `#` lines say.
struct RecoveryFile {
    let identities: [X25519Identity]
    let facts: RecoveryFacts

    /// Reads the file.
    init(_ path: String) throws {
        var identities: [X25519Identity] = []
        var comments = ""
        try AgeFailure.translating {
            try AgeSecrets.withContents(of: path) { contents in
                identities = try KeyFile.identities(in: contents)
                comments = Self.comments(contents)
            }
        }
        self.identities = identities
        facts = RecoveryFacts(text: comments)
    }

    /// The lines that begin with `#`; the others are secret and never become a text.
    private static func comments(_ contents: RawSpan) -> String {
        contents.withUnsafeBytes { bytes in
            bytes.split(separator: UInt8(ascii: "\n")).filter { $0.first == UInt8(ascii: "#") }
                .map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
        }
    }
}
