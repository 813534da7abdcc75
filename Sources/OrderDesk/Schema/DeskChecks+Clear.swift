internal import Engine
internal import Storage

extension DeskChecks {
    /// No phone number and no e-mail address stands in a column that is not sealed.
    ///
    /// Why the company's own table is left out: its addresses are printed on every letter. A phone number is looked for in its
    /// international form; a national one cannot be told from a reference.
    static let clear = DoctorCheck(name: "no address of a person stands in clear") { connection in
        try deskSchema.tables.filter { $0.name != companyTable.name }.flatMap { table in
            try table.columns.filter { $0.content == .business }.compactMap { column in
                try ClearText.finding(in: column.name, of: table, connection)
            }
        }
    }

    /// No more of anything is promised than there is.
    static let promised = DoctorCheck(name: "no more is promised than there is") { connection in
        try connection.rows(
            """
            SELECT p.sku, b.location, b.lot, b.allocated + b.unavailable - b.on_hand, p.quantity_scale
            FROM stock_balance b JOIN product p ON p.id = b.product_id
            WHERE b.on_hand - b.allocated - b.unavailable < 0 ORDER BY p.sku, b.location, b.lot
            """
        ) { row in
            Finding(
                what:
                    "\(Figures.quantity(row.int64(3), row.int64(4))) of `\(row.text(0))` at `\(StockPlace(row, at: 1).name)` are promised and not there",
                action: "count the product, and tell whoever waits for it"
            )
        }
    }
}

/// What looks like a way to reach a person, where none belongs.
enum ClearText {
    /// The fewest digits of a phone number in its international form (ITU-T E.164 has at most 15).
    private static let fewestDigits = 8

    /// What is found in one column: in how many rows, and which is the first.
    static func finding(in column: String, of table: Table, _ connection: Connection) throws -> Finding? {
        let label = ["number", "sku", "code"].first { name in table.columns.contains { $0.name == name } }
        var (first, count) = ("", 0)
        try connection.forEach(
            """
            SELECT \(column), \(label ?? "''") FROM \(table.name)
            WHERE TYPEOF(\(column)) = 'text' AND (\(column) LIKE '%@%.%' OR \(column) LIKE '%+%')
            """
        ) { row in
            guard looksLikeAddress(row.text(0)) else { return true }
            if count == 0 { first = row.optionalText(1) ?? "" }
            count += 1
            return true
        }
        guard count > 0 else { return nil }
        return Finding(
            what: first.isEmpty
                ? "`\(column)` of `\(table.name)` holds a phone number or an e-mail address in clear (rows: \(count))"
                : "`\(column)` of `\(table.name)` holds a phone number or an e-mail address in clear (rows: \(count); the first is `\(first)`)",
            action:
                "write it without them; what is known of a person belongs in the customer's own fields, which are sealed"
        )
    }

    /// Whether an e-mail address, or a phone number with its country in front, is in a text.
    static func looksLikeAddress(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).contains(where: isEmail) || holdsPhone(text)
    }

    private static func isEmail(_ word: Substring) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].contains(where: \.isLetter), let dot = parts[1].lastIndex(of: ".")
        else { return false }
        let end = parts[1][dot...].dropFirst().prefix { $0.isLetter }
        return parts[1][..<dot].contains { $0.isLetter || $0.isNumber } && end.count >= 2
    }

    private static func holdsPhone(_ text: String) -> Bool {
        text.split(separator: "+", omittingEmptySubsequences: false).dropFirst().contains { part in
            let number = part.prefix { $0.isASCII && ($0.isNumber || " -/().".contains($0)) }
            return number.count(where: \.isNumber) >= fewestDigits && number.first?.isNumber == true
                && number.first != "0"
        }
    }
}
