internal import FoundationEssentials
internal import Glibc

/// How a database comes to the schema of the program that opens it.
extension Database {
    /// What follows a database's path in the path of the copy that is made of it before a migration.
    ///
    /// The copy is of the last migration and goes with the next ``removeResidue()``, so that who is erased is erased there too.
    public static let oldCopySuffix = ".before-migration"

    /// Brings the schema up to date; an existing database is copied before.
    ///
    /// - Throws: ``StorageError/newerSchema(module:number:known:)``; what a copy throws that cannot be made, and then nothing
    ///   is changed.
    func migrate(_ modules: [SchemaModule]) throws {
        switch try read({ try $0.schemaAge(modules) }) {
        case .current: return
        case .older: try keepCopy(modules)
        case .none: break
        }
        let now = Int64(Date().timeIntervalSince1970 * 1000)
        try writeNow { connection in try connection.migrate(modules, nowMilliseconds: now) }
    }

    /// Removes the copies of a database from before a migration, also one that was cut short, where there are any.
    ///
    /// - Throws: ``StorageError/cannotOpen(path:reason:)``, ``StorageError/syncFailed(code:)``.
    public static func removeOldCopies(of path: String) throws(StorageError) {
        let (folder, name) = place(of: path + oldCopySuffix)
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(name) }
        } catch {
            throw .cannotOpen(path: folder, reason: "copies cannot be looked for: \(error)")
        }
        for name in names {
            guard unsafe unlink("\(folder)/\(name)") == 0 || errno == ENOENT else {
                throw .cannotOpen(path: "\(folder)/\(name)", reason: "the copy cannot be removed (\(errno))")
            }
        }
        if !names.isEmpty { try sync(folder) }
    }

    private func keepCopy(_ modules: [SchemaModule]) throws {
        let copy = path + Self.oldCopySuffix
        let unfinished = "\(copy).\(getpid())"
        defer { unsafe unlink(unfinished) }
        let age = try read { connection in
            try connection.copy(to: unfinished) { copied in try copied.schemaAge(modules) }
        }
        // Why asked again: another process may have brought it up to date meanwhile, and kept its copy of what was before.
        guard age == .older else { return }
        try Self.sync(unfinished)
        guard unsafe chmod(unfinished, 0o600) == 0, unsafe rename(unfinished, copy) == 0 else {
            throw StorageError.cannotOpen(
                path: copy,
                reason: "the copy before a migration cannot be put there (\(errno))"
            )
        }
        try Self.sync(Self.place(of: path).folder)
    }

    /// The folder and the name in it.
    private static func place(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[..<slash]) + "/", String(path[path.index(after: slash)...]))
    }

    private static func sync(_ path: String) throws(StorageError) {
        let file = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .cannotOpen(path: path, reason: "it cannot be synced (\(errno))") }
        defer { Glibc.close(file) }
        guard fsync(file) == 0 else { throw .syncFailed(code: StorageError.fsyncFailed) }
    }
}
