extension OrdersError {
    /// A stable word for the kind of refusal.
    public var code: String {
        switch self {
        case .unknownCurrency: "currency-unknown"
        case .currencyMismatch: "currency-mismatch"
        case .malformedAmount: "amount-malformed"
        case .malformedDecimal: "decimal-malformed"
        case .overflow: "figure-too-large"
        case .quantityNotPositive: "quantity-not-positive"
        case .malformedUnit: "unit-malformed"
        case .negativePrice: "price-negative"
        case .malformedTax: "tax-code-malformed"
        case .taxRateNotAllowed: "tax-rate-not-allowed"
        case .vatIDsMissing: "vat-ids-missing"
        case .noPrice: "price-missing"
        case .manualPriceWithoutReason: "price-reason-missing"
        case .discountOutOfRange: "discount-out-of-range"
        case .negativeCharge: "charge-negative"
        case .moveNotAllowed: "move-not-allowed"
        case .moveBlocked: "move-blocked"
        case .stockShort: "stock-short"
        case .stockNotHeld: "stock-not-held"
        case .movementNotPositive: "movement-not-positive"
        case .malformedNumber: "document-number-malformed"
        case .malformedPrefix: "series-malformed"
        }
    }
}
