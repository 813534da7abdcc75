internal import Engine
internal import Orders
internal import Storage

/// Who sells, as documents say it: the row of `company`, or what the store was set up with where nobody said more.
struct CompanyRow: Sendable, Equatable {
    var name: String
    var street: String?
    var postcode: String?
    var city: String?
    var country: String
    var taxID: String?
    var registration: String?
    var iban: String?
    var bic: String?
    var email: String?
    var phone: String?
    /// Whether its prices are without or with tax.
    var taxMode: TaxMode
    /// Where amounts of new orders are rounded.
    var rounding: RoundingMode
    /// 0 until something was set.
    var version: Int64

    static func load(in context: Context) throws -> CompanyRow {
        try context.connection.row(
            """
            SELECT name, street, postcode, city, country, tax_id, registration, iban, bic, email, phone, tax_mode,
                rounding, version
            FROM company WHERE entity = ?1
            """,
            .text(SeriesCounter.entity)
        ) { row in
            try CompanyRow(
                name: row.text(0),
                street: row.optionalText(1),
                postcode: row.optionalText(2),
                city: row.optionalText(3),
                country: row.text(4),
                taxID: row.optionalText(5),
                registration: row.optionalText(6),
                iban: row.optionalText(7),
                bic: row.optionalText(8),
                email: row.optionalText(9),
                phone: row.optionalText(10),
                taxMode: TaxMode(stored: row.text(11)),
                rounding: RoundingMode(stored: row.text(12)),
                version: row.int64(13)
            )
        }
            ?? CompanyRow(
                name: context.settings.name,
                country: context.settings.country,
                taxMode: .exclusive,
                rounding: .line,
                version: 0
            )
    }
}
