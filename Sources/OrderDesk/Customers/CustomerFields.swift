public import Engine
internal import Sealing

/// The personal fields of a customer, as they are given by a person or a file.
///
/// In an edit nil leaves a field as it is and an empty text removes it.
public struct CustomerFields: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CustomerFields",
        [
            .name: .personal("A person's or a company's name.").optional,
            .contactName: .personal("The person to talk to.").optional,
            .contactTitle: .personal("That person's position.").optional,
            .email: .personal("The e-mail address.").optional,
            .phone: .personal("The telephone number, E.164 where the country is known.").optional,
            .fax: .personal("The fax number.").optional,
            .street: .personal("Street and house number.").optional,
            .city: .personal("The town.").optional,
            .region: .personal("State, province or county.").optional,
            .postcode: .personal("The postal code.").optional,
            .country: .country.optional,
            .taxID: .personal("The tax id.").optional,
            .billName: .personal("The name on invoices, where it differs.").optional,
            .billStreet: .personal("The street on invoices.").optional,
            .billCity: .personal("The town on invoices.").optional,
            .billRegion: .personal("The region on invoices.").optional,
            .billPostcode: .personal("The postal code on invoices.").optional,
            .billCountry: .country.optional,
        ]
    )

    /// The customer's name: a person's or a company's.
    public var name: String?
    /// The person to talk to, where the customer is a company.
    public var contactName: String?
    /// That person's position.
    public var contactTitle: String?
    /// The e-mail address.
    public var email: String?
    /// The telephone number, E.164 where the country is known.
    public var phone: String?
    /// The fax number.
    public var fax: String?
    /// Street and house number.
    public var street: String?
    /// The town.
    public var city: String?
    /// State, province or county.
    public var region: String?
    /// The postal code.
    public var postcode: String?
    /// The country, ISO 3166-1 alpha-2.
    public var country: String?
    /// The tax id.
    public var taxID: String?
    /// The name on invoices, where it differs.
    public var billName: String?
    /// The street on invoices, where the address differs.
    public var billStreet: String?
    /// The town on invoices.
    public var billCity: String?
    /// The region on invoices.
    public var billRegion: String?
    /// The postal code on invoices.
    public var billPostcode: String?
    /// The country on invoices, ISO 3166-1 alpha-2.
    public var billCountry: String?

    /// No field yet.
    public init() {}

    /// The fields of the contact envelope that are given.
    var contact: [(String, String?)] {
        [
            ("name", name), ("contactName", contactName), ("contactTitle", contactTitle), ("email", email),
            ("phone", phone), ("fax", fax),
            ("street", street), ("city", city), ("region", region), ("postcode", postcode),
            ("country", country),
        ]
    }

    /// The fields of the fiscal envelope that are given.
    var fiscal: [(String, String?)] {
        [
            ("taxID", taxID), ("billName", billName), ("billStreet", billStreet), ("billCity", billCity),
            ("billRegion", billRegion), ("billPostcode", billPostcode), ("billCountry", billCountry),
        ]
    }

    /// Whether any field of the fiscal envelope is given.
    var hasFiscal: Bool { fiscal.contains { $0.1?.isEmpty == false } }

    /// The fields of a mapping file, or of a correction.
    init(_ texts: [String: String]) {
        name = texts["name"]
        contactName = texts["contactName"]
        contactTitle = texts["contactTitle"]
        email = texts["email"]
        phone = texts["phone"]
        fax = texts["fax"]
        street = texts["street"]
        city = texts["city"]
        region = texts["region"]
        postcode = texts["postcode"]
        country = texts["country"]
        taxID = texts["taxID"]
        billName = texts["billName"]
        billStreet = texts["billStreet"]
        billCity = texts["billCity"]
        billRegion = texts["billRegion"]
        billPostcode = texts["billPostcode"]
        billCountry = texts["billCountry"]
    }

    /// Checks each field by itself.
    func validate() throws(InputError) {
        for (field, value) in contact + fiscal {
            try PersonalText.check(value, field: field)
        }
        if let email, !email.isEmpty, !Self.isAddress(email) {
            throw InputError("email", "this is not an e-mail address", help: "write it as name@example.org")
        }
        if let phone, !phone.isEmpty, phone.count(where: \.isNumber) < 3 {
            throw InputError("phone", "this is not a telephone number", help: "write it as +49 30 1234567")
        }
        try CountryCode.check(country, field: "country")
        try CountryCode.check(billCountry, field: "billCountry")
    }
}

extension CustomerFields {
    /// Whether a text has something on both sides of one `@` and no blanks; more only the mail itself can
    /// tell.
    private static func isAddress(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        return sides.count == 2 && sides.allSatisfy { !$0.isEmpty } && !text.contains(where: \.isWhitespace)
    }
}

/// What every personal text must be, whichever field it stands in.
enum PersonalText {
    /// The longest value of one field, in UTF-8 bytes.
    static let longest = 1024

    /// Checks the length and that nothing but printable text stands in a value.
    static func check(_ value: String?, field: String) throws(InputError) {
        guard let value else { return }
        guard value.utf8.count <= longest else {
            throw InputError(field, "the value is longer than \(longest) bytes", help: "shorten it")
        }
        guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw InputError(field, "the value holds a control character", help: "write it on one line")
        }
    }

    /// Checks a text that must say something.
    static func require(_ value: String, field: String) throws(InputError) {
        guard value.contains(where: { !$0.isWhitespace }) else {
            throw InputError(field, "nothing is written", help: "say it in a sentence")
        }
        try check(value, field: field)
    }
}

extension PersonalFields {
    /// The same fields with what was given put over them: an empty text removes a field.
    func changed(by given: [(String, String?)]) -> PersonalFields {
        var fields = self
        for (name, value) in given {
            guard let value else { continue }
            fields[name] = value.isEmpty ? nil : Plaintext(value)
        }
        return fields
    }

    /// The field's text inside the store; never for an answer.
    func text(_ name: String) -> String? { self[name]?.disclose() }
}
