internal import FoundationEssentials
internal import Glibc
internal import Sealing

/// Small files that are whole or absent after a crash.
enum DurableFile {
    /// Writes a new file readable by its owner only, and syncs it; an existing one is refused.
    static func create(_ path: String, _ bytes: RawSpan) throws(VaultError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .file(path: path, reason: reason()) }
        defer { close(descriptor) }
        try write(bytes, to: descriptor, path)
        guard fsync(descriptor) == 0 else { throw .file(path: path, reason: reason()) }
    }

    /// Writes `<path>.new` and syncs it: the first half of replacing a file.
    static func stage(_ path: String, _ bytes: RawSpan) throws(VaultError) {
        try remove(path + ".new")
        try create(path + ".new", bytes)
    }

    /// Renames `<path>.new` to `path` and syncs the folder: the second half, which takes effect at once.
    static func commit(_ path: String) throws(VaultError) {
        try publish(path)
        try syncFolder(of: path)
    }

    /// Renames `<path>.new` to `path`, which whoever looks now sees; only a sync of the folder makes it last.
    static func publish(_ path: String) throws(VaultError) {
        guard rename(path + ".new", path) == 0 else { throw .file(path: path, reason: reason()) }
    }

    /// Syncs a file that something else wrote.
    static func sync(_ path: String) throws(VaultError) { try sync(path, O_RDONLY) }

    /// Syncs the entries of the folder that holds `path`.
    static func syncFolder(of path: String) throws(VaultError) {
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try sync(parent.isEmpty ? "/" : parent, O_RDONLY | O_DIRECTORY)
    }

    /// Overwrites a file's bytes where they lie, syncs, and unlinks it; an absent one is fine.
    static func overwriteAndRemove(_ path: String) throws(VaultError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        if descriptor >= 0 {
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw .file(path: path, reason: reason()) }
            let zeros = [UInt8](repeating: 0, count: Int(status.st_size))
            try write(zeros.span.bytes, to: descriptor, path)
            guard fsync(descriptor) == 0 else { throw .file(path: path, reason: reason()) }
        } else if errno != ENOENT {
            throw .file(path: path, reason: reason())
        }
        try remove(path)
    }

    /// Unlinks a file; an absent one is fine.
    static func remove(_ path: String) throws(VaultError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw .file(path: path, reason: reason()) }
    }

    /// The bytes of a small file, or nil where there is none.
    static func read(_ path: String, limitBytes: Int) throws(VaultError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .file(path: path, reason: reason())
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limitBytes + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got == 0 { break }
            guard got > 0 else { throw .file(path: path, reason: reason()) }
            count += got
        }
        guard count <= limitBytes else {
            throw .file(path: path, reason: "it is larger than \(limitBytes) bytes")
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func sync(_ path: String, _ flags: Int32) throws(VaultError) {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(path: path, reason: reason()) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .file(path: path, reason: reason()) }
    }

    private static func write(_ bytes: RawSpan, to descriptor: Int32, _ path: String) throws(VaultError) {
        let isWritten = bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let sent = Glibc.write(
                    descriptor,
                    buffer.baseAddress?.advanced(by: offset),
                    buffer.count - offset
                )
                guard sent > 0 else { return false }
                offset += sent
            }
            return true
        }
        guard isWritten else { throw .file(path: path, reason: reason()) }
    }

    static func reason() -> String { String(cString: strerror(errno)) }
}
