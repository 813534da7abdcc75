internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// Finds out which guards of a move hold for a stored order.
struct OrderGuards {
    private let row: OrderRow
    private let acceptUnusual: Bool
    private let context: Context

    init(_ row: OrderRow, acceptUnusual: Bool = false, in context: Context) {
        self.row = row
        self.acceptUnusual = acceptUnusual
        self.context = context
    }

    /// The figures that the order has at today's prices.
    var priced: OrderFigures {
        get throws {
            try OrderFigures(
                DraftLine.load(row, in: context),
                charges: DraftCharge.load(row, context.connection),
                discounts: DiscountRow.load(row, context.connection),
                row.basis
            )
        }
    }

    /// The guards of a move that hold; hold, shipments, invoices and the reason are told by the status itself.
    func held(for move: OrderMove) throws -> Set<OrderGuard> {
        // Why settled: it is the write-off, which the status lets through with a reason only.
        var held: Set<OrderGuard> = [.settled, .sameVersion, .priced, .stockChecked]
        let asked = MoveRule.all.first { $0.move == move }?.guards ?? []
        if asked.contains(.hasLines), try !LineRow.load(row.id, context.connection).isEmpty {
            held.insert(.hasLines)
        }
        if asked.contains(.customerComplete), try Addresses(of: row, in: context).areComplete {
            held.insert(.customerComplete)
        }
        let isSecondPerson = try isSecondPerson
        if asked.contains(.notOpener), isSecondPerson { held.insert(.notOpener) }
        if asked.contains(.withinLimit), isSecondPerson, try row.known == .submitted {
            try requireLimits()
            held.insert(.withinLimit)
        }
        if asked.contains(.withinCredit),
            try Self.isWithinCredit((row.id, row.customer), row.currency, row.gross, context.connection)
        {
            held.insert(.withinCredit)
        }
        if asked.contains(.anomalySeen) {
            let isLookedAt = acceptUnusual && context.reason != nil
            if try isLookedAt || UnusualLines(row, in: context).isEmpty { held.insert(.anomalySeen) }
        }
        return held
    }

    /// Whether a customer's credit limit is kept with an order; a limit holds in the customer's own currency.
    static func isWithinCredit(
        _ order: (id: RowID, customer: RowID),
        _ currency: String,
        _ gross: Int64,
        _ connection: Connection
    ) throws -> Bool {
        guard let limit = try CustomerTermsRow.load(order.customer, connection).creditLimit else {
            return true
        }
        let owed = try OrderPayment.exposure(
            of: order.customer,
            currency: currency,
            without: order.id,
            connection
        )
        return owed + gross <= limit
    }

    /// Whether the caller may be the second pair of eyes; in a solo store one person takes every step, on record.
    ///
    /// Another principal and another Unix user: who opened an order in somebody else's name, or has two principals, is
    /// the opener still. Of an order from before the Unix user was kept only the principal is known.
    private var isSecondPerson: Bool {
        get throws {
            if context.settings.custody == .solo { return true }
            guard context.principal.id != row.owner, !context.isActingAsAnother else { return false }
            let opener = try context.connection.row(
                "SELECT opened_uid FROM sales_order WHERE id = ?1",
                .blob(row.id.bytes)
            ) { $0.optionalInt64(0) }
            return opener != .some(Int64(context.callerUID))
        }
    }

    private func requireLimits() throws {
        try context.requireLimit(
            orderTotal: (
                currency: row.currency, minor: row.gross, exponent: try Figures.exponent(of: row.currency)
            )
        )
        if let discount = try priced.largestDiscount {
            try context.requireLimit(discountPercent: discount)
        }
    }

    /// Whether the stored figures are those that today's prices give.
    func pricesAreCurrent(_ priced: OrderFigures) throws -> Bool {
        let stored = try LineRow.load(row.id, context.connection)
        return priced.gross == row.gross && priced.net == row.net && stored.count == priced.lines.count
            && zip(stored, priced.lines).allSatisfy {
                $0.net == $1.net && $0.priceCoefficient == $1.priceCoefficient
                    && $0.priceScale == $1.priceScale
            }
    }
}
