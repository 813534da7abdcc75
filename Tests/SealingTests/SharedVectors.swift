import Foundation

/// The folder of published vectors beside the project, where there is one.
enum SharedVectors {
    /// `vectors/wycheproof` under `COFFER_SHARED`, else under a folder `shared` beside a parent of this one.
    static let wycheproof: URL? = {
        let name = "vectors/wycheproof"
        let manager = FileManager.default
        if let shared = ProcessInfo.processInfo.environment["COFFER_SHARED"] {
            let folder = URL(filePath: shared).appending(path: name)
            return manager.fileExists(atPath: folder.path) ? folder : nil
        }
        for start in [URL(filePath: manager.currentDirectoryPath), URL(filePath: #filePath)] {
            var folder = start
            while folder.path != "/" {
                let candidate = folder.appending(path: "shared").appending(path: name)
                if manager.fileExists(atPath: candidate.path) { return candidate }
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    static let absence = "the folder shared/vectors/wycheproof is absent (set COFFER_SHARED to use another)"
}
