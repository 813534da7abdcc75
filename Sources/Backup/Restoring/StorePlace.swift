internal import FoundationEssentials
internal import Glibc

/// Where a store that came back is put: at once, whole, and never over another one.
struct StorePlace {
    let destination: String
    /// The name that a store which is there now is kept under; nil where none may be there.
    let keptAs: String?

    /// Makes sure that there is room, before anything is read.
    ///
    /// - Throws: ``RestoreError/occupied(path:)``.
    func requireFree() throws(RestoreError) {
        if keptAs != nil { return }
        var status = stat()
        guard lstat(destination, &status) == 0 else { return }
        let names = try? FileManager.default.contentsOfDirectory(atPath: destination)
        guard status.st_mode & S_IFMT == S_IFDIR, names?.isEmpty == true else {
            throw .occupied(path: destination)
        }
    }

    /// Gives a finished store its place.
    ///
    /// With a store there, both change names in one step: a crash before it leaves the old one there and the new one under
    /// `keptAs`, and nothing is ever removed.
    ///
    /// - Throws: ``RestoreError/place(path:reason:)``, ``RestoreError/occupied(path:)``.
    func take(_ folder: String) throws(RestoreError) {
        try sync(folder)
        guard let keptAs else {
            // Why plain rename: it takes the place of an empty folder, and of nothing else.
            guard rename(folder, destination) == 0 else {
                throw errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR
                    ? .occupied(path: destination) : failure()
            }
            return try syncFolder(parent)
        }
        guard rename(folder, keptAs) == 0 else { throw failure() }
        if Exchange.names(keptAs, destination) != 0 {
            guard errno == EINVAL || errno == ENOSYS else { throw undone(keptAs, folder) }
            // Why this way round on a file system that cannot exchange: nothing is ever removed, whatever comes between.
            let old = keptAs + ".old"
            guard rename(destination, old) == 0 else { throw undone(keptAs, folder) }
            guard rename(keptAs, destination) == 0, rename(old, keptAs) == 0 else { throw failure() }
        }
        try syncFolder(parent)
    }

    /// Gives what failed its scratch name again, so that it is removed.
    private func undone(_ keptAs: String, _ folder: String) -> RestoreError {
        let error = failure()
        _ = rename(keptAs, folder)
        return error
    }

    private var parent: String {
        let parent = destination.lastIndex(of: "/").map { String(destination[..<$0]) } ?? "."
        return parent.isEmpty ? "/" : parent
    }

    private func failure() -> RestoreError {
        .place(path: destination, reason: String(cString: strerror(errno)))
    }

    /// Brings every file of a folder onto the disk.
    private func sync(_ folder: String) throws(RestoreError) {
        guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
            throw failure()
        }
        for name in names { try syncFolder("\(folder)/\(name)") }
        try syncFolder(folder)
    }

    private func syncFolder(_ path: String) throws(RestoreError) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }
}

/// renameat2(2) with `RENAME_EXCHANGE`, which the module of the C library leaves out.
private enum Exchange {
    private typealias Function =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    private static let exchange: UInt32 = 2

    /// Has two names change places; 0, or -1 with `errno`.
    static func names(_ one: String, _ other: String) -> Int32 {
        guard let symbol = dlsym(nil, "renameat2") else {
            errno = ENOSYS
            return -1
        }
        return unsafeBitCast(symbol, to: Function.self)(AT_FDCWD, one, AT_FDCWD, other, exchange)
    }
}
