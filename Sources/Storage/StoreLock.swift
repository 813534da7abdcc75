internal import Glibc

/// The lock of a whole store, held on `store.lock` for as long as this value lives.
///
/// Embedded commands hold it shared; a server and maintenance (epoch renewal, migration, restore) hold it alone.
/// It is `flock(2)`, which the kernel lets go of when the process ends, however it ends.
public final class StoreLock: Sendable {
    /// How the store is held.
    public enum Mode: Sendable {
        /// Together with other embedded commands.
        case shared
        /// Alone.
        case exclusive
    }

    private let descriptor: Int32

    /// Takes the lock, waiting up to `patienceMilliseconds`.
    ///
    /// - Throws: ``StorageError/locked(path:holder:)`` when another process holds it, or
    ///   ``StorageError/cannotOpen(path:reason:)`` when the file cannot be opened.
    public init(path: String, mode: Mode, patienceMilliseconds: Int = 0) throws(StorageError) {
        let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw .cannotOpen(path: path, reason: unsafe String(cString: strerror(errno)))
        }
        let wish = (mode == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
        var waited = 0
        while flock(opened, wish) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, waited < patienceMilliseconds else {
                close(opened)
                let holder = mode == .shared ? "a server or maintenance" : "another coffer process"
                throw .locked(path: path, holder: holder)
            }
            usleep(5_000)
            waited += 5
        }
        descriptor = opened
    }

    // Why unlocked first: a program that is just being started holds a copy of the descriptor until it runs.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
