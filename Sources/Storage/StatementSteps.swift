internal import GRDBSQLite
internal import Synchronization

/// How far the statements of some connections have come: one that works is told from one that waits by it.
///
/// Whoever waits for a lock, for the disk, or for another thread takes no steps.
@safe final class StatementSteps: Sendable {
    /// SQLite tells of a step after so many of its instructions, of which a row takes some ten to a hundred.
    private static let instructions: Int32 = 2048

    private let taken = Atomic(0)

    /// How many were taken.
    var count: Int { taken.load(ordering: .relaxed) }

    /// Counts the steps of a connection from now on, which must not outlive the counter.
    func follow(_ handle: OpaquePointer?) {
        // SAFETY: whoever owns the connection owns the counter, and SQLite calls only while a statement runs.
        let own = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_progress_handler(
            handle,
            Self.instructions,
            { own in
                guard let own = unsafe own else { return 0 }
                unsafe Unmanaged<StatementSteps>.fromOpaque(own).takeUnretainedValue().taken.add(
                    1,
                    ordering: .relaxed
                )
                return 0
            },
            own
        )
    }
}
