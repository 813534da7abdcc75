internal import Engine
internal import Orders

/// Checks and readings of input that several operations share: the domain's rules, said with the field's
/// name.
enum Input {
    /// The most rows one page may have.
    static let pageLimit = 1000

    /// Checks that a reference or another short business text is printable and not too long.
    static func reference(_ text: String?, field: String) throws(InputError) {
        guard let text else { return }
        guard !text.isEmpty, text.utf8.count <= 200 else {
            throw InputError(
                field,
                "the text is empty or longer than 200 bytes",
                help: "write 1 to 200 bytes"
            )
        }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw InputError(field, "the text holds a control character", help: "write it on one line")
        }
    }

    /// Checks a page size.
    static func limit(_ limit: Int?) throws(InputError) {
        guard let limit, !(1...pageLimit).contains(limit) else { return }
        throw InputError(
            "limit",
            "`\(limit)` is not between 1 and \(pageLimit)",
            help: "read the next page with --after"
        )
    }

    /// Checks a day.
    static func day(_ text: String?, field: String) throws(InputError) {
        guard let text, Day(text) == nil else { return }
        throw InputError(field, "`\(text)` is not a day", help: "write it as YYYY-MM-DD")
    }

    /// Checks a currency.
    static func currency(_ code: String?) throws(InputError) {
        guard let code else { return }
        _ = try read("currency") { () throws(OrdersError) in try Currency(code) }
    }

    /// Checks a unit.
    static func unit(_ code: String?) throws(InputError) {
        guard let code else { return }
        _ = try read("unit") { () throws(OrdersError) in try UnitCode(code) }
    }

    /// Reads a price at or above zero, up to 9 decimals.
    static func price(_ text: String, field: String) throws(InputError) -> (coefficient: Int64, scale: Int64)
    {
        let price = try read(field) { () throws(OrdersError) in try ScaledDecimal(text) }
        guard price.coefficient >= 0 else {
            throw InputError(field, "`\(text)` is below zero", help: "give a price at or above zero")
        }
        return (price.coefficient, Int64(price.scale))
    }

    /// Reads a GTIN; nil where none is given, or an empty text.
    static func gtin(_ text: String?) throws(InputError) -> GTIN? {
        guard let text, !text.isEmpty else { return nil }
        guard let gtin = GTIN(text) else {
            throw InputError(
                "gtin",
                "`\(text)` is not a GTIN: it has another length, or its check digit does not fit",
                help: "write the 8, 12, 13 or 14 digits under the bar code"
            )
        }
        return gtin
    }

    /// Reads a cost at or above zero; nil where none is given, or an empty text.
    static func cost(_ text: String?) throws(InputError) -> ScaledDecimal? {
        guard let text, !text.isEmpty else { return nil }
        guard !text.hasPrefix("-") else {
            throw InputError("cost", "`\(text)` is below zero", help: "give a cost at or above zero")
        }
        let cost = try price(text, field: "cost")
        return ScaledDecimal(cost.coefficient, scale: Int(cost.scale))
    }

    /// Reads a tax category and its rate in hundredths of a percent.
    static func tax(_ text: String, field: String) throws(InputError) -> (category: String, rate: Int64) {
        let code = try read(field) { () throws(OrdersError) in try TaxCode(text) }
        return (code.category.rawValue, code.rateHundredths)
    }

    /// Reads a quantity at or above zero in units of 10^−`scale`.
    static func quantity(_ text: String, scale: Int64, field: String) throws(InputError) -> Int64 {
        let units = try read(field) { () throws(OrdersError) in
            try ScaledDecimal(text, maximumScale: Int(scale)).rounded(toScale: Int(scale)).coefficient
        }
        guard units >= 0 else {
            throw InputError(field, "`\(text)` is below zero", help: "give a quantity at or above zero")
        }
        return units
    }

    /// Checks a quantity above zero whose product is not known yet.
    static func orderedQuantity(_ text: String) throws(InputError) {
        _ = try read("quantity") { () throws(OrdersError) in try Quantity(text) }
    }

    /// Reads a discount in percent, as millionths of the line.
    static func percent(_ text: String, field: String) throws(InputError) -> Int64 {
        try read(field) { () throws(OrdersError) in
            _ = try Discount.percent(reading: text)
            return try ScaledDecimal(text, maximumScale: 4).rounded(toScale: 4).coefficient
        }
    }

    /// Reads a discount as a fraction from 0 to 1, as millionths of the line.
    static func fraction(_ text: String, field: String) throws(InputError) -> Int64 {
        let millionths = try read(field) { () throws(OrdersError) in
            try ScaledDecimal(text, maximumScale: 6).rounded(toScale: 6).coefficient
        }
        guard (0...1_000_000).contains(millionths) else {
            throw InputError(
                field,
                "`\(text)` is not a fraction of the line",
                help: "write 0.05 for five percent"
            )
        }
        return millionths
    }

    /// Reads an amount at or above zero with no more decimals than the currency has, in its smallest unit.
    static func amount(_ text: String, currency: String, field: String) throws(InputError) -> Int64 {
        let minor = try read(field) { () throws(OrdersError) in
            let currency = try Currency(currency)
            return try ScaledDecimal(text, maximumScale: currency.exponent)
                .rounded(toScale: currency.exponent).coefficient
        }
        guard minor >= 0 else {
            throw InputError(field, "`\(text)` is below zero", help: "give an amount at or above zero")
        }
        return minor
    }

    /// Reads with a rule of the domain, and says under the field's name what it refused.
    static func read<Value>(
        _ field: String,
        _ rule: () throws(OrdersError) -> Value
    ) throws(InputError) -> Value {
        do throws(OrdersError) {
            return try rule()
        } catch {
            throw InputError(field, error)
        }
    }
}

extension InputError {
    /// What a rule of the domain refused, under the name of the field that holds it.
    init(_ field: String, _ error: OrdersError) { self.init(field, lines: error.description) }

    /// An error of a floor below, whose text has three lines, under the name of the field that holds it.
    init(_ field: String, lines text: String) {
        var parts = text.split(separator: "\n", maxSplits: 2).map(String.init)
        while parts.count < 3 { parts.append("") }
        func line(_ index: Int, without word: String) -> String {
            parts[index].hasPrefix(word) ? String(parts[index].dropFirst(word.count)) : parts[index]
        }
        self.init(field, "\(parts[0]): \(line(1, without: "reason: "))", help: line(2, without: "help: "))
    }
}
