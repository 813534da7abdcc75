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
            .note: .personal("What is to be minded at delivery.").optional,
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
    /// What is to be minded at delivery, for example where to leave the parcel.
    public var note: String?

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
        note = texts["shipNote"]
    }

    /// The fields under the names they are sealed with.
    var fields: [(String, String?)] {
        [
            ("shipName", name), ("shipStreet", street), ("shipCity", city), ("shipRegion", region),
            ("shipPostcode", postcode), ("shipCountry", country), ("shipPhone", phone),
            ("shipNote", note),
        ]
    }

    /// Whether it says nothing but what is to be minded.
    var isNoteOnly: Bool { fields.allSatisfy { ($0.1 == nil) == ($0.0 != "shipNote") } }

    func validate() throws(InputError) {
        for (field, value) in fields { try PersonalText.check(value, field: field) }
        try CountryCode.check(country, field: "shipCountry")
    }
}

/// The copies of a customer's personal data that an order keeps for itself.
struct Addresses {
    let shipTo: PersonalFields
    let billTo: PersonalFields

    /// Copies the customer's address, or the one that goods go to as they prefer it; what `override` says goes over it as a
    /// whole, not field by field.
    init(
        of customer: CustomerRow,
        preferring preference: PreferenceRow? = nil,
        override: ShipTo?,
        in context: Context
    ) throws {
        let contact =
            try customer.contact.map { try context.use($0, at: customer.contactPlace) } ?? PersonalFields()
        let fiscal =
            try customer.fiscal.map { try context.use($0, at: customer.fiscalPlace) } ?? PersonalFields()
        let preferred = try preference?.shipToFields(in: context) ?? PersonalFields()
        self.init(contact: contact, fiscal: fiscal, preferred: preferred, override: override)
    }

    /// The copies that an order kept elsewhere.
    init(shipTo: PersonalFields, billTo: PersonalFields) {
        self.shipTo = shipTo
        self.billTo = billTo
    }

    /// The copies that a stored order keeps.
    init(of order: OrderRow, in context: Context) throws {
        shipTo = try order.shipTo.map { try context.use($0, at: order.shipToPlace) } ?? PersonalFields()
        billTo = try order.billTo.map { try context.use($0, at: order.billToPlace) } ?? PersonalFields()
    }

    /// Whether it is known who receives the goods and who the bill.
    var areComplete: Bool { shipTo["shipName"] != nil && billTo["billName"] != nil }

    init(
        contact: PersonalFields,
        fiscal: PersonalFields,
        preferred: PersonalFields = PersonalFields(),
        override: ShipTo?
    ) {
        if let override, !override.isNoteOnly {
            var shipTo = PersonalFields().changed(by: override.fields)
            if shipTo["shipName"] == nil { shipTo["shipName"] = contact["name"] }
            self.shipTo = shipTo
        } else {
            var shipTo = PersonalFields()
            for (target, source) in Self.copied { shipTo["ship\(target)"] = contact[source] }
            shipTo["shipPhone"] = contact["phone"]
            let hasAddress = Self.copied.dropFirst().contains { preferred["ship\($0.0)"] != nil }
            // Why as a whole: half of one address and half of another lead nowhere.
            if hasAddress { for (target, _) in Self.copied.dropFirst() { shipTo["ship\(target)"] = nil } }
            for field in SealedFields.shipTo {
                if let value = preferred[field] { shipTo[field] = value }
            }
            self.shipTo = shipTo.changed(by: [("shipNote", override?.note)])
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
