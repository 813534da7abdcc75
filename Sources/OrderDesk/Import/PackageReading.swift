internal import Engine
internal import Orders

/// Reads what is held under one record of a person: values are texts, amounts in the smallest unit, times in milliseconds.
struct PackageReading {
    private let tables: [String: [[String: String]]]
    private let file: String

    init(_ record: PackageToImport.Record, file: String) {
        tables = Dictionary(record.tables.map { ($0.name, $0.rows) }) { $0 + $1 }
        self.file = file
    }

    /// The orders, the oldest first.
    var orders: [[String: String]] {
        // Why by number as well: several are opened in one millisecond.
        rows("sales_order").sorted { one, other in
            func key(_ row: [String: String]) -> (Int64, String) {
                (row["opened"].flatMap { Int64($0) } ?? 0, row["number"] ?? "~")
            }
            return key(one) < key(other)
        }
    }

    /// The customer.
    ///
    /// - Throws: `InputError` where there is none, or more than one.
    func customer(line: Int) throws(InputError) -> ImportedCustomer {
        let found = rows("customer")
        guard found.count == 1, let row = found.first, let id = row["subject_id"] else {
            throw InputError(file, "a record in it has no customer", help: "only customers are imported")
        }
        let currency = row["currency"] ?? ""
        return ImportedCustomer(
            line: line,
            externalReference: row["external_ref"] ?? id,
            fields: CustomerFields(sealed(row, "contact").merging(sealed(row, "fiscal")) { $1 }),
            currency: row["currency"],
            language: row["language"],
            terms: ImportedTerms(
                paymentDays: row["payment_days"].flatMap { Int64($0) },
                creditLimit: try row["credit_limit"].map { text throws(InputError) in
                    try amount(text, currency, "credit_limit")
                },
                priceGroup: row["price_group"],
                taxMode: row["tax_mode"]
            )
        )
    }

    /// An order of the customer whom this reference names.
    func order(_ row: [String: String], of customer: String, line: Int) throws(InputError) -> ImportedOrder {
        let currency = row["currency"] ?? ""
        var lines: [ImportedLine] = []
        for part in parts("order_line", of: row) { lines.append(try self.line(part, line)) }
        return ImportedOrder(
            line: line,
            externalReference: row["external_ref"] ?? row["id"] ?? "",
            customer: customer,
            currency: currency,
            // Why any: each line and each charge says its own.
            tax: lines.first?.tax ?? "Z",
            opened: try instant(row, "opened") ?? "",
            requiredOn: try day(row, "required_on"),
            shippedOn: try day(row, "shipped_on"),
            freight: nil,
            shipTo: ShipTo(sealed(row, "ship_contact")),
            lines: lines,
            document: ImportedDocument(
                state: row["state"] ?? "",
                opened: try instant(row, "opened") ?? "",
                confirmed: try instant(row, "confirmed"),
                taxMode: row["tax_mode"] ?? TaxMode.exclusive.rawValue,
                rounding: row["rounding"] ?? RoundingMode.line.rawValue,
                carrier: row["carrier"],
                charges: try charges(of: row, currency),
                discounts: try discounts(of: row, currency),
                billTo: CustomerFields(sealed(row, "bill_fiscal")),
                gross: try amount(row["gross"] ?? "", currency, "gross")
            )
        )
    }

    private func line(_ row: [String: String], _ line: Int) throws(InputError) -> ImportedLine {
        ImportedLine(
            line: line,
            product: row["sku"] ?? "",
            quantity: try decimal(row, "quantity", scale: "quantity_scale"),
            price: try decimal(row, "price_coefficient", scale: "price_scale"),
            discount: try millionths(row["discount"] ?? "0", scale: 6),
            name: row["name"],
            unit: row["unit"],
            tax: try tax(row),
            priceRule: row["price_rule"],
            buyerCode: row["buyer_code"]
        )
    }

    private func charges(of order: [String: String], _ currency: String) throws(InputError)
        -> [OrderChargeInput]
    {
        var charges: [OrderChargeInput] = []
        for row in parts("order_charge", of: order) {
            // Why the sum: what was asked for is in the order's prices, with tax where these are with tax.
            let asked = try number(row, "amount") + (row["included_tax"].flatMap { Int64($0) } ?? 0)
            charges.append(
                OrderChargeInput(
                    kind: row["kind"] ?? "",
                    amount: try amount("\(asked)", currency, "amount"),
                    tax: try tax(row)
                )
            )
        }
        return charges
    }

    private func discounts(of order: [String: String], _ currency: String) throws(InputError)
        -> [ImportedDiscount]
    {
        var discounts: [ImportedDiscount] = []
        // In the sequence in which they are taken: a person's before a coupon's.
        for row in parts("order_discount", of: order).sorted(by: { ($0["kind"] ?? "") > ($1["kind"] ?? "") })
        {
            discounts.append(
                ImportedDiscount(
                    percent: try row["percent"].map { text throws(InputError) in
                        try millionths(text, scale: 4)
                    },
                    amount: try row["amount"].map { text throws(InputError) in
                        try amount(text, currency, "amount")
                    },
                    coupon: row["code"]
                )
            )
        }
        return discounts
    }
}

extension PackageReading {
    private func rows(_ table: String) -> [[String: String]] { tables[table] ?? [] }

    /// The rows below an order, in their places.
    private func parts(_ table: String, of order: [String: String]) -> [[String: String]] {
        rows(table).filter { $0["order_id"] == order["id"] }
            .sorted { (Int($0["position"] ?? "") ?? 0) < (Int($1["position"] ?? "") ?? 0) }
    }

    /// The fields of a sealed column, which stand as `column.field`.
    private func sealed(_ row: [String: String], _ column: String) -> [String: String] {
        var fields: [String: String] = [:]
        for (name, value) in row where name.hasPrefix("\(column).") {
            fields[String(name.dropFirst(column.utf8.count + 1))] = value
        }
        return fields
    }

    private func number(_ row: [String: String], _ column: String) throws(InputError) -> Int64 {
        guard let number = row[column].flatMap({ Int64($0) }) else { throw unreadable(column) }
        return number
    }

    private func decimal(_ row: [String: String], _ column: String, scale: String) throws(InputError)
        -> String
    {
        let digits = try number(row, scale)
        guard (0...9).contains(digits) else { throw unreadable(scale) }
        return "\(ScaledDecimal(try number(row, column), scale: Int(digits)))"
    }

    private func millionths(_ text: String, scale: Int) throws(InputError) -> String {
        guard let number = Int64(text) else { throw unreadable("discount") }
        return "\(ScaledDecimal(number, scale: scale))"
    }

    private func amount(_ text: String, _ currency: String, _ column: String) throws(InputError) -> String {
        // Why its own error is passed over: the person wants to know where in the file it is.
        guard let minor = Int64(text), let exponent = (try? Currency(currency))?.exponent else {
            throw unreadable(column)
        }
        return "\(ScaledDecimal(minor, scale: exponent))"
    }

    private func tax(_ row: [String: String]) throws(InputError) -> String {
        // Why, as above.
        guard let category = row["tax_category"].flatMap(TaxCategory.init(rawValue:)),
            let code = try? TaxCode(category, rateHundredths: try number(row, "tax_rate"))
        else { throw unreadable("tax_category") }
        return "\(code)"
    }

    private func instant(_ row: [String: String], _ column: String) throws(InputError) -> String? {
        guard row[column] != nil else { return nil }
        return "\(Instant(try number(row, column)))"
    }

    private func day(_ row: [String: String], _ column: String) throws(InputError) -> String? {
        guard row[column] != nil else { return nil }
        return "\(Day(try number(row, column)))"
    }

    private func unreadable(_ column: String) -> InputError {
        InputError(
            file,
            "`\(column)` holds what no store of Coffer writes",
            help: "take `data.json` out of the package anew"
        )
    }
}
