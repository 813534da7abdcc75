internal import FoundationEssentials

/// How far somebody came, kept beside the sandbox as `guide.json`.
struct GuideProgress: Codable, Equatable {
    /// How far one walk came.
    struct Place: Codable, Equatable {
        /// The step that comes next, from 0.
        var step = 0
        /// What stands for `{order}` and the like.
        var values: [String: String] = [:]
        /// Whether the walk was ended once.
        var isDone = false
    }

    /// The name of its file.
    static let file = "guide.json"

    /// The id of the sandbox's store; nil until it is whole.
    var store: String?
    /// By the names of walks.
    var walks: [String: Place] = [:]

    /// Reads the progress in a folder; nil where there is none.
    static func load(_ folder: String) throws(LearningError) -> GuideProgress? {
        guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") else { return nil }
        guard let progress = try? JSONDecoder().decode(GuideProgress.self, from: bytes) else {
            throw .notASandbox(folder)
        }
        return progress
    }

    /// Writes it, whole or not at all.
    func save(_ folder: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(self).write(to: URL(filePath: "\(folder)/\(Self.file)"), options: .atomic)
    }
}
