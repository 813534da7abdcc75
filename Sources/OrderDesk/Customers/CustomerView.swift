public import Engine
internal import Sealing

/// A customer as whoever asks may see it.
///
/// In JSON: `id`, `number`, `currency`, `language`, `team`, `externalRef`, `created`, `changed`, `version`,
/// the personal fields that the policy lets through under their names, and `masked` and `withheld` naming the
/// others.
public struct CustomerView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Customer",
        [
            .id: .id,
            .number: .text("The number.").example("C-000001"),
            .currency: .currency,
            .language: .text("The BCP 47 tag of its documents' language."),
            .team: .text("The team that looks after it."),
            .externalReference: .externalReference.optional,
            .created: .instant,
            .changed: .instant,
            .version: .version,
            .match: .choice(["exact", "prefix", "similar"], "How well it fits a search.").optional,
            .totals: .list(of: OrderSum.schema, "What its confirmed orders come to, by currency.").optional,
            .merged: .list(of: MergedCustomerView.schema, "The records that were merged into it.").optional,
            .foundAs: .text("The number of the merged record that a search fits.").optional,
        ]
    )
    .disclosing(SealedFields.contact + SealedFields.fiscal)

    /// The id, a UUID.
    public let id: String
    /// The number, for example `C-000001`.
    public let number: String
    /// The ISO 4217 code of its orders.
    public let currency: String
    /// The BCP 47 tag of its documents' language.
    public let language: String
    /// The team that looks after it.
    public let team: String
    /// What another system calls it.
    public let externalReference: String?
    /// When it was added.
    public let created: Instant
    /// When it was last changed.
    public let changed: Instant
    /// The version to state when changing it.
    public let version: Int64
    /// The personal fields, as the policy lets them through.
    public let fields: Disclosure
    /// How well it fits a search: `exact`, `prefix` or `similar`.
    public internal(set) var match: String?
    /// What its confirmed orders come to, one entry per currency, when asked for.
    public internal(set) var totals: [OrderSum]?
    /// The records that were merged into it, by number.
    public internal(set) var merged: [MergedCustomerView]?
    /// The number of the merged record that a search fits, where it is not this one.
    public internal(set) var foundAs: String?

    private enum Key: String, CodingKey {
        case id, number, currency, language, team, created, changed, version, match, totals, merged,
            foundAs
        case externalReference = "externalRef"
    }

    /// Writes the customer as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(number, forKey: .number)
        try container.encode(currency, forKey: .currency)
        try container.encode(language, forKey: .language)
        try container.encode(team, forKey: .team)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try container.encode(created, forKey: .created)
        try container.encode(changed, forKey: .changed)
        try container.encode(version, forKey: .version)
        try container.encodeIfPresent(match, forKey: .match)
        try container.encodeIfPresent(totals, forKey: .totals)
        try container.encodeIfPresent(merged, forKey: .merged)
        try container.encodeIfPresent(foundAs, forKey: .foundAs)
        try fields.encode(to: encoder)
    }
}

extension CustomerView {
    init(_ row: CustomerRow, in context: Context) throws {
        context.touch("customer", row.id)
        id = row.id.description
        number = row.number
        currency = row.currency
        language = row.language
        team = row.team
        externalReference = row.externalReference
        created = Instant(row.created)
        changed = Instant(row.changed)
        version = row.version
        let contact = try context.reveal(row.contact, at: row.contactPlace, fields: SealedFields.contact)
        let fiscal = try context.reveal(row.fiscal, at: row.fiscalPlace, fields: SealedFields.fiscal)
        fields = contact.merged(with: fiscal)
        let others = try row.merged(in: context)
        merged = others.isEmpty ? nil : try others.map { try MergedCustomerView($0, in: context) }
    }
}

/// One customer, under the key `customer`.
public struct CustomerAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CustomerAnswer",
        [
            .customer: CustomerView.schema,
            .duplicates: .list(
                of: .text(),
                "Others with the same e-mail address, telephone number or tax id."
            ).optional,
            .purchases: .list(
                of: CustomerPurchase.schema,
                "What was bought, by product, the last one first; when asked for."
            ).optional,
            .preferences: PreferencesView.schema.about("What they prefer; absent where nothing was said.")
                .optional,
            .mergedFrom: .text(
                "The number that was asked for, where that record was merged into this customer."
            )
            .optional,
        ]
    )

    /// The customer.
    public let customer: CustomerView
    /// The numbers of other customers with the same e-mail address, telephone number or tax id.
    public internal(set) var duplicates: [String]?
    /// What was bought, by product, the last one first, when asked for.
    public internal(set) var purchases: [CustomerPurchase]?
    /// What they prefer; absent where nothing was ever said, and but in `customer.show`.
    public internal(set) var preferences: PreferencesView?
    /// The number that was asked for, where that record was merged into this customer.
    public internal(set) var mergedFrom: String?
}

/// Several customers, under the key `customers`.
public struct CustomersAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CustomersAnswer",
        [
            .customers: .list(of: CustomerView.schema),
            .next: .next.optional,
        ]
    )

    /// The customers.
    public let customers: [CustomerView]
    /// What to pass as `after` for the next page; absent at the end.
    public internal(set) var next: String?
}
