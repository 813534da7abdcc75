public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Says that somebody looks after an alert, so that it goes on to nobody else.
public struct AlertAcknowledge: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "alert.acknowledge"
    /// What it does, in one sentence for people.
    public static let summary = "Say that you look after an alert; it then goes on to nobody else."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.alert: .alertNumber])

    /// The alert's number.
    public var alert: Int64

    /// An alert to acknowledge.
    public init(alert: Int64) { self.alert = alert }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try AlertRow.load(number: alert, in: context)
        guard row.cleared == nil else {
            throw refusal(
                row,
                "it ended by itself: its cause is gone",
                help: "see what stands with `coffer alert list`"
            )
        }
        guard row.acknowledged == nil else {
            let who = try row.acknowledgedBy.map { try context.name(of: $0) } ?? ""
            throw refusal(row, "`\(who)` has acknowledged it", help: "talk to whoever looks after it")
        }
        guard row.isOf(context.principal) else {
            throw refusal(
                row,
                "it is with the role `\(row.role)`, which you do not have",
                help: "leave it to whoever has the role"
            )
        }
        try context.connection.execute(
            "UPDATE alert SET acknowledged = ?2, acknowledged_by = ?3, goes_on = NULL WHERE id = ?1",
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("alert", row.id)
        if let order = row.order { context.about(order.subject) }
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> AlertAnswer {
        AlertAnswer(alert: try AlertView(AlertRow.load(result, in: context), in: context))
    }

    private func refusal(_ row: AlertRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "alert \(row.number) is not acknowledged", reason: reason, help: help)
    }
}
