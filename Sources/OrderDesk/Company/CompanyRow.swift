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
    /// The data protection officer's name.
    var officer: String?
    /// How to reach the data protection officer.
    var officerContact: String?
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
                rounding, version, officer, officer_contact
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
                officer: row.optionalText(14),
                officerContact: row.optionalText(15),
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

    /// Who answers questions about personal data; nil where nobody said how to reach them.
    static func officer(_ connection: Connection) throws -> DataProtectionOfficer? {
        try connection.row(
            "SELECT officer, officer_contact FROM company WHERE entity = ?1 AND officer_contact IS NOT NULL",
            .text(SeriesCounter.entity)
        ) { DataProtectionOfficer(name: $0.optionalText(0), contact: $0.text(1)) }
    }
}
