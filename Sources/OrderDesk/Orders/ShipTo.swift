public import Engine
internal import Sealing

/// Where an order goes, where it is not the customer's own address.
public struct ShipTo: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ShipTo",
        [
            .name: .personal("Who receives it.").optional,
            .street: .personal("Street and house number.").optional,
            .city: .personal("The town.").optional,
            .region: .personal("State, province or county.").optional,
            .postcode: .personal("The postal code.").optional,
            .country: .country.optional,
            .phone: .personal("The receiver's telephone number.").optional,
        ]
    )

    /// Who receives it.
    public var name: String?
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
    /// The receiver's telephone number.
    public var phone: String?

    /// No field yet.
    public init() {}

    /// The fields of a mapping file.
    init(_ texts: [String: String]) {
        name = texts["shipName"]
        street = texts["shipStreet"]
        city = texts["shipCity"]
        region = texts["shipRegion"]
        postcode = texts["shipPostcode"]
        country = texts["shipCountry"]
        phone = texts["shipPhone"]
    }

    /// The fields under the names they are sealed with.
    var fields: [(String, String?)] {
        [
            ("shipName", name), ("shipStreet", street), ("shipCity", city), ("shipRegion", region),
            ("shipPostcode", postcode), ("shipCountry", country), ("shipPhone", phone),
        ]
    }

    func validate() throws(InputError) {
        for (field, value) in fields { try PersonalText.check(value, field: field) }
        try CountryCode.check(country, field: "shipCountry")
    }
}

/// The copies of a customer's personal data that an order keeps for itself.
struct Addresses {
    let shipTo: PersonalFields
    let billTo: PersonalFields

    /// Copies the customer's address; what `override` says goes over it as a whole, not field by field.
    init(of customer: CustomerRow, override: ShipTo?, in context: Context) throws {
        let contact =
            try customer.contact.map { try context.use($0, at: customer.contactPlace) } ?? PersonalFields()
        let fiscal =
            try customer.fiscal.map { try context.use($0, at: customer.fiscalPlace) } ?? PersonalFields()
        self.init(contact: contact, fiscal: fiscal, override: override)
    }

    /// The copies that a stored order keeps.
    init(of order: OrderRow, in context: Context) throws {
        shipTo = try order.shipTo.map { try context.use($0, at: order.shipToPlace) } ?? PersonalFields()
        billTo = try order.billTo.map { try context.use($0, at: order.billToPlace) } ?? PersonalFields()
    }

    /// Whether it is known who receives the goods and who the bill.
    var areComplete: Bool { shipTo["shipName"] != nil && billTo["billName"] != nil }

    init(contact: PersonalFields, fiscal: PersonalFields, override: ShipTo?) {
        if let override {
            var shipTo = PersonalFields().changed(by: override.fields)
            if shipTo["shipName"] == nil { shipTo["shipName"] = contact["name"] }
            self.shipTo = shipTo
        } else {
            var shipTo = PersonalFields()
            for (target, source) in Self.copied { shipTo["ship\(target)"] = contact[source] }
            shipTo["shipPhone"] = contact["phone"]
            self.shipTo = shipTo
        }
        var billTo = PersonalFields()
        let hasAddress = Self.copied.dropFirst().contains { fiscal["bill\($0.0)"] != nil }
        for (target, source) in Self.copied {
            let own = fiscal["bill\(target)"]
            billTo["bill\(target)"] = own ?? (hasAddress && target != "Name" ? nil : contact[source])
        }
        billTo["taxID"] = fiscal["taxID"]
        self.billTo = billTo
    }

    private static let copied = [
        ("Name", "name"), ("Street", "street"), ("City", "city"), ("Region", "region"),
        ("Postcode", "postcode"),
        ("Country", "country"),
    ]
}
