import Foundation

/// Files that tests read: those of the project, and those that may lie beside it in `shared`.
public enum ProjectFiles {
    /// A file or folder of the project, by its path from the root.
    ///
    /// - Throws: ``NotFound`` when the project does not hold it.
    public static func path(_ name: String) throws -> String {
        guard let found = search(name) else { throw NotFound(name: name) }
        return found
    }

    /// A file or folder of `shared`, or nil where the project stands without it; `COFFER_SHARED` names another place.
    public static func shared(_ name: String) -> String? {
        guard let folder = ProcessInfo.processInfo.environment["COFFER_SHARED"] else {
            return search("shared/" + name)
        }
        return FileManager.default.fileExists(atPath: folder + "/" + name) ? folder + "/" + name : nil
    }

    /// What a project does not hold.
    public struct NotFound: Error {
        /// The path that was asked for.
        public let name: String
    }

    /// Looks in each folder above this file, then above the working directory.
    private static func search(_ name: String) -> String? {
        let starts = [
            URL(filePath: #filePath).resolvingSymlinksInPath().path, FileManager.default.currentDirectoryPath,
        ]
        for start in starts {
            var folder = URL(filePath: start)
            while folder.path != "/" {
                let candidate = folder.appending(path: name).path
                if FileManager.default.fileExists(atPath: candidate) { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }
}
