internal import Glibc

/// A folder held open, so that every step of a write happens in the same one, whatever is mounted meanwhile.
final class OpenFolder: Sendable {
    private let path: String
    private let descriptor: Int32

    init(_ path: String) throws(TargetError) {
        self.path = path
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(errno, path: path) }
    }

    deinit { close(descriptor) }

    /// The names of everything in it, in byte order.
    func names() throws(TargetError) -> [String] {
        // Why opened anew: a copy of the descriptor would share its reading position.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw failure(errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { name in
                String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw failure(errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The length of a regular file; nil for anything else, and for what is gone by now.
    func byteCount(ofFile name: String) throws(TargetError) -> Int64? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if errno == ENOENT { return nil }
            throw failure(errno)
        }
        return status.st_mode & S_IFMT == S_IFREG ? Int64(status.st_size) : nil
    }

    /// A new file, readable by its owner only, locked for as long as its descriptor is open.
    func create(_ name: String) throws(TargetError) -> Int32 {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(errno) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            unlinkIfThere(name)
            close(file)
            throw failure(reason)
        }
        return file
    }

    /// An existing regular file, to read from.
    func open(_ name: String) throws(TargetError) -> Int32 {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT, !isGone { throw .notFound(name: name, address: .folder(path)) }
            throw failure(errno)
        }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw .notFound(name: name, address: .folder(path))
        }
        return file
    }

    /// Gives a file another name at once, in the place of a file that had it.
    func rename(_ name: String, to other: String) throws(TargetError) {
        guard renameat(descriptor, name, descriptor, other) == 0 else { throw failure(errno) }
    }

    /// Makes its list of names durable.
    func sync() throws(TargetError) {
        guard fsync(descriptor) == 0 else { throw failure(errno) }
    }

    /// Removes a file and answers whether it was there.
    func remove(_ name: String) throws(TargetError) -> Bool {
        if unlinkat(descriptor, name, 0) == 0 { return true }
        if errno == ENOENT, !isGone { return false }
        throw failure(errno)
    }

    /// Removes a file, if that can be.
    func unlinkIfThere(_ name: String) { _ = unlinkat(descriptor, name, 0) }

    /// Removes a file that nobody holds a lock on, and answers whether it did.
    func removeUnlocked(_ name: String) throws(TargetError) -> Bool {
        let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return false }
            throw failure(errno)
        }
        defer { close(file) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
        return try remove(name)
    }

    /// The error for a number of the system, seen from this folder.
    func failure(_ number: Int32) -> TargetError {
        number == ENOENT && isGone ? Self.failure(ENOENT, path: path) : Self.failure(number, path: path)
    }

    /// Whether the folder was removed while it was held open.
    private var isGone: Bool {
        var status = stat()
        return fstat(descriptor, &status) != 0 || status.st_nlink == 0
    }

    /// The error for a number of the system about the folder at a path.
    static func failure(_ number: Int32, path: String) -> TargetError {
        let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        return switch number {
        case ENOSPC, EDQUOT: .full(address: .folder(path))
        case EACCES, EPERM, EROFS: .permission(address: .folder(path), reason: reason)
        case ENOENT, ENOTDIR, ESTALE, ENODEV, ENXIO, ENOTCONN:
            .vanished(address: .folder(path), reason: reason)
        default: .disk(address: .folder(path), reason: reason)
        }
    }
}
