internal import Engine
internal import Sealing
internal import Storage

/// The central act: checks the limits, reserves the stock and takes the number, all inside one transaction.
enum Confirmation {
    /// Confirms priced lines of an order.
    ///
    /// - Returns: The number taken.
    /// - Throws: `Denial` over a limit, `EngineError.conflict` when stock is short, `InputError` when a tax
    ///   category needs a VAT id that is not known.
    static func take(
        _ order: RowID,
        _ priced: OrderFigures,
        _ addresses: Addresses,
        in context: Context
    ) throws -> String {
        // Why nil: the store's settings hold no VAT id of the company yet, so categories that need it are
        // refused.
        try priced.requireVATIDs(seller: nil, buyer: addresses.billTo.text("taxID"))
        try context.requireLimit(
            orderTotal: (
                currency: priced.currency, minor: priced.gross,
                exponent: try Figures.exponent(of: priced.currency)
            )
        )
        if let discount = priced.largestDiscount { try context.requireLimit(discountPercent: discount) }
        for line in priced.lines {
            let isReserved = try StockLedger.reserve(
                line.product,
                line.quantity,
                at: StockLedger.mainLocation,
                order: order,
                in: context
            )
            guard isReserved else { throw try shortage(line, in: context) }
        }
        return try SeriesCounter.order(at: context.nowMilliseconds, context.connection)
    }

    private static func shortage(_ line: LineRow, in context: Context) throws -> EngineError {
        let available = try context.connection.row(
            """
            SELECT on_hand - allocated - unavailable FROM stock_balance WHERE product_id = ?1
            AND location = ?2
            """,
            .blob(line.product.bytes),
            .text(StockLedger.mainLocation)
        ) { $0.int64(0) }
        let wanted = Figures.quantity(line.quantity, line.quantityScale)
        let left = Figures.quantity(available ?? 0, line.quantityScale)
        return .conflict(
            what: "there is not enough of `\(line.sku)`",
            reason: "\(wanted) are wanted and \(left) are available; nothing of the order was confirmed",
            help: "order less, or confirm again once goods came in with `coffer stock receive \(line.sku)`"
        )
    }
}
