internal import AgeFormat
internal import Glibc

/// Keys and passphrases as a person gives them, wiped once they were read.
enum AgeSecrets {
    /// The largest file of keys, in bytes.
    static let largest = 1 << 20

    /// Lends what a file holds.
    ///
    /// - Throws: ``CommandError/unreadable(path:)``, or what `body` throws.
    static func withContents(of path: String, _ body: (RawSpan) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError.unreadable(path: path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: largest)
        defer { wipe(&bytes) }
        var filled = 0
        while filled < largest {
            let count = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw CommandError.unreadable(path: path) }
            guard count > 0 else { break }
            filled += count
        }
        guard filled < largest else { throw CommandError.unreadable(path: path) }
        try body(bytes.span.bytes.extracting(first: filled))
    }

    /// The first line of a file, or what is typed on the terminal; a new one is typed twice.
    static func passphrase(file: String?, isNew: Bool) throws -> AgeFormat.Passphrase {
        guard let file else {
            var typed = try isNew ? Passphrase.askTwice() : Passphrase.ask("Passphrase:")
            defer { wipe(&typed) }
            return try AgeFormat.Passphrase(copying: typed.span.bytes)
        }
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandError.unreadable(path: file) }
        defer { close(descriptor) }
        var line = try Passphrase.read(descriptor)
        defer { wipe(&line) }
        return try AgeFormat.Passphrase(copying: line.span.bytes)
    }

    private static func wipe(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBytes { buffer in
            guard let address = buffer.baseAddress else { return }
            explicit_bzero(address, buffer.count)
        }
    }
}
