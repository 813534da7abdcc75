internal import Glibc

/// A shared lock on a snapshot, which keeps it from being taken for a leftover; gone with the process that has it.
public final class SpoolHold: Sendable {
    /// The name of the file in a snapshot's folder that is locked.
    static let fileName = "in-use"

    private let descriptor: Int32

    /// Takes the lock on the snapshot in `folder`; nil when the snapshot is gone or about to go.
    public init?(folder: String) {
        let opened = open("\(folder)/\(Self.fileName)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        var status = stat()
        guard flock(opened, LOCK_SH | LOCK_NB) == 0, fstat(opened, &status) == 0, status.st_nlink > 0 else {
            close(opened)
            return nil
        }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Whether nobody holds the snapshot in `folder`.
    static func isFree(_ folder: String) -> Bool {
        let opened = open("\(folder)/\(fileName)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        // Why free: a folder without the file was left before anybody could hold it.
        guard opened >= 0 else { return errno == ENOENT }
        defer { close(opened) }
        return flock(opened, LOCK_EX | LOCK_NB) == 0
    }
}
