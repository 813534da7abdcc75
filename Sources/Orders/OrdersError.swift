/// Why a figure or a move of an order is refused.
///
/// Every case carries its facts; `code` is stable, and `description` says what happened, why, and what to do.
public enum OrdersError: Error, Sendable, Hashable {
    /// The text is not a currency code of ISO 4217 that is in use.
    case unknownCurrency(String)
    /// Two amounts of different currencies meet in one calculation.
    case currencyMismatch(Currency, Currency)
    /// The text is not an amount of this currency: digits, and exactly as many decimals as the currency has.
    case malformedAmount(String, Currency)
    /// The text is not a decimal number, or has more decimals than `scale` allows.
    case malformedDecimal(String, scale: Int)
    /// A result leaves the range of 64 bits.
    case overflow(String)
    /// A quantity is not above zero.
    case quantityNotPositive(ScaledDecimal)
    /// The text is not shaped like a unit code of UN/ECE Recommendation 20.
    case malformedUnit(String)
    /// A unit price is below zero.
    case negativePrice(ScaledDecimal)
    /// The text is not a tax code such as `S:19`, `Z` or `O`.
    case malformedTax(String)
    /// A tax category does not go with this rate.
    case taxRateNotAllowed(TaxCategory, ScaledDecimal)
    /// A tax category needs the VAT ids of both sides and one is missing.
    case vatIDsMissing(TaxCategory, seller: Bool, buyer: Bool)
    /// No price rule gives a price for this quantity.
    case noPrice
    /// A manual price comes without a reason.
    case manualPriceWithoutReason
    /// A discount is below zero, or more than what it is taken from.
    case discountOutOfRange(String)
    /// A charge on a document is below zero.
    case negativeCharge(Money)
    /// A move is not allowed from the order's state.
    case moveNotAllowed(OrderMove, from: OrderState)
    /// A move is allowed from this state, but something it needs is missing.
    case moveBlocked(OrderMove, OrderGuard)
    /// A stock movement would leave less than nothing.
    case stockShort(wanted: Int64, available: Int64)
    /// A stock movement takes more out of a pot than is in it.
    case stockNotHeld(StockPot, wanted: Int64, held: Int64)
    /// A stock movement moves no quantity, or a negative one.
    case movementNotPositive(Int64)
    /// The text is not a document number of this series.
    case malformedNumber(String, series: String)
    /// A prefix is not one to six capital letters.
    case malformedPrefix(String)
}
