extension OrdersError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        let text = figureText ?? taxText ?? deskText
        return "\(text.what)\nreason: \(text.reason)\nhelp: \(text.help)"
    }

    private typealias Text = (what: String, reason: String, help: String)

    private var figureText: Text? {
        switch self {
        case .unknownCurrency(let code):
            (
                "`\(code)` is not a currency", "it is no code of ISO 4217 that is in use",
                "write three capital letters, such as EUR"
            )
        case .currencyMismatch(let left, let right):
            (
                "\(left) and \(right) do not mix",
                "amounts of different currencies cannot be reckoned together",
                "use one currency in the whole document"
            )
        case .malformedAmount(let text, let currency):
            (
                "`\(text)` is not an amount",
                currency.exponent == 0
                    ? "an amount of \(currency) has no decimals"
                    : "an amount of \(currency) has exactly \(currency.exponent) decimals",
                "write it like \(Money(minor: 1_234_567, currency: currency)), without grouping"
            )
        case .malformedDecimal(let text, let scale):
            (
                "`\(text)` is not a decimal number",
                scale == 0
                    ? "it is not a whole number in digits"
                    : "it is not digits with a point and up to \(scale) decimals after it",
                scale == 0
                    ? "write it like 12, without grouping" : "write it like 12 or 12.5, without grouping"
            )
        case .overflow(let what):
            (
                "the figures are too large", "\(what) does not fit 64 bits",
                "check quantities and prices for a slip, or split the document"
            )
        case .quantityNotPositive(let quantity):
            ("`\(quantity)` is not a quantity", "a quantity is above zero", "give a number above zero")
        case .malformedUnit(let code):
            (
                "`\(code)` is not a unit code", "a unit code has two or three capital letters and digits",
                "use a code of UN/ECE Recommendation 20, such as C62 for pieces or KGM for kilograms"
            )
        case .negativePrice(let price):
            (
                "`\(price)` is not a unit price", "it is below zero",
                "give a price at or above zero, or a discount"
            )
        default: nil
        }
    }

    private var taxText: Text? {
        switch self {
        case .malformedTax(let text):
            (
                "`\(text)` is not a tax code",
                "it is no category of EN 16931 with a rate of up to two decimals",
                "write S:19 (category and percent), or Z, E, AE, K, G or O without a rate"
            )
        case .taxRateNotAllowed(let category, let rate):
            (
                "\(rate) percent do not go with tax category \(category.rawValue)",
                category == .standard
                    ? "S has a rate above 0 and up to 100" : "\(category.rawValue) has no rate",
                category == .standard
                    ? "write S:19, or Z for a rate of zero" : "write \(category.rawValue) alone"
            )
        case .vatIDsMissing(let category, let seller, let buyer):
            (
                "tax category \(category.rawValue) cannot be used",
                seller
                    ? "the buyer's VAT id is missing"
                    : buyer
                        ? "the seller's VAT id is missing" : "the VAT ids of seller and buyer are missing",
                "add the VAT id, or use another category"
            )
        case .noPrice:
            (
                "there is no price", "no list, tier or base price holds for it",
                "add a price, or set one by hand"
            )
        case .manualPriceWithoutReason:
            ("the price set by hand is refused", "it has no reason", "say why in a sentence")
        case .discountOutOfRange(let what):
            (
                "the discount is refused", "\(what) is not between nothing and the whole",
                "give 0 to 100 percent, a fraction of 0 to 1, or an amount up to what it is taken from"
            )
        case .negativeCharge(let amount):
            (
                "the charge of \(amount) \(amount.currency) is refused", "a charge is not below zero",
                "use a discount instead"
            )
        default: nil
        }
    }

    private var deskText: Text {
        switch self {
        case .moveNotAllowed(let move, let state):
            (
                "an order that is \(state.rawValue) does not \(move.rawValue)",
                "\(move.rawValue) starts from \(starts(of: move))",
                state.moves.isEmpty
                    ? "nothing more can be done with it; open a new order"
                    : "from here: \(state.moves.map(\.rawValue).joined(separator: ", "))"
            )
        case .moveBlocked(let move, let condition):
            ("the order does not \(move.rawValue) yet", condition.reason, condition.help)
        case .stockShort(let wanted, let available):
            (
                "there is not enough stock", "\(wanted) are wanted and \(available) are available",
                "take less, or receive goods first"
            )
        case .stockNotHeld(let pot, let wanted, let held):
            (
                "the stock does not hold that much", "\(wanted) are taken and \(held) are \(words(pot))",
                "take less, or check the earlier movements"
            )
        case .movementNotPositive(let quantity):
            (
                "`\(quantity)` cannot be moved", "a movement has a quantity above zero",
                "give a number above zero"
            )
        case .malformedNumber(let text, let series):
            (
                "`\(text)` is not a number of series \(series)",
                "it is not \(series)- with at least six digits",
                "write it like \(series)-000042"
            )
        case .malformedPrefix(let text):
            (
                "`\(text)` does not name a series",
                "a series has one to six capital letters and a year up to 9999",
                "use a prefix such as SO"
            )
        default: preconditionFailure("an error without a text")
        }
    }
}

private func starts(of move: OrderMove) -> String {
    MoveRule.all.filter { $0.move == move }.flatMap(\.from).map(\.rawValue).joined(separator: ", ")
}

private func words(_ pot: StockPot) -> String {
    pot == .onHand ? "on hand" : pot.rawValue
}
