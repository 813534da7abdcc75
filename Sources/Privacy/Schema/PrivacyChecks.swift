internal import Engine
internal import Storage

/// What `doctor` holds the rows of requests against.
enum PrivacyChecks {
    static let all = [states, numbers]

    /// The state is a cache of the events: it must be where they lead.
    static let states = DoctorCheck(name: "requests are where their steps lead") { connection in
        try connection.rows("SELECT id, number, kind, state FROM privacy_request ORDER BY number") { row in
            (id: row.blob(0), number: row.text(1), kind: row.text(2), state: row.text(3))
        }
        .compactMap { request in
            let actions = try connection.rows(
                "SELECT action FROM privacy_event WHERE request_id = ?1 ORDER BY position",
                .blob(request.id)
            ) { $0.text(0) }
            let reached = RequestKind(rawValue: request.kind).flatMap { replay(actions, $0) }
            guard reached?.rawValue != request.state else { return nil }
            return Finding(
                what: "request `\(request.number)` is `\(request.state)`, but its steps lead elsewhere",
                action: "look into who wrote to the database beside Coffer, and what the audit log says"
            )
        }
    }

    /// As many requests as numbers were given, but for those that a restore skipped.
    static let numbers = DoctorCheck(name: "requests have the numbers that were given") { connection in
        try connection.rows(
            """
            SELECT s.year, s.last, COUNT(r.number) FROM privacy_series s
            LEFT JOIN privacy_request r ON CAST(SUBSTR(r.number, 5, 4) AS INTEGER) = s.year
            GROUP BY s.year, s.last HAVING COUNT(r.number) > s.last ORDER BY s.year
            """
        ) { row in
            Finding(
                what:
                    "\(row.int64(2)) requests of \(row.int64(0)) exist, but \(row.int64(1)) numbers were given",
                action: "look in the audit log for where the others came from"
            )
        }
    }

    private static func replay(_ actions: [String], _ kind: RequestKind) -> RequestState? {
        actions.reduce(RequestState.received) { state, name in
            guard let state, let action = RequestAction(rawValue: name) else { return nil }
            return RequestTransitions.state(after: action, in: state, kind: kind)
        }
    }
}
