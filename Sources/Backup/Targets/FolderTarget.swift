public import FoundationEssentials
internal import Glibc

/// A folder of this machine: a disk, a mount, a share.
///
/// A file is written as `.coffer-….part` under a lock, synced, renamed, and the folder synced. Whose lock can be taken
/// is nobody's write any more, so that a leftover is told from a write in progress without a clock.
public struct FolderTarget: Target {
    /// The folder's absolute path.
    public let path: String

    /// A folder, which need not be there yet when this is made.
    public init(_ path: String) { self.path = path }

    /// The folder's path.
    public var address: TargetAddress { .folder(path) }

    /// Makes the folder and those above it, for its owner only.
    ///
    /// - Throws: ``TargetError``.
    public func prepare() throws {
        var parent = ""
        for part in path.split(separator: "/") {
            parent += "/" + part
            guard mkdir(parent, 0o700) == 0 || errno == EEXIST else {
                throw OpenFolder.failure(errno, path: path)
            }
        }
        _ = try OpenFolder(path)
    }

    /// The regular files of the folder.
    ///
    /// - Throws: ``TargetError``.
    public func list() throws(TargetError) -> [TargetFile] {
        let folder = try OpenFolder(path)
        var files: [TargetFile] = []
        for name in try folder.names() where !TemporaryName.matches(name) {
            if let bytes = try folder.byteCount(ofFile: name) {
                files.append(TargetFile(name: name, bytes: bytes))
            }
        }
        return files
    }

    /// Writes a file, whole or not at all, and durably.
    ///
    /// - Throws: ``TargetError``, or what `body` throws.
    public func write<R>(_ name: TargetName, _ body: (TargetSink) throws -> R) throws -> R {
        let folder = try OpenFolder(path)
        try removeLeftovers(in: folder)
        let temporary = TemporaryName.make()
        let descriptor = try folder.create(temporary)
        defer { close(descriptor) }
        do {
            // Why a shared view of failures: a disk that fills shows here or only at the sync.
            let sink = TargetSink(descriptor, behind: WriteBehind(descriptor)) { folder.failure($0) }
            let result = try body(sink)
            guard fsync(descriptor) == 0 else { throw folder.failure(errno) }
            try folder.rename(temporary, to: name.text)
            try folder.sync()
            return result
        } catch {
            // Why without looking: the first error is the one to tell, and a file that stays is a leftover.
            folder.unlinkIfThere(temporary)
            throw error
        }
    }

    /// Reads a file from its beginning.
    ///
    /// - Throws: ``TargetError``, or what `body` throws.
    public func read<R>(_ name: TargetName, _ body: (TargetSource) throws -> R) throws -> R {
        let folder = try OpenFolder(path)
        let descriptor = try folder.open(name.text)
        defer { close(descriptor) }
        return try body(TargetSource(descriptor) { folder.failure($0) })
    }

    /// Removes a file and syncs the folder.
    ///
    /// - Throws: ``TargetError``.
    @discardableResult
    public func remove(_ name: TargetName) throws(TargetError) -> Bool {
        let folder = try OpenFolder(path)
        guard try folder.remove(name.text) else { return false }
        try folder.sync()
        return true
    }

    /// Removes the temporary files that no process holds a lock on.
    ///
    /// - Throws: ``TargetError``.
    @discardableResult
    public func removeLeftovers(now: Date) throws(TargetError) -> [String] {
        try removeLeftovers(in: try OpenFolder(path))
    }

    @discardableResult
    private func removeLeftovers(in folder: OpenFolder) throws(TargetError) -> [String] {
        var removed: [String] = []
        for name in try folder.names() where TemporaryName.matches(name) {
            if try folder.removeUnlocked(name) { removed.append(name) }
        }
        if !removed.isEmpty { try folder.sync() }
        return removed
    }
}
