internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A request as it is stored, with its steps.
struct RequestRow {
    let id: RowID
    let number: String
    let kind: RequestKind
    let subject: SubjectID
    let state: RequestState
    let received: CalendarDay
    let language: String
    let opened: Int64
    let openedBy: RowID
    var events: [EventRow] = []

    private static let columns =
        "id, number, kind, subject_id, state, received, language, opened, opened_by"

    private init(_ row: Row) throws {
        guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(3)),
            let kind = RequestKind(rawValue: row.text(2)), let state = RequestState(rawValue: row.text(4)),
            let received = CalendarDay(row.text(5)), let openedBy = RowID(bytes: row.blob(8))
        else { throw StorageError.corrupt("a row of `privacy_request` holds a word that is none") }
        self.id = id
        number = row.text(1)
        self.kind = kind
        self.subject = subject
        self.state = state
        self.received = received
        language = row.text(6)
        opened = row.int64(7)
        self.openedBy = openedBy
    }

    /// The request with this number or id, with its steps.
    static func load(named name: String, in context: Context) throws -> RequestRow {
        let found =
            if let id = RowID(name) {
                try load("id = ?1", [.blob(id.bytes)], in: context)
            } else {
                try load("number = ?1", [.text(name)], in: context)
            }
        guard let found = found.first else { throw EngineError.notFound(kind: "request", name: name) }
        return found
    }

    /// Every request in one of these states, with its steps, by number.
    static func load(in states: [RequestState], _ context: Context) throws -> [RequestRow] {
        let places = states.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        return try load("state IN (\(places))", states.map { .text($0.rawValue) }, in: context)
    }

    /// Every erasure that had to leave something, and of whose subject a sweep has taken something, by number.
    static func loadSwept(in context: Context) throws -> [RequestRow] {
        try load(
            """
            state = ?1 AND kind = ?2 AND EXISTS (
                SELECT 1 FROM privacy_swept_class c WHERE c.subject_id = privacy_request.subject_id
            )
            """,
            [.text(RequestState.partlyHeld.rawValue), .text(RequestKind.erasure.rawValue)],
            in: context
        )
    }

    /// Every request about a subject, with its steps, by number.
    static func load(about subject: SubjectID, in context: Context) throws -> [RequestRow] {
        try load("subject_id = ?1", [.blob(subject.bytes)], in: context)
    }

    private static func load(
        _ condition: String,
        _ values: [SQLValue],
        in context: Context
    ) throws -> [RequestRow] {
        var rows = try context.connection.rows(
            "SELECT \(columns) FROM privacy_request WHERE \(condition) ORDER BY number",
            arguments: values,
            map: RequestRow.init
        )
        for index in rows.indices { rows[index].events = try EventRow.all(of: rows[index], in: context) }
        return rows
    }
}

extension RequestRow {
    /// The newest step of a kind.
    func last(_ action: RequestAction) -> EventRow? { events.last { $0.action == action } }

    /// The clock, as the steps and these holidays make it.
    func clock(_ holidays: HolidayCalendar) -> RequestClock {
        var pauses: [RequestClock.Pause] = []
        var asked: CalendarDay?
        for event in events {
            if event.action == .askIdentity { asked = event.day }
            if event.action == .verifyIdentity, let from = asked {
                pauses.append(.init(from: from, until: event.day))
                asked = nil
            }
        }
        if let from = asked {
            pauses.append(.init(from: from, until: state.isFinal ? events.last?.day : nil))
        }
        return RequestClock(
            received: received,
            pauses: pauses,
            extended: last(.extend)?.day,
            holidays: holidays
        )
    }
}
