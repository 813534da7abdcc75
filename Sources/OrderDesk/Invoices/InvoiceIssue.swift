public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Issues an invoice for what is shipped of an order and not invoiced yet; its number is taken as it is written.
public struct InvoiceIssue: InvoiceChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.issue"
    /// What it does, in one sentence for people.
    public static let summary = "Issue an invoice for what is shipped of an order and not invoiced yet."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .inAdvance: .boolean("Whether what is not shipped yet is invoiced, too.").optional,
        ]
    )

    /// The order's number or id.
    public var order: String
    /// Whether what is not shipped yet is invoiced, too.
    public var inAdvance: Bool?

    /// An order to invoice.
    public init(order: String, inAdvance: Bool? = nil) {
        self.order = order
        self.inAdvance = inAdvance
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        guard row.state == OrderState.confirmed.rawValue, !row.isOnHold else {
            throw refusal(
                row,
                row.isOnHold ? "it is on hold" : "it is \(row.state)",
                help: row.isOnHold ? "release it first" : "only confirmed orders are invoiced"
            )
        }
        let billed = try Billed.load(row.id, context.connection)
        let supply = try OrderSupply.load(row, context.connection)
        var lines: [LineRow] = []
        for line in try LineRow.load(row.id, context.connection) {
            let before = billed.lines[line.position] ?? BilledPart()
            let upTo = inAdvance == true ? line.quantity : supply[line.position]?.shipped ?? 0
            guard upTo > before.quantity else { continue }
            lines.append(try line.part(quantity: upTo - before.quantity, after: before))
        }
        guard !lines.isEmpty else {
            throw refusal(
                row,
                "nothing of it is shipped that is not invoiced",
                help: "ship it first, or invoice it before with --in-advance"
            )
        }
        let charges = try ChargeRow.load(row.id, context.connection).compactMap { charge -> ChargeRow? in
            let left = charge.asked - (billed.charges[charge.position] ?? 0)
            return left > 0 ? charge.asking(left) : nil
        }
        let days = try CustomerTermsRow.load(row.customer, context.connection).paymentDays
        return try NewInvoice(
            kind: .invoice,
            order: row,
            lines: lines,
            charges: charges,
            discounts: try DiscountRow.load(row, context.connection),
            dueOn: Day(context.nowMilliseconds).milliseconds + days * Day.length,
            tax: DocumentTax(invoicing: row, context.connection)
        ).issue(in: context)
    }

    private func refusal(_ row: OrderRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "order `\(row.label)` cannot be invoiced", reason: reason, help: help)
    }
}
