internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What was done with an order as a whole: appended in the transaction that does it.
enum OrderEvents {
    /// Notes something, with the request's reason sealed beside it, or a rule's own.
    @discardableResult
    static func note(
        _ kind: String,
        _ row: OrderRow,
        to state: OrderState,
        revision: Int64? = nil,
        rule: String? = nil,
        reason: String? = nil,
        in context: Context
    ) throws -> OrderEventRow {
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
    @discardableResult
    static func note(
        _ kind: String,
        _ order: (id: RowID, subject: SubjectID),
        from: String,
        to state: OrderState,
        revision: Int64,
        rule: String?,
        reason: String? = nil,
        in context: Context
    ) throws -> OrderEventRow {
        let id = context.newID()
        var sealed: [UInt8]?
        if let reason = reason ?? context.reason {
            try PersonalText.check(reason, field: "reason")
            let fields = PersonalFields().changed(by: [("reason", reason)])
            sealed = try context.seal(fields, at: place(id, order.subject))
        }
        let event = OrderEventRow(
            id: id,
            kind: kind,
            from: from,
            to: state.rawValue,
            revision: revision,
            rule: rule,
            reason: sealed,
            made: context.nowMilliseconds,
            maker: context.principal.id
        )
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
            .text(event.to),
            .integer(revision),
            .optional(rule),
            .optional(sealed),
            .integer(event.made),
            .blob(event.maker.bytes)
        )
        return event
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
        ) { try view(of: OrderEventRow($0), row, in: context) }
    }

    /// An event as whoever asks may see it.
    static func view(of event: OrderEventRow, _ row: OrderRow, in context: Context) throws -> OrderEventView {
        OrderEventView(
            kind: event.kind,
            from: event.from,
            to: event.to,
            revision: event.revision,
            rule: event.rule,
            time: Instant(event.made),
            user: try context.name(of: event.maker),
            reason: try context.reveal(
                event.reason,
                at: place(event.id, row.subject),
                fields: SealedFields.reason
            )
        )
    }

    private static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "order_event", row: id, revision: 1, class: .contact, subject: subject)
    }
}

/// A row of `order_event`.
struct OrderEventRow {
    let id: RowID
    let kind: String
    let from: String
    let to: String
    let revision: Int64
    let rule: String?
    /// The reason, sealed.
    let reason: [UInt8]?
    let made: Int64
    let maker: RowID
}

extension OrderEventRow {
    init(_ row: Row) throws {
        id = try row.identifier(0)
        kind = row.text(1)
        from = row.text(2)
        to = row.text(3)
        revision = row.int64(4)
        rule = row.optionalText(5)
        reason = row.optionalBlob(6)
        made = row.int64(7)
        maker = try row.identifier(8)
    }
}
