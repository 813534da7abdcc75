internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The central act: checks the limits, takes the number and reserves the stock, all inside one transaction.
enum Confirmation {
    /// Checks what confirming needs and takes the order's number.
    ///
    /// - Returns: The number taken.
    /// - Throws: `Denial` over a limit, `InputError` when a tax category needs a VAT id that is not known.
    static func take(
        _ priced: OrderFigures,
        _ addresses: Addresses,
        isApproved: Bool,
        in context: Context
    ) throws -> String {
        let seller = priced.needsVATIDs ? try CompanyRow.load(in: context).taxID : nil
        try priced.requireVATIDs(seller: seller, buyer: addresses.billTo.text("taxID"))
        // Why an approved order's limits do not count again: its approver's own were held against it. Whether it is
        // large enough for a second person is another question: an approver is told apart by principal only.
        if isApproved {
            try context.requireApproval(orderTotal: total(priced))
        } else {
            try requireLimits(priced, in: context)
        }
        return try SeriesCounter.order(at: context.nowMilliseconds, context.connection)
    }

    /// Checks that the caller may bind the company to such a total and such discounts.
    ///
    /// - Throws: `Denial` over a limit.
    static func requireLimits(_ priced: OrderFigures, in context: Context) throws {
        try context.requireLimit(orderTotal: total(priced))
        if let discount = priced.largestDiscount { try context.requireLimit(discountPercent: discount) }
    }

    private static func total(
        _ priced: OrderFigures
    ) throws -> (currency: String, minor: Int64, exponent: Int) {
        (priced.currency, priced.gross, try Figures.exponent(of: priced.currency))
    }

    /// Reserves every line; where a back-order is accepted, a line waits for what is not there.
    ///
    /// - Returns: How the lines are covered now, by position.
    /// - Throws: `EngineError.conflict` when stock is short.
    @discardableResult
    static func reserve(
        _ priced: OrderFigures,
        for order: RowID,
        acceptsBackOrder: Bool,
        in context: Context
    ) throws -> [Int64: LineSupply] {
        var supply: [Int64: LineSupply] = [:]
        var reservations = Reservations(for: order, in: context)
        for line in priced.lines {
            if try reservations.reserve(line.quantity, of: line.product, for: line.position) {
                supply[line.position] = LineSupply(reserved: line.quantity)
                continue
            }
            guard acceptsBackOrder else { throw try shortage(line, in: context) }
            let there = max(0, try StockBalance.promisable(of: line.product, in: context))
            if there > 0 { _ = try reservations.reserve(there, of: line.product, for: line.position) }
            try BackOrders.add(
                line.quantity - there,
                of: line.product,
                for: (order, line.position),
                in: context
            )
            supply[line.position] = LineSupply(reserved: there, waiting: line.quantity - there)
        }
        try reservations.write()
        return supply
    }

    /// The refusal of a line of which there is not enough.
    static func shortage(_ line: LineRow, in context: Context) throws -> EngineError {
        let available = try StockBalance.promisable(of: line.product, in: context)
        let wanted = Figures.quantity(line.quantity, line.quantityScale)
        let left = Figures.quantity(available, line.quantityScale)
        return .conflict(
            what: "there is not enough of `\(line.sku)`",
            reason: "\(wanted) are wanted and \(left) are available; nothing of it was done",
            help:
                "order less, accept a back-order with --back-order, or repeat it once goods came in with `coffer stock receive \(line.sku)`"
        )
    }
}
