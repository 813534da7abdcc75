internal import Engine
internal import Glibc

/// A file that what comes out of an archive is compared with, piece by piece.
final class OriginalFile {
    private let path: String
    private let descriptor: Int32
    private var block: [UInt8] = []

    init(_ path: String) throws(EngineError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
    }

    deinit { close(descriptor) }

    /// Whether the file goes on with these bytes.
    func isNext(_ bytes: RawSpan) throws(EngineError) -> Bool {
        if block.count < bytes.byteCount { block = [UInt8](repeating: 0, count: bytes.byteCount) }
        guard try fill(bytes.byteCount) == bytes.byteCount else { return false }
        return bytes.withUnsafeBytes { found in
            block.withUnsafeBytes { own in
                guard let own = own.baseAddress, let found = found.baseAddress else { return true }
                return memcmp(own, found, bytes.byteCount) == 0
            }
        }
    }

    /// Whether nothing of it is left, and nothing of it was lost on its way to the disk.
    ///
    /// Why the second: the spool is not synced, and what the disk refused would be read as something else.
    func isAtEnd() throws(EngineError) -> Bool {
        if block.isEmpty { block = [0] }
        guard try fill(1) == 0 else { return false }
        guard FileRange.isSound(descriptor) else { throw failure }
        return true
    }

    /// Reads so many bytes, or up to the end.
    private func fill(_ count: Int) throws(EngineError) -> Int {
        var done = 0
        while done < count {
            let added = block.withUnsafeMutableBytes { bytes in
                read(descriptor, bytes.baseAddress.map { $0 + done }, count - done)
            }
            if added < 0, errno == EINTR { continue }
            guard added >= 0 else { throw failure }
            guard added > 0 else { break }
            done += added
        }
        return done
    }

    private var failure: EngineError { .file(path: path, reason: String(cString: strerror(errno))) }
}
