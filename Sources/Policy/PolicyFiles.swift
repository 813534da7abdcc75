public import FoundationEssentials

/// The texts of a policy's five files.
public struct PolicyFiles: Sendable, Equatable {
    /// The files' names, sorted.
    public static let names = [
        "approvals.yaml", "retention.yaml", "roles.yaml", "tests.yaml", "workflow.yaml",
    ]

    /// The text of each file by its name.
    public let texts: [String: String]

    /// Takes texts that are in memory.
    ///
    /// - Throws: ``PolicyError/missingFile(name:)``, or ``PolicyError/unknownName(at:kind:name:known:)`` for a
    ///   file that no policy has.
    public init(texts: [String: String]) throws(PolicyError) {
        for name in Self.names where texts[name] == nil { throw .missingFile(name: name) }
        for name in texts.keys.sorted() where !Self.names.contains(name) {
            let place = SourcePlace(file: name, line: 1, column: 1)
            throw .unknownName(at: place, kind: "policy file", name: name, known: Self.names)
        }
        self.texts = texts
    }

    /// Reads the five files of a folder; other files are left alone.
    ///
    /// - Throws: ``PolicyError/missingFile(name:)`` or ``PolicyError/unreadable(file:reason:)``.
    public static func load(_ folder: URL) throws(PolicyError) -> PolicyFiles {
        var texts: [String: String] = [:]
        for name in names {
            let path = folder.appending(path: name).path
            guard FileManager.default.fileExists(atPath: path) else { throw .missingFile(name: name) }
            guard let data = FileManager.default.contents(atPath: path) else {
                throw .unreadable(file: name, reason: "the file cannot be opened")
            }
            guard let text = String(validating: data, as: UTF8.self) else {
                throw .unreadable(file: name, reason: "it is not UTF-8 text")
            }
            texts[name] = text
        }
        return try PolicyFiles(texts: texts)
    }

    /// The bytes whose digest names this policy.
    ///
    /// For each file, sorted by name: name in UTF-8, one zero byte, length of the text in bytes (8 bytes,
    /// big-endian), the text's bytes.
    public var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        for name in Self.names {
            let text = Array((texts[name] ?? "").utf8)
            bytes += Array(name.utf8) + [0]
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: UInt64(text.count) >> (56 - 8 * $0)) }
            bytes += text
        }
        return bytes
    }

    /// The named file as a tree.
    func tree(_ name: String) throws(PolicyError) -> YAMLNode {
        try StrictYAML.parse(texts[name] ?? "", file: name)
    }
}
