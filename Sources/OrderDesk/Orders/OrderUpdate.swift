internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What an order's row becomes; whatever is not set stays.
struct OrderUpdate {
    private let row: OrderRow
    var state: OrderState?
    var number: String?
    var confirmed: Int64?
    var isOnHold: Bool
    var revision: Int64
    var requiredOn: Int64?
    var shippedOn: Int64?
    var fulfilment: String
    var billing: String
    var shipTo: (sealed: [UInt8]?, revision: UInt64)
    /// Lines, charges, taxes and totals to write anew.
    var priced: OrderFigures?

    init(_ row: OrderRow) {
        self.row = row
        number = row.number
        confirmed = row.confirmed
        isOnHold = row.isOnHold
        revision = row.revision
        requiredOn = row.requiredOn
        shippedOn = row.shippedOn
        fulfilment = row.fulfilment
        billing = row.billing
        shipTo = (row.shipTo, row.shipToRevision)
    }

    /// Writes the row under its next version.
    ///
    /// - Throws: `EngineError.versionConflict` when it was changed since it was read.
    func write(in context: Context) throws {
        if let priced {
            try OrderParts.remove(of: row, context.connection)
            try OrderParts.insert(priced, order: row.id, context.connection)
        }
        let changed = try context.connection.execute(
            """
            UPDATE sales_order SET state = ?3, number = ?4, confirmed = ?5, on_hold = ?6, revision = ?7,
                required_on = ?8, ship_contact = ?9, ship_contact_revision = ?10, net = ?11, tax = ?12,
                gross = ?13, charges = ?14, changed = ?15, changed_by = ?16, shipped_on = ?17,
                fulfilment = ?18, billing = ?19, discounts = ?20, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(row.version),
            .text(state?.rawValue ?? row.state),
            .optional(number),
            .optional(confirmed),
            .integer(isOnHold ? 1 : 0),
            .integer(revision),
            .optional(requiredOn),
            .optional(shipTo.sealed),
            .integer(Int64(shipTo.revision)),
            .integer(priced?.net ?? row.net),
            .integer(priced?.tax ?? row.tax),
            .integer(priced?.gross ?? row.gross),
            .integer(priced?.chargeTotal ?? row.charges),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .optional(shippedOn),
            .text(fulfilment),
            .text(billing),
            .integer(priced.map { Int64($0.discounts.count) } ?? row.discounts)
        )
        guard changed == 1 else { throw try row.conflict(with: row.version, in: context) }
        context.touch("order", row.id)
        context.about(row.subject)
    }
}
