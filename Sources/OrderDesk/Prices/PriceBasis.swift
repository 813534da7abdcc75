internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// How the prices, discounts and charges of an order are meant; frozen when it is opened.
struct PriceBasis: Equatable {
    /// The ISO 4217 code of all its amounts.
    let currency: String
    /// Whether its prices are without or with tax.
    let taxMode: TaxMode
    /// Where its amounts are rounded.
    let rounding: RoundingMode

    /// How a new order of a customer is meant: by the customer's terms, else as the company's prices are.
    init(for customer: RowID, currency: String, in context: Context) throws {
        let company = try CompanyRow.load(in: context)
        let terms = try CustomerTermsRow.load(customer, context.connection)
        self.currency = currency
        taxMode = terms.taxMode ?? company.taxMode
        rounding = company.rounding
    }

    /// How a stored order is meant.
    init(currency: String, taxMode: TaxMode, rounding: RoundingMode) {
        self.currency = currency
        self.taxMode = taxMode
        self.rounding = rounding
    }
}

extension Input {
    /// Whether prices are without or with tax, as it is given.
    static func taxMode(_ word: String?) throws(InputError) -> TaxMode? {
        guard let word else { return nil }
        guard let mode = TaxMode(rawValue: word) else {
            throw InputError(
                "taxMode",
                "`\(word)` is neither `exclusive` nor `inclusive`",
                help: "say `exclusive` for prices without tax, `inclusive` for prices with tax"
            )
        }
        return mode
    }

    /// Where amounts are rounded, as it is given.
    static func rounding(_ word: String?) throws(InputError) -> RoundingMode? {
        guard let word else { return nil }
        guard let mode = RoundingMode(rawValue: word) else {
            throw InputError(
                "rounding",
                "`\(word)` is neither `line` nor `document`",
                help: "say `line` to round each line, `document` to round the sum of each tax rate"
            )
        }
        return mode
    }
}

extension TaxMode {
    /// A mode as it is stored.
    init(stored word: String) throws {
        guard let mode = TaxMode(rawValue: word) else {
            throw StorageError.corrupt("prices that are neither without nor with tax")
        }
        self = mode
    }
}

extension RoundingMode {
    /// A mode as it is stored.
    init(stored word: String) throws {
        guard let mode = RoundingMode(rawValue: word) else {
            throw StorageError.corrupt("amounts that are rounded neither by line nor by document")
        }
        self = mode
    }
}
