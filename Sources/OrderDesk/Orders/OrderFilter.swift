internal import Engine
internal import Sealing
internal import Storage

/// Which orders a list or a sum covers, in SQL.
///
/// Parameters: ?1 id to start after, ?2 scope, ?3 principal, ?4 team, ?5 state, ?6 late only, ?7 overdue
/// before,
/// ?8 opened from, ?9 opened before, ?10 customer, ?11 limit.
struct OrderFilter {
    var start: RowID?
    var state: String?
    var isLate = false
    /// Only orders not shipped whose required day lies before this instant.
    var overdueBefore: Int64?
    var from: Int64?
    var before: Int64?
    var customer: RowID?

    static let condition = """
        ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND o.team = ?4) OR ((?2 & 2) <> 0 AND o.owner_id = ?3)
            OR ((?2 & 1) <> 0 AND o.state = 'confirmed' AND o.shipped_on IS NULL))
        AND (?5 IS NULL OR o.state = ?5)
        AND (?6 = 0 OR o.shipped_on >= o.required_on + 86400000)
        AND (?7 IS NULL OR (o.shipped_on IS NULL AND o.state = 'confirmed'
        AND o.required_on + 86400000 <= ?7))
        AND (?8 IS NULL OR o.opened >= ?8) AND (?9 IS NULL OR o.opened < ?9)
        AND (?10 IS NULL OR o.customer_id IN (\(CustomerRow.records(of: "?10"))))
        """

    /// The parameters, in order.
    func arguments(limit: Int, in context: Context) -> [SQLValue] {
        [
            .blob(start?.bytes ?? []), .integer(context.scopeBits), .blob(context.principal.id.bytes),
            .text(context.principal.team), .optional(state), .integer(isLate ? 1 : 0),
            .optional(overdueBefore),
            .optional(from), .optional(before), .optional(customer?.bytes), .integer(Int64(limit)),
        ]
    }
}
