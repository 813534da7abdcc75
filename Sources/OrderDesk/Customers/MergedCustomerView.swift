public import Engine
internal import Sealing

/// A record that was merged into a customer, with what it holds: nothing of it is lost.
public struct MergedCustomerView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "MergedCustomer",
        [
            .number: .text("The number.").example("C-000002"),
            .currency: .currency,
            .externalReference: .externalReference.optional,
        ]
    )
    .disclosing(SealedFields.contact + SealedFields.fiscal)

    /// The number.
    public let number: String
    /// The ISO 4217 code of its orders.
    public let currency: String
    /// What another system calls it.
    public let externalReference: String?
    /// Its personal fields, as the policy lets them through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case number, currency
        case externalReference = "externalRef"
    }

    init(_ row: CustomerRow, in context: Context) throws {
        context.touch("customer", row.id)
        number = row.number
        currency = row.currency
        externalReference = row.externalReference
        let contact = try context.reveal(row.contact, at: row.contactPlace, fields: SealedFields.contact)
        let fiscal = try context.reveal(row.fiscal, at: row.fiscalPlace, fields: SealedFields.fiscal)
        fields = contact.merged(with: fiscal)
    }

    /// Writes the record as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(currency, forKey: .currency)
        try container.encodeIfPresent(externalReference, forKey: .externalReference)
        try fields.encode(to: encoder)
    }
}
