internal import FoundationEssentials

/// Names of files and folders as a person gives them.
enum FilePath {
    /// The same place from the root on; what the shell did not expand stays as it is.
    static func absolute(_ path: String) -> String {
        let full = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        return URL(filePath: full).standardized.path
    }

    /// How long a file is.
    ///
    /// - Throws: ``CommandError/unreadable(path:)``.
    static func bytes(of path: String) throws(CommandError) -> Int64 {
        let known = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = known?[.size] as? Int64 else { throw .unreadable(path: path) }
        return size
    }

    /// The text of a file.
    ///
    /// - Throws: ``CommandError/unreadable(path:)``.
    static func text(_ path: String) throws(CommandError) -> String {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw .unreadable(path: path) }
        return text
    }
}
