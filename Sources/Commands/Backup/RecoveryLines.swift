internal import FoundationEssentials
internal import Glibc

/// Comment lines that are added to the file of a recovery identity; `age` passes them over.
enum RecoveryLines {
    /// Adds a line, unless it is there already.
    ///
    /// - Throws: ``CommandError/unreadable(path:)``.
    static func append(_ line: String, to path: String) throws(CommandError) {
        let text = try FilePath.text(path)
        guard text.contains("AGE-SECRET-KEY-") else { throw .unreadable(path: path) }
        guard !text.split(separator: "\n").contains(Substring(line)) else { return }
        let file = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { throw .unreadable(path: path) }
        defer { close(file) }
        let bytes = Array((text.hasSuffix("\n") ? "" : "\n").utf8) + Array("\(line)\n".utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw .unreadable(path: path)
        }
    }
}
