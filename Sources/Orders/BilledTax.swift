/// The tax of documents that bill or credit a whole in several parts.
///
/// Each part has the tax of all parts so far less that of the parts before it, so that together they come to the tax of
/// the whole to the cent, and no part is a cent and more away from its own.
public enum BilledTax {
    /// What is billed or credited of one tax category and rate.
    public struct Sum: Sendable, Hashable {
        /// The amount in the order's prices, in the currency's smallest unit.
        public var amount: Int64
        /// The tax on it, or in it.
        public var tax: Int64

        /// A sum, of nothing where nothing is given.
        public init(amount: Int64 = 0, tax: Int64 = 0) {
            self.amount = amount
            self.tax = tax
        }
    }

    /// The tax of the next invoice of an order.
    ///
    /// - Parameters:
    ///   - code: The tax category and rate.
    ///   - amount: What the invoice bills of it, in the order's prices.
    ///   - before: What is invoiced of it and not credited.
    ///   - mode: Whether the order's prices are without or with tax.
    ///   - currency: The order's currency.
    /// - Returns: The tax, in the currency's smallest unit.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public static func invoiced(
        _ code: TaxCode,
        amount: Int64,
        after before: Sum,
        mode: TaxMode,
        currency: Currency
    ) throws(OrdersError) -> Int64 {
        let reached = Int128(before.amount) + Int128(amount)
        let whole = Money(minor: try Checked.narrow(reached, "what is invoiced"), currency: currency)
        let upTo = mode == .exclusive ? try code.tax(onNet: whole) : try code.tax(inGross: whole)
        return try bounded(Int128(upTo.minor) - Int128(before.tax), amount, mode)
    }

    /// The tax of the next credit note of an invoice: its share of what was charged, the rest of it at the end.
    ///
    /// - Parameters:
    ///   - whole: What was invoiced.
    ///   - amount: What is credited of it, in the order's prices.
    ///   - before: What is credited of it already.
    ///   - mode: Whether the order's prices are without or with tax.
    /// - Returns: The tax, in the currency's smallest unit.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public static func credited(
        _ whole: Sum,
        amount: Int64,
        after before: Sum,
        mode: TaxMode
    ) throws(OrdersError) -> Int64 {
        let reached = Int128(before.amount) + Int128(amount)
        guard whole.amount > 0, reached < Int128(whole.amount) else {
            return try bounded(Int128(whole.tax) - Int128(before.tax), amount, mode)
        }
        let share = try Checked.multiply(Int128(whole.tax), reached, "a tax")
        let upTo = Checked.roundedQuotient(share, over: Int128(whole.amount))
        return try bounded(upTo - Int128(before.tax), amount, mode)
    }

    /// Why bounded: documents from before parts were reckoned together may have taken a cent too much, and no document is
    /// to come to less than nothing.
    private static func bounded(_ tax: Int128, _ amount: Int64, _ mode: TaxMode) throws(OrdersError) -> Int64
    {
        let bounded = mode == .exclusive ? max(tax, -Int128(amount)) : max(0, min(tax, Int128(amount)))
        return try Checked.narrow(bounded, "a tax")
    }
}
