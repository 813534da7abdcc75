internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What was done with an order as a whole: appended in the transaction that does it.
enum OrderEvents {
    /// Notes something, with the request's reason sealed beside it, or a rule's own.
    static func note(
        _ kind: String,
        _ row: OrderRow,
        to state: OrderState,
        revision: Int64? = nil,
        rule: String? = nil,
        reason: String? = nil,
        in context: Context
    ) throws {
        try note(
            kind,
            (row.id, row.subject),
            from: row.state,
            to: state,
            revision: revision ?? row.revision,
            rule: rule,
            reason: reason,
            in: context
        )
    }

    /// Notes something about an order by its ids.
    static func note(
        _ kind: String,
        _ order: (id: RowID, subject: SubjectID),
        from: String,
        to state: OrderState,
        revision: Int64,
        rule: String?,
        reason: String? = nil,
        in context: Context
    ) throws {
        let id = context.newID()
        var sealed: [UInt8]?
        if let reason = reason ?? context.reason {
            try PersonalText.check(reason, field: "reason")
            let fields = PersonalFields().changed(by: [("reason", reason)])
            sealed = try context.seal(fields, at: place(id, order.subject))
        }
        try context.connection.execute(
            """
            INSERT INTO order_event (
                id, order_id, subject_id, kind, from_state, to_state, revision, rule, reason,
                reason_revision, made, made_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10, ?11)
            """,
            .blob(id.bytes),
            .blob(order.id.bytes),
            .blob(order.subject.bytes),
            .text(kind),
            .text(from),
            .text(state.rawValue),
            .integer(revision),
            .optional(rule),
            .optional(sealed),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }

    /// What was done with an order, oldest first; what a rule decided comes behind what it was asked at.
    static func load(_ row: OrderRow, in context: Context) throws -> [OrderEventView] {
        try context.connection.rows(
            """
            SELECT id, kind, from_state, to_state, revision, rule, reason, made, made_by
            FROM order_event WHERE order_id = ?1
            ORDER BY made, CASE WHEN rule LIKE 'rules.%' THEN 1 ELSE 0 END, id
            """,
            .blob(row.id.bytes)
        ) { event in
            let id: RowID = try event.identifier(0)
            let maker: RowID = try event.identifier(8)
            let sealed = event.optionalBlob(6)
            return OrderEventView(
                kind: event.text(1),
                from: event.text(2),
                to: event.text(3),
                revision: event.int64(4),
                rule: event.optionalText(5),
                time: Instant(event.int64(7)),
                user: try context.name(of: maker),
                reason: try context.reveal(
                    sealed,
                    at: place(id, row.subject),
                    fields: SealedFields.reason
                )
            )
        }
    }

    private static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "order_event", row: id, revision: 1, class: .contact, subject: subject)
    }
}
