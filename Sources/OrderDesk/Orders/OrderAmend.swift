public import Engine
internal import Orders
internal import Policy
public import Sealing
internal import Storage

/// Writes the next version of a confirmed order; the version before it is kept whole.
public struct OrderAmend: OrderChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.amend"
    /// What it does, in one sentence for people.
    public static let summary = "Write the next version of a confirmed order; needs a reason."
    /// What a second person sees of it.
    public static let shownToApprovers = [
        "order", "expectedVersion", "lines", "charges", "discount", "removeDiscount", "requiredOn",
    ]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order"),
            .expectedVersion: .version,
            .lines: .list(of: OrderLineChange.schema, "What changes of the lines.", atMost: OrderLimits.lines)
                .optional,
            .charges: .list(of: OrderChargeInput.schema, "All charges, in place of those there are.")
                .optional,
            .discount: OrderDiscountInput.schema.optional,
            .removeDiscount: .boolean("Whether the discount on the whole order is taken away.").optional,
            .requiredOn: .text("The day it is wanted for, YYYY-MM-DD; an empty text takes it away.").optional,
            .shipTo: ShipTo.schema.optional,
        ]
    )

    /// The order's number or id.
    public var order: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// What changes of the lines.
    public var lines: [OrderLineChange]?
    /// All charges on the document, in place of those there are.
    public var charges: [OrderChargeInput]?
    /// The discount on the whole order, in place of the one there is.
    public var discount: OrderDiscountInput?
    /// Whether the discount on the whole order is taken away.
    public var removeDiscount: Bool?
    /// The day it is wanted for; an empty text takes it away.
    public var requiredOn: String?
    /// Where it goes from now on.
    public var shipTo: ShipTo?

    /// An amendment; set what is to change.
    public init(order: String, expectedVersion: Int64, lines: [OrderLineChange]? = nil) {
        self.order = order
        self.expectedVersion = expectedVersion
        self.lines = lines
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard (lines?.count ?? 0) <= OrderLimits.lines else {
            throw InputError(
                "lines",
                "more than \(OrderLimits.lines) lines are changed",
                help: "change fewer at a time"
            )
        }
        for line in lines ?? [] { try line.validate() }
        for charge in charges ?? [] { try charge.validate() }
        if let requiredOn, !requiredOn.isEmpty { try Input.day(requiredOn, field: "requiredOn") }
        try shipTo?.validate()
        try discount?.validate()
        guard discount == nil || removeDiscount != true else {
            throw InputError(
                "removeDiscount",
                "a discount is given as well",
                help: "give another one, or take the one there is away"
            )
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        let old = try DraftLine.frozen(row, in: context)
        var new = old
        for change in lines ?? [] {
            let next = try OrderVersions.nextPosition(of: row.id, new, context.connection)
            try change.apply(to: &new, of: row, next: next, in: context)
        }
        try ProductOptions.require(new, insteadOf: old, in: context)
        let oldCharges = try DraftCharge.load(row, context.connection)
        let newCharges = try charges?.map { try DraftCharge($0, currency: row.currency) } ?? oldCharges
        let oldDiscounts = try DiscountRow.load(row, context.connection)
        let discounts = try amended(oldDiscounts, of: row, in: context)
        let share = DiscountRow.share(of: try LineRow.load(row.id, context.connection), oldDiscounts)
        let priced = try OrderFigures(
            new,
            charges: newCharges,
            discounts: discounts,
            row.basis
        )
        var update = OrderUpdate(row)
        update.priced = priced
        update.revision = row.revision + 1
        if let requiredOn { update.requiredOn = Day(requiredOn)?.milliseconds }
        let terms = (
            try OrderTerms(row, old, charges: oldCharges, discounts: oldDiscounts),
            try OrderTerms(priced, new, requiredOn: update.requiredOn)
        )
        let done = try row.done(context.connection)
        let status = try row.status(in: context)
        let needsApprover = terms.0.needsApprover(for: terms.1, done: done)
        var held: Set<OrderGuard> = [.sameVersion]
        if terms.1.keeps(done: done) { held.insert(.notBelowShipped) }
        if !needsApprover || context.permits(OrderApprove.name) { held.insert(.riseApproved) }
        _ = try OrderMoves.apply(.amend, to: status, holding: held, row.label, context.reason)
        guard !new.isEmpty else {
            throw refusal(row, "no line would be left of it", help: "void it with `coffer order void`")
        }
        guard shipTo != nil || !terms.0.changes(to: terms.1).isEmpty else {
            throw refusal(row, "nothing of it would change", help: "say what is to change")
        }
        try requireLimits(priced, new, (priced.gross > row.gross, priced.documentShare > share), in: context)
        try CouponUse.requireAmended(
            priced,
            addsDiscount: discount != nil || Self.addsDiscount(new, old),
            label: row.label,
            in: context
        )
        try OrderVersions.keep(row, in: context)
        let supply = try OrderSupply.load(row, context.connection)
        if let shipTo { update.shipTo = try resealed(shipTo, row, in: context) }
        update.billing = try Billed.load(row.id, context.connection).billing(of: priced.lines).rawValue
        update.fulfilment = try OrderSupply.fulfilment(
            of: priced.lines,
            supply,
            returned: ReturnLineRow.returned(row.id, context.connection)
        ).rawValue
        try update.write(in: context)
        try reserve(supply, row, priced, in: context)
        try OrderEvents.note("amend", row, to: .confirmed, revision: update.revision, in: context)
        return row.id
    }

    /// Whether a line gives away more than it did.
    private static func addsDiscount(_ new: [DraftLine], _ old: [DraftLine]) -> Bool {
        let before = Dictionary(uniqueKeysWithValues: old.map { ($0.position, $0.discount) })
        return new.contains { $0.discount > before[$0.position] ?? 0 }
    }

    /// The discounts after the change; a coupon stays as it is.
    private func amended(
        _ old: [DiscountRow],
        of row: OrderRow,
        in context: Context
    ) throws -> [DiscountRow] {
        guard discount != nil || removeDiscount == true else { return old }
        // Why: what is invoiced took its share of the discount that there was.
        guard try Billed.load(row.id, context.connection).lines.values.allSatisfy({ $0.quantity == 0 }) else {
            throw refusal(
                row,
                "a part of it is invoiced with the discount as it was",
                help: "credit the invoice first, or credit the difference"
            )
        }
        let given = try discount.map { try DiscountRow($0, currency: row.currency) }
        return (given.map { [$0] } ?? []) + old.filter { $0.kind != .document }
    }

    private func refusal(_ row: OrderRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "order `\(row.label)` does not amend", reason: reason, help: help)
    }

    private func requireLimits(
        _ priced: OrderFigures,
        _ lines: [DraftLine],
        _ rises: (total: Bool, discount: Bool),
        in context: Context
    ) throws {
        if rises.total {
            try context.requireLimit(
                orderTotal: (
                    currency: priced.currency, minor: priced.gross,
                    exponent: try Figures.exponent(of: priced.currency)
                )
            )
        }
        // Why all lines: an amount off the whole weighs more on each of fewer lines.
        let asked = rises.discount ? lines : lines.filter(\.isChanged)
        guard let most = asked.map(\.givenAway).max(), let discount = priced.largestDiscount(onLine: most)
        else { return }
        try context.requireLimit(discountPercent: discount)
    }

    private func resealed(
        _ shipTo: ShipTo,
        _ row: OrderRow,
        in context: Context
    ) throws -> (sealed: [UInt8]?, revision: UInt64) {
        let old = try row.shipTo.map { try context.use($0, at: row.shipToPlace) } ?? PersonalFields()
        // Why not as a whole then: what is to be minded says nothing about the address.
        var fields = (shipTo.isNoteOnly ? old : PersonalFields()).changed(by: shipTo.fields)
        if fields["shipName"] == nil { fields["shipName"] = old["shipName"] }
        var place = row.shipToPlace
        place.revision += 1
        return (try context.seal(fields, at: place), place.revision)
    }

    /// Gives back or reserves what the changed quantities ask for.
    private func reserve(
        _ before: [Int64: LineSupply],
        _ row: OrderRow,
        _ priced: OrderFigures,
        in context: Context
    )
        throws
    {
        guard !row.isImported else { return }
        let picked = try Shipments.pickedByPosition(of: row.id, context.connection)
        let lines = Dictionary(uniqueKeysWithValues: priced.lines.map { ($0.position, $0) })
        for position in Set(before.keys).union(lines.keys).sorted() {
            let supply = before[position] ?? LineSupply()
            let quantity = lines[position]?.quantity ?? 0
            guard let change = supply.change(to: quantity, picked: picked[position] ?? 0) else {
                throw refusal(row, "more of a line is shipped or being picked", help: "return it instead")
            }
            let place = (order: row.id, position: position)
            if change.released > 0 { try Allocations.release(change.released, of: place, in: context) }
            if change.unwaited > 0 { try BackOrders.take(change.unwaited, from: place, context.connection) }
            guard change.needed > 0, let line = lines[position] else { continue }
            guard try Allocations.reserve(change.needed, of: line.product, for: place, in: context) else {
                throw try Confirmation.shortage(line, in: context)
            }
        }
    }
}
