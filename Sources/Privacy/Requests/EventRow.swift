internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A step of a request as it is stored.
struct EventRow {
    let id: RowID
    let subject: SubjectID
    let position: Int64
    let action: RequestAction
    /// The day on which it happened, which may lie before the day it was noted.
    let day: CalendarDay
    /// The method, ground or finding, by its word.
    let word: String?
    let time: Int64
    let principal: RowID
    let uid: Int64
    let isForAnother: Bool
    let note: [UInt8]?
    let noteRevision: UInt64

    /// Where the note lies.
    var place: SealedPlace {
        SealedPlace(
            table: "privacy_event",
            row: id,
            revision: noteRevision,
            class: .service,
            subject: subject
        )
    }

    private init(_ row: Row) throws {
        guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)),
            let action = RequestAction(rawValue: row.text(3)), let day = CalendarDay(row.text(4)),
            let principal = RowID(bytes: row.blob(7))
        else { throw StorageError.corrupt("a row of `privacy_event` holds a word that is none") }
        self.id = id
        self.subject = subject
        position = row.int64(2)
        self.action = action
        self.day = day
        word = row.optionalText(5)
        time = row.int64(6)
        self.principal = principal
        uid = row.int64(8)
        isForAnother = row.int64(9) != 0
        note = row.optionalBlob(10)
        noteRevision = UInt64(bitPattern: row.int64(11))
    }

    static func all(of request: RequestRow, in context: Context) throws -> [EventRow] {
        try context.connection.rows(
            """
            SELECT id, subject_id, position, action, day, word, time, principal_id, uid, is_for_another, note,
                note_revision
            FROM privacy_event WHERE request_id = ?1 ORDER BY position
            """,
            .blob(request.id.bytes),
            map: EventRow.init
        )
    }
}
