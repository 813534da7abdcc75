internal import Engine
internal import Glibc

/// A file that another user put there: read only where it is a plain one, and never through a link.
final class HandedFile {
    private let path: String
    private let descriptor: Int32
    private static let blockBytes = 1 << 20

    /// - Throws: `DrillError.handedIn(what:)`.
    init(_ path: String) throws(DrillError) {
        self.path = path
        // Why it does not wait: a pipe in its place would keep the store for ever.
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .handedIn(what: "`\(path)` is not a file that can be read")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// All of it, where it is not longer.
    func bytes(limit: Int) throws(DrillError) -> [UInt8] {
        var bytes: [UInt8] = []
        while let block = try next() {
            guard bytes.count + block.count <= limit else {
                throw .handedIn(what: "`\(path)` is longer than it may be")
            }
            bytes += block
        }
        return bytes
    }

    /// Copies it, where it has this length.
    func copy(to file: EntryFile, bytes: Int64) throws {
        var count: Int64 = 0
        while let block = try next() {
            count += Int64(block.count)
            guard count <= bytes else { break }
            try file.write(block.span.bytes)
        }
        guard count == bytes else {
            throw DrillError.handedIn(what: "`\(path)` has not the \(bytes) bytes that its manifest says")
        }
    }

    private func next() throws(DrillError) -> [UInt8]? {
        var block = [UInt8](repeating: 0, count: Self.blockBytes)
        let count = read(descriptor, &block, block.count)
        guard count >= 0 else { throw .handedIn(what: "`\(path)` cannot be read") }
        guard count > 0 else { return nil }
        block.removeSubrange(count...)
        return block
    }
}
