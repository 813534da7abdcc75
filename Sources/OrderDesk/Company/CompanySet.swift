public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Says who sells, as documents print it.
public struct CompanySet: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "company.set"
    /// What it does, in one sentence for people.
    public static let summary = "Say who sells, as documents print it."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .expectedVersion: .version, .legalName: field("The name in law."), .street: field("The street."),
            .postcode: field("The postcode."), .city: field("The city."), .country: .country.optional,
            .taxID: field("The VAT id."), .registration: field("Where it is registered, and its number."),
            .iban: field("The account that is paid to, ISO 13616; its check digits are tried."),
            .bic: field("The bank, ISO 9362."), .email: field("An e-mail address."),
            .phone: field("A telephone number."),
            .officer: field("The name of the data protection officer, as notices and letters give it."),
            .officerContact: field("How to reach the data protection officer, in one line."),
            .taxMode: .taxMode(
                "Whether prices are without or with tax, where a customer's terms say nothing."
            )
            .optional,
            .rounding: .rounding("Where amounts of new orders are rounded.").optional,
        ]
    )

    private static func field(_ about: String) -> JSONSchema {
        .personal("\(about) An empty text takes it away.").optional
    }

    /// The version that was read; 0 until something was set.
    public var expectedVersion: Int64
    /// The name in law.
    public var legalName: String?
    /// The street.
    public var street: String?
    /// The postcode.
    public var postcode: String?
    /// The city.
    public var city: String?
    /// The ISO 3166 code of the country.
    public var country: String?
    /// The VAT id.
    public var taxID: String?
    /// Where it is registered, and its number.
    public var registration: String?
    /// The account that is paid to.
    public var iban: String?
    /// The bank.
    public var bic: String?
    /// An e-mail address.
    public var email: String?
    /// A telephone number.
    public var phone: String?
    /// The name of the data protection officer.
    public var officer: String?
    /// How to reach the data protection officer, in one line.
    public var officerContact: String?
    /// Whether prices are without or with tax, where a customer's terms say nothing.
    public var taxMode: String?
    /// Where amounts of new orders are rounded.
    public var rounding: String?

    /// A change that changes nothing yet.
    public init(expectedVersion: Int64) { self.expectedVersion = expectedVersion }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        for (field, text) in texts where text?.isEmpty == false { try Input.reference(text, field: field) }
        try CountryCode.check(country, field: "country")
        _ = try Input.taxMode(taxMode)
        _ = try Input.rounding(rounding)
        guard let iban, !iban.isEmpty, AccountNumber(iban) == nil else { return }
        throw InputError("iban", "`\(iban)` is no IBAN", help: "copy it from a statement of the bank")
    }

    private var texts: [(String, String?)] {
        [
            ("legalName", legalName), ("street", street), ("postcode", postcode), ("city", city),
            ("taxID", taxID), ("registration", registration), ("bic", bic), ("email", email),
            ("phone", phone), ("officer", officer), ("officerContact", officerContact),
        ]
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        var row = try CompanyRow.load(in: context)
        guard row.version == expectedVersion else {
            throw EngineError.conflict(
                what: "the company was changed meanwhile",
                reason: "it is at version \(row.version), and \(expectedVersion) was read",
                help: "look at it with `coffer company show` and repeat the change"
            )
        }
        func changed(_ old: String?, _ new: String?) -> String? { new.map { $0.isEmpty ? nil : $0 } ?? old }
        row.name = changed(row.name, legalName) ?? context.settings.name
        row.street = changed(row.street, street)
        row.postcode = changed(row.postcode, postcode)
        row.city = changed(row.city, city)
        row.country = changed(row.country, country) ?? context.settings.country
        row.taxID = changed(row.taxID, taxID)
        row.registration = changed(row.registration, registration)
        row.iban = changed(row.iban, iban.map { AccountNumber($0)?.description ?? "" })
        row.bic = changed(row.bic, bic)
        row.email = changed(row.email, email)
        row.phone = changed(row.phone, phone)
        row.officer = changed(row.officer, officer)
        row.officerContact = changed(row.officerContact, officerContact)
        row.taxMode = try Input.taxMode(taxMode) ?? row.taxMode
        row.rounding = try Input.rounding(rounding) ?? row.rounding
        try context.connection.execute(
            """
            INSERT INTO company (
                entity, name, street, postcode, city, country, tax_id, registration, iban, bic, email, phone,
                changed, changed_by, version, tax_mode, rounding, officer, officer_contact
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            ON CONFLICT (entity) DO UPDATE SET name = excluded.name, street = excluded.street,
                postcode = excluded.postcode, city = excluded.city, country = excluded.country,
                tax_id = excluded.tax_id, registration = excluded.registration, iban = excluded.iban,
                bic = excluded.bic, email = excluded.email, phone = excluded.phone, changed = excluded.changed,
                changed_by = excluded.changed_by, version = excluded.version, tax_mode = excluded.tax_mode,
                rounding = excluded.rounding, officer = excluded.officer,
                officer_contact = excluded.officer_contact
            """,
            .text(SeriesCounter.entity),
            .text(row.name),
            .optional(row.street),
            .optional(row.postcode),
            .optional(row.city),
            .text(row.country),
            .optional(row.taxID),
            .optional(row.registration),
            .optional(row.iban),
            .optional(row.bic),
            .optional(row.email),
            .optional(row.phone),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(row.version + 1),
            .text(row.taxMode.rawValue),
            .text(row.rounding.rawValue),
            .optional(row.officer),
            .optional(row.officerContact)
        )
        return context.newID()
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CompanyAnswer {
        CompanyAnswer(company: CompanyView(try CompanyRow.load(in: context)))
    }
}
