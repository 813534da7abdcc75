internal import Engine
internal import Sealing
internal import Storage

/// A breach as it is stored, with what was noted about it.
struct BreachRow {
    let id: RowID
    let number: String
    /// Under whose key its notes are sealed: a pseudonym of its own, which nobody has.
    let subject: SubjectID
    let state: BreachState
    let risk: BreachRisk?
    /// When the company became aware, in milliseconds since 1970.
    let aware: Int64
    let scope: DisclosureScope
    let openedBy: RowID
    var events: [BreachEvent] = []

    /// The end of the 72 hours.
    var due: Int64 { BreachClock.due(awareMilliseconds: aware) }
    /// When the authority was told first; nil where it was not.
    var told: Int64? { events.first { $0.action == .notifyAuthority }?.at }
    /// Whether the authority is still to be told: nobody has, and it has not been found unnecessary.
    var isDue: Bool { told == nil && risk != .unlikely && state != .closed }

    /// Whole hours to the end of the 72, negative after it; nil where nobody is to be told any more.
    func hoursLeft(at now: Int64) -> Int64? {
        guard isDue else { return nil }
        let (hour, left) = (Int64(3_600_000), due - now)
        // Why rounded down: an hour that has begun is not left any more.
        return left >= 0 ? left / hour : -((-left + hour - 1) / hour)
    }

    private static let columns =
        "id, number, subject_id, state, risk, aware, since, until, actor, operations, fields, opened_by"

    private init(_ row: Row) throws {
        guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(2)),
            let state = BreachState(rawValue: row.text(3)), let openedBy = RowID(bytes: row.blob(11))
        else { throw StorageError.corrupt("a row of `privacy_breach` holds a word that is none") }
        self.id = id
        number = row.text(1)
        self.subject = subject
        self.state = state
        risk = row.optionalText(4).flatMap(BreachRisk.init)
        aware = row.int64(5)
        var scope = DisclosureScope()
        scope.sinceMilliseconds = row.optionalInt64(6)
        scope.beforeMilliseconds = row.optionalInt64(7)
        scope.actor = row.optionalText(8)
        scope.operations = row.text(9).split(separator: " ").map(String.init)
        scope.fields = row.text(10).split(separator: " ").map(String.init)
        self.scope = scope
        self.openedBy = openedBy
    }

    /// The breach with this number or id.
    static func load(named name: String, in context: Context) throws -> BreachRow {
        let found =
            if let id = RowID(name) {
                try load("WHERE id = ?1", [.blob(id.bytes)], in: context)
            } else {
                try load("WHERE number = ?1", [.text(name)], in: context)
            }
        guard let found = found.first else { throw EngineError.notFound(kind: "breach", name: name) }
        return found
    }

    /// All of them, by number.
    static func all(in context: Context) throws -> [BreachRow] { try load("", [], in: context) }

    private static func load(_ condition: String, _ values: [SQLValue], in context: Context) throws
        -> [BreachRow]
    {
        var rows = try context.connection.rows(
            "SELECT \(columns) FROM privacy_breach \(condition) ORDER BY number",
            arguments: values,
            map: BreachRow.init
        )
        for index in rows.indices { rows[index].events = try BreachEvent.all(of: rows[index], in: context) }
        return rows
    }

    /// What was shown of whom, as the audit log tells; the notes of breaches are nobody's data.
    func shown(in context: Context) throws -> Disclosures {
        var scope = scope
        let own = try context.connection.rows("SELECT subject_id FROM privacy_breach") {
            SubjectID(bytes: $0.blob(0))
        }
        scope.ignored = Set(own.compactMap(\.self))
        return try context.disclosures(scope)
    }

    /// The newest note of a kind.
    func last(_ action: BreachAction) -> BreachEvent? { events.last { $0.action == action } }

    /// Refuses a step that cannot follow, with what cannot be done.
    func require(_ states: [BreachState], or refusal: String) throws {
        guard !states.contains(state) else { return }
        throw EngineError.conflict(
            what: refusal,
            reason: "it is `\(state.rawValue)`",
            help: state == .closed
                ? "open a new one where something new became known"
                : "say first what it comes to, with `coffer privacy breach assess \(number)`"
        )
    }

    /// Sets state and risk.
    func set(_ state: BreachState, _ risk: BreachRisk?, in context: Context) throws {
        try context.connection.execute(
            "UPDATE privacy_breach SET state = ?2, risk = ?3 WHERE id = ?1",
            .blob(id.bytes),
            .text(state.rawValue),
            .optional(risk?.rawValue)
        )
        context.touch("breach", id)
    }
}

/// Something that was noted about a breach, never altered afterwards.
struct BreachEvent {
    let action: BreachAction
    let word: String?
    /// When it happened, in milliseconds since 1970.
    let at: Int64
    let time: Int64
    let principal: RowID
    let note: [UInt8]?
    let place: SealedPlace

    static func all(of breach: BreachRow, in context: Context) throws -> [BreachEvent] {
        try context.connection.rows(
            """
            SELECT id, action, word, at, time, principal_id, note, note_revision FROM privacy_breach_event
            WHERE breach_id = ?1 ORDER BY position
            """,
            .blob(breach.id.bytes)
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let action = BreachAction(rawValue: row.text(1)),
                let principal = RowID(bytes: row.blob(5))
            else { throw StorageError.corrupt("a row of `privacy_breach_event` holds a word that is none") }
            return BreachEvent(
                action: action,
                word: row.optionalText(2),
                at: row.int64(3),
                time: row.int64(4),
                principal: principal,
                note: row.optionalBlob(6),
                place: place(id, UInt64(bitPattern: row.int64(7)), breach.subject)
            )
        }
    }

    /// Notes something about a breach; `at` is now where nil.
    static func add(
        _ action: BreachAction,
        to breach: (id: RowID, subject: SubjectID),
        word: String? = nil,
        at: Int64? = nil,
        note: String? = nil,
        in context: Context
    ) throws {
        let id = context.newID()
        let place = place(id, note == nil ? 0 : 1, breach.subject)
        let sealed = try note.map { try context.seal(PersonalFields(["note": Plaintext($0)]), at: place) }
        try context.connection.execute(
            """
            INSERT INTO privacy_breach_event (id, breach_id, subject_id, position, action, word, at, time,
                principal_id, note, note_revision)
            SELECT ?1, ?2, ?3, COUNT(*) + 1, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM privacy_breach_event
            WHERE breach_id = ?2
            """,
            .blob(id.bytes),
            .blob(breach.id.bytes),
            .blob(breach.subject.bytes),
            .text(action.rawValue),
            .optional(word),
            .integer(at ?? context.nowMilliseconds),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(sealed),
            .integer(Int64(place.revision))
        )
    }

    private static func place(_ id: RowID, _ revision: UInt64, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(
            table: "privacy_breach_event",
            row: id,
            revision: revision,
            class: .service,
            subject: subject
        )
    }
}
