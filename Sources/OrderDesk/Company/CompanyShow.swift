public import Engine
internal import Orders

/// Shows who sells, as documents print it.
public struct CompanyShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "company.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show who sells, as documents print it."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The company.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CompanyAnswer {
        CompanyAnswer(company: CompanyView(try CompanyRow.load(in: context)))
    }
}

/// Who sells.
public struct CompanyView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Company",
        [
            .legalName: .text("The name in law."), .street: .text("The street.").optional,
            .postcode: .text("The postcode.").optional, .city: .text("The city.").optional,
            .country: .country.about("The ISO 3166 code of the country."),
            .taxID: .text("The VAT id.").optional,
            .registration: .text("Where it is registered, and its number.").optional,
            .iban: .text("The account that is paid to.").optional, .bic: .text("The bank.").optional,
            .email: .text("An e-mail address.").optional, .phone: .text("A telephone number.").optional,
            .officer: .text("The name of the data protection officer.").optional,
            .officerContact: .text("How to reach the data protection officer.").optional,
            .taxMode: .taxMode("Whether prices are without or with tax."),
            .rounding: .rounding("Where amounts of new orders are rounded."),
            .version: .version.about("The version to state when changing it; 0 until something was set."),
        ]
    )

    /// The name in law.
    public let legalName: String
    /// The street.
    public let street: String?
    /// The postcode.
    public let postcode: String?
    /// The city.
    public let city: String?
    /// The ISO 3166 code of the country.
    public let country: String
    /// The VAT id.
    public let taxID: String?
    /// Where it is registered, and its number.
    public let registration: String?
    /// The account that is paid to.
    public let iban: String?
    /// The bank.
    public let bic: String?
    /// An e-mail address.
    public let email: String?
    /// A telephone number.
    public let phone: String?
    /// The name of the data protection officer.
    public let officer: String?
    /// How to reach the data protection officer.
    public let officerContact: String?
    /// Whether prices are without or with tax, where a customer's terms say nothing.
    public let taxMode: String
    /// Where amounts of new orders are rounded.
    public let rounding: String
    /// The version to state when changing it.
    public let version: Int64

    init(_ row: CompanyRow) {
        legalName = row.name
        street = row.street
        postcode = row.postcode
        city = row.city
        country = row.country
        taxID = row.taxID
        registration = row.registration
        iban = row.iban
        bic = row.bic
        email = row.email
        phone = row.phone
        officer = row.officer
        officerContact = row.officerContact
        taxMode = row.taxMode.rawValue
        rounding = row.rounding.rawValue
        version = row.version
    }
}

/// Who sells, under the key `company`.
public struct CompanyAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.company: CompanyView.schema])

    /// Who sells.
    public let company: CompanyView
}
