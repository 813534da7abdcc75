internal import Engine
internal import Sealing
internal import Storage

/// A sweep in the store: what it took, and whether the keys are gone and the epoch renewed.
///
/// Why a row of its own and not a look at the keys: where a crash came after the keys were deleted and before the epoch was
/// renewed, only this still says that a renewal is due.
enum SweepRow {
    /// Notes that a sweep has begun; with nothing to take it is done already.
    static func begin(_ id: RowID, isDone: Bool, in context: Context) throws {
        try context.connection.execute(
            "INSERT INTO privacy_sweep (id, started, started_by, finished, epoch) VALUES (?1, ?2, ?3, ?4, ?5)",
            .blob(id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(isDone ? context.nowMilliseconds : nil),
            .optional(isDone ? Int64(context.epoch) : nil)
        )
    }

    /// When the last sweep began, in milliseconds since 1970; nil where there was none.
    static func last(_ connection: Connection) throws -> Int64? {
        try connection.row("SELECT MAX(started) FROM privacy_sweep") { $0.optionalInt64(0) } ?? nil
    }

    /// Notes a class that a sweep took.
    static func note(_ due: RetentionSweep.Due, of id: RowID, in context: Context) throws {
        try context.connection.execute(
            """
            INSERT INTO privacy_swept_class (sweep_id, subject_id, class, ended, envelopes)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """,
            .blob(id.bytes),
            .blob(due.subject.bytes),
            .text(due.retentionClass.rawValue),
            .text("\(due.ended)"),
            .integer(Int64(due.envelopes))
        )
    }

    /// Whether there is one whose keys are to be shredded.
    static func isOpen(_ connection: Connection) throws -> Bool {
        try connection.row("SELECT 1 FROM privacy_sweep WHERE finished IS NULL LIMIT 1") { _ in true }
            ?? false
    }

    /// Notes that the keys are gone and which epoch is in use now.
    static func finish(in context: Context) throws {
        try context.connection.execute(
            "UPDATE privacy_sweep SET finished = ?1, epoch = ?2 WHERE finished IS NULL",
            .integer(context.nowMilliseconds),
            .integer(Int64(context.epoch))
        )
    }

    /// What a sweep took, the longest over first.
    static func erased(by id: RowID, _ connection: Connection) throws -> [RetentionAnswer.Erased] {
        try connection.rows(
            """
            SELECT subject_id, class, ended, envelopes FROM privacy_swept_class WHERE sweep_id = ?1
            ORDER BY ended, subject_id, class
            """,
            .blob(id.bytes)
        ) { row in
            guard let subject = SubjectID(bytes: row.blob(0)) else {
                throw StorageError.corrupt("a row of `privacy_swept_class` has no sound subject")
            }
            return RetentionAnswer.Erased(
                subject: "\(subject)",
                retentionClass: row.text(1),
                ended: row.text(2),
                envelopes: Int(row.int64(3))
            )
        }
    }
}
