internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// One step of a request on its way into the store: checked against the table of states, then written.
struct RequestStep {
    let action: RequestAction
    /// The day on which it happened; today where nil.
    var on: String?
    /// The method, ground or finding, by its word.
    var word: String?
    /// What is to be remembered, in the officer's words.
    var note: String?

    /// Takes the step, and answers the request's id.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where the request is not at a point for it.
    @discardableResult
    func take(_ request: RequestRow, in context: Context) throws -> RowID {
        guard
            let next = RequestTransitions.state(after: action, in: request.state, kind: request.kind)
        else {
            let possible = RequestTransitions.actions(in: request.state, kind: request.kind)
            throw EngineError.conflict(
                what:
                    "`\(action.rawValue)` cannot follow: request `\(request.number)` is `\(request.state.rawValue)`",
                reason: "a request takes its steps in order",
                help: possible.isEmpty
                    ? "nothing more happens to it; open a new request"
                    : "possible now: \(possible.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let day = try day(after: request, in: context)
        let id = context.newID()
        var place = SealedPlace(
            table: "privacy_event",
            row: id,
            revision: 0,
            class: .service,
            subject: request.subject
        )
        var sealed: [UInt8]?
        if let note {
            place.revision = 1
            sealed = try context.seal(PersonalFields(["note": Plaintext(note)]), at: place)
        }
        try context.connection.execute(
            """
            INSERT INTO privacy_event (id, request_id, subject_id, position, action, day, word, time,
                principal_id, uid, is_for_another, note, note_revision)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            """,
            .blob(id.bytes),
            .blob(request.id.bytes),
            .blob(request.subject.bytes),
            .integer((request.events.last?.position ?? 0) + 1),
            .text(action.rawValue),
            .text(day.description),
            .optional(word),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(Int64(context.callerUID)),
            .integer(context.isActingAsAnother ? 1 : 0),
            .optional(sealed),
            .integer(Int64(place.revision))
        )
        try context.connection.execute(
            "UPDATE privacy_request SET state = ?2 WHERE id = ?1",
            .blob(request.id.bytes),
            .text(next.rawValue)
        )
        context.about(request.subject)
        context.touch("request", request.id)
        return request.id
    }

    /// The day, no earlier than what happened before and no later than today.
    private func day(after request: RequestRow, in context: Context) throws -> CalendarDay {
        let today = try context.today()
        guard let on else { return today }
        guard let day = CalendarDay(on) else { throw PrivacyInput.notADay("on", on) }
        let earliest = max(request.received, request.events.last?.day ?? request.received)
        guard day >= earliest, day <= today else {
            throw InputError(
                "on",
                "`\(on)` does not lie between \(earliest), the step before, and today",
                help: "give the day on which it happened"
            )
        }
        return day
    }
}

/// What is checked of the input of several operations.
enum PrivacyInput {
    /// The longest note, in UTF-8 bytes; below what an envelope holds.
    static let longestNote = 16_000

    static func notADay(_ field: String, _ text: String) -> InputError {
        InputError(field, "`\(text)` is not a day", help: "write it as YYYY-MM-DD")
    }

    /// Refuses a purpose that the policy does not know.
    static func requirePurpose(_ name: String, in context: Context) throws(InputError) {
        guard context.knowsPurpose(name) else {
            throw InputError(
                "about",
                "the policy knows no purpose `\(name)`",
                help: purposes(in: context)
            )
        }
    }

    /// The purposes of the policy, as what is left to choose.
    static func purposes(in context: Context) -> String {
        let names = context.purposes.map { "`\($0.name)`" }.joined(separator: ", ")
        return "use one of \(names)"
    }

    static func check(on: String?, note: String?) throws(InputError) {
        if let on, CalendarDay(on) == nil { throw notADay("on", on) }
        guard let note else { return }
        guard !note.isEmpty, note.utf8.count <= longestNote else {
            throw InputError(
                "note",
                "it is empty or longer than \(longestNote) bytes",
                help: "write what is to be remembered in a few sentences"
            )
        }
    }
}

extension Context {
    /// The day of the request, UTC.
    func today() throws -> CalendarDay {
        guard let day = CalendarDay(milliseconds: nowMilliseconds) else {
            throw StorageError.corrupt("the clock shows a year that no calendar has")
        }
        return day
    }

    /// The holidays of the store's country: the company's own file, else the one that Coffer brings, else weekends.
    func holidays() throws -> HolidayCalendar {
        let own = try connection.row(
            "SELECT text FROM privacy_holidays WHERE country = ?1",
            .text(settings.country)
        ) { $0.text(0) }
        if let own { return try HolidayCalendar(own) }
        return try HolidayCalendar.shipped(for: settings.country) ?? .weekends
    }
}
