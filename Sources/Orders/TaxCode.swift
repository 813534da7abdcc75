/// A tax category with its rate: `S:19`, `Z`, `AE`.
public struct TaxCode: Sendable, Hashable {
    /// The category.
    public let category: TaxCategory
    /// The rate in hundredths of a percent: 1900 for 19 %, 0 to 10000.
    public let rateHundredths: Int64

    /// A category and its rate in hundredths of a percent; `S` has a rate above zero, every other category none.
    ///
    /// - Throws: ``OrdersError/taxRateNotAllowed(_:_:)``.
    public init(_ category: TaxCategory, rateHundredths: Int64 = 0) throws(OrdersError) {
        let isAllowed = category == .standard ? (1...10_000).contains(rateHundredths) : rateHundredths == 0
        guard isAllowed else {
            throw .taxRateNotAllowed(category, ScaledDecimal(rateHundredths, scale: 2).trimmed)
        }
        self.category = category
        self.rateHundredths = rateHundredths
    }

    /// Reads `S:19`, `S:5.5`, `Z`, `E`, `AE`, `K`, `G` or `O`; a rate of `:0` may stand behind all but `S`.
    ///
    /// - Throws: ``OrdersError/malformedTax(_:)`` for another text or more than two decimals,
    ///   ``OrdersError/taxRateNotAllowed(_:_:)``.
    public init(_ text: String) throws(OrdersError) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let category = TaxCategory(rawValue: String(first)) else {
            throw .malformedTax(text)
        }
        guard parts.count == 2 else {
            try self.init(category)
            return
        }
        guard case (let number?, let scale)? = ScaledDecimal.parse(String(parts[1])), scale <= 2 else {
            throw .malformedTax(text)
        }
        let rate = ScaledDecimal(number, scale: scale)
        guard rate <= ScaledDecimal(100) else { throw .taxRateNotAllowed(category, rate) }
        try self.init(category, rateHundredths: rate.rounded(toScale: 2).coefficient)
    }

    /// The rate in percent, without zeros at its end.
    public var percent: ScaledDecimal { ScaledDecimal(rateHundredths, scale: 2).trimmed }

    /// Checks that the VAT ids a category needs are known on both sides.
    ///
    /// - Throws: ``OrdersError/vatIDsMissing(_:seller:buyer:)`` for `AE` and `K` where one is missing.
    public func requireVATIDs(seller: String?, buyer: String?) throws(OrdersError) {
        let (hasSeller, hasBuyer) = (seller?.isEmpty == false, buyer?.isEmpty == false)
        guard category.needsVATIDs, !hasSeller || !hasBuyer else { return }
        throw .vatIDsMissing(category, seller: hasSeller, buyer: hasBuyer)
    }

    /// The tax on an amount without tax, rounded half up.
    ///
    /// - Throws: ``OrdersError/overflow(_:)``.
    public func tax(onNet net: Money) throws(OrdersError) -> Money {
        let tax = Checked.roundedQuotient(Int128(net.minor) * Int128(rateHundredths), over: 10_000)
        return Money(minor: try Checked.narrow(tax, "a tax"), currency: net.currency)
    }

    /// The tax inside an amount with tax, rounded half up.
    ///
    /// - Throws: ``OrdersError/overflow(_:)``.
    public func tax(inGross gross: Money) throws(OrdersError) -> Money {
        let share = Int128(gross.minor) * Int128(rateHundredths)
        let tax = Checked.roundedQuotient(share, over: 10_000 + Int128(rateHundredths))
        return Money(minor: try Checked.narrow(tax, "a tax"), currency: gross.currency)
    }
}

extension TaxCode: CustomStringConvertible, Comparable {
    /// The code as it is read: `S:19`, `Z`.
    public var description: String {
        category == .standard ? "\(category.rawValue):\(percent)" : category.rawValue
    }

    /// By category in the order of EN 16931, then by rate.
    public static func < (left: TaxCode, right: TaxCode) -> Bool {
        (left.category, left.rateHundredths) < (right.category, right.rateHundredths)
    }
}
