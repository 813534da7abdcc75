internal import Glibc

/// The one turn at a store's backup targets; gone with the process that has it.
///
/// Whoever changes what a target's catalogue lists holds it from before the store signs until what was signed is
/// confirmed: a run and a prune that signed in between would each undo what the other one recorded. It lies in the spool,
/// which is the one place that everybody reaches who makes backups of a store.
public final class SpoolTurn: Sendable {
    /// The name of the file in the spool that is locked.
    static let fileName = "turn.lock"

    private let descriptor: Int32

    /// Takes the turn; nil when another process has it.
    ///
    /// - Throws: ``EngineError/file(path:reason:)`` when the spool cannot be reached.
    public init?(spool: String) throws(EngineError) {
        let path = "\(spool)/\(Self.fileName)"
        var opened = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        if opened < 0, errno == ENOENT { opened = try Self.make(path, in: spool) }
        guard opened >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            return nil
        }
        descriptor = opened
    }

    // Why unlocked first: a program that is just being started holds a copy of the descriptor until it runs.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Makes the file, and the spool of an embedded store that has never been backed up.
    private static func make(_ path: String, in spool: String) throws(EngineError) -> Int32 {
        guard mkdir(spool, 0o700) == 0 || errno == EEXIST else {
            throw .file(path: spool, reason: String(cString: strerror(errno)))
        }
        let opened = open(path, O_RDONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o640)
        // Why without looking: where another one made it meanwhile it is theirs, and open to this group already.
        _ = fchmod(opened, 0o640)
        return opened
    }
}
