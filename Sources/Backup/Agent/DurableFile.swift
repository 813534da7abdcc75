internal import Glibc

/// A small file that is replaced whole and durably: after a crash it is the old one or the new one.
struct DurableFile {
    let path: String

    /// The bytes; nil where there is no such file.
    func load(limitBytes: Int) throws(ScheduleError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .stateDamaged(path: path, reason: Self.reason)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .stateDamaged(path: path, reason: Self.reason) }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= limitBytes else {
                throw .stateDamaged(path: path, reason: "it is longer than \(limitBytes) bytes")
            }
        }
    }

    /// Replaces it.
    func store(_ bytes: [UInt8], mode: mode_t = 0o600) throws(ScheduleError) {
        let temporary = path + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw .stateNotWritten(path: path, reason: Self.reason) }
        // Why apart from the mode above: the process' umask takes bits away.
        let isWritten =
            fchmod(descriptor, mode) == 0 && Self.write(bytes, descriptor) && fsync(descriptor) == 0
        let reason = Self.reason
        close(descriptor)
        guard isWritten else {
            unlink(temporary)
            throw .stateNotWritten(path: path, reason: reason)
        }
        guard rename(temporary, path) == 0, Self.syncFolder(of: path) else {
            throw .stateNotWritten(path: path, reason: Self.reason)
        }
    }

    private static func write(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func syncFolder(of path: String) -> Bool {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    private static var reason: String { strerror(errno).map { String(cString: $0) } ?? "error \(errno)" }
}
