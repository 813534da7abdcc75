internal import Orders

/// Which rows carry the numbers of a series.
///
/// Why a switch over every kind: a kind that is counted and not looked for would show as a gap.
enum NumberedRows {
    /// Every number in use, in SQL: `kind`, `year` (0 for a series without one) and `value`, its place in the series.
    static let select = DocumentKind.allCases.map(numbers).joined(separator: "\nUNION ALL\n")

    private static func numbers(of kind: DocumentKind) -> String {
        // PREFIX-YYYY-NNNNNN, or PREFIX-NNNNNN where the series has no year; SUBSTR counts from 1.
        let first = kind.prefix.count + 2
        let (year, value) =
            kind.isYearly ? ("CAST(SUBSTR(number, \(first), 4) AS INTEGER)", first + 5) : ("0", first)
        return """
            SELECT '\(kind.rawValue)' AS kind, \(year) AS year, CAST(SUBSTR(number, \(value)) AS INTEGER) AS value
            FROM \(rows(of: kind))
            """
    }

    private static func rows(of kind: DocumentKind) -> String {
        switch kind {
        case .customer: "customer"
        case .quote: "quotation"
        case .order: "sales_order WHERE number IS NOT NULL"
        case .shipment: "shipment"
        case .invoice, .creditNote: "invoice WHERE kind = '\(kind.rawValue)'"
        case .payment: "payment"
        case .return: "goods_return"
        }
    }
}
