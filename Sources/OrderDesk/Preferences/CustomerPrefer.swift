public import Engine
public import Sealing
internal import Storage

/// Notes how a customer likes to be delivered to, spoken to and sent documents; their orders take it over.
public struct CustomerPrefer: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.prefer"
    /// What it does, in one sentence for people.
    public static let summary =
        "Note how a customer likes to be delivered to, spoken to and sent documents; orders take it over."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .expectedVersion: .version,
            .shipTo: ShipTo.schema.about(
                "Where goods go and what is to be minded there; a field that is not given stays, an empty one is removed."
            ).optional,
            .carrier: .text("Who carries the goods; an empty text: whoever is chosen.", length: 0...200)
                .optional,
            .contactBy: .choice(
                [""] + ContactChannel.allCases.map(\.rawValue),
                "How they like to be spoken to; an empty text: nothing is said."
            ).optional,
            .documentsBy: .choice(
                [""] + DocumentChannel.allCases.map(\.rawValue),
                "How they like to be sent documents; an empty text: nothing is said."
            ).optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// Where goods go and what is to be minded there: a field that is not given stays, an empty one is removed.
    public var shipTo: ShipTo?
    /// Who carries the goods; an empty text: whoever is chosen.
    public var carrier: String?
    /// How they like to be spoken to: `email`, `phone`, `post` or `none`; an empty text: nothing is said.
    public var contactBy: String?
    /// How they like to be sent documents: `email`, `post` or `ubl`; an empty text: nothing is said.
    public var documentsBy: String?

    /// Preferences to note; what is not given stays.
    public init(customer: String, expectedVersion: Int64) {
        self.customer = customer
        self.expectedVersion = expectedVersion
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try shipTo?.validate()
        if carrier != "" { try Input.reference(carrier, field: "carrier") }
        try Self.check(contactBy, ContactChannel.allCases.map(\.rawValue), field: "contactBy")
        try Self.check(documentsBy, DocumentChannel.allCases.map(\.rawValue), field: "documentsBy")
    }

    private static func check(_ text: String?, _ known: [String], field: String) throws(InputError) {
        guard let text, !text.isEmpty, !known.contains(text) else { return }
        throw InputError(
            field,
            "`\(text)` is no way that is known here",
            help: "use one of \(known.joined(separator: ", "))"
        )
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try CustomerRow.unmerged(named: customer, in: context)
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        var preference =
            try PreferenceRow.find(row.id, context.connection)
            ?? PreferenceRow(id: context.newID(), customer: row.id, subject: row.subject, shipToRevision: 0)
        if let carrier { preference.carrier = carrier.isEmpty ? nil : carrier }
        if let contactBy { preference.contactBy = ContactChannel(rawValue: contactBy) }
        if let documentsBy { preference.documentsBy = DocumentChannel(rawValue: documentsBy) }
        if let shipTo { try Self.seal(shipTo, into: &preference, in: context) }
        try preference.write(in: context)
        let changed = try context.connection.execute(
            """
            UPDATE customer SET changed = ?3, changed_by = ?4, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(expectedVersion),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else { throw try row.conflict(with: expectedVersion, in: context) }
        context.touch("customer", row.id)
        context.about(row.subject)
        return row.id
    }

    /// Seals what the address becomes under the next revision; an envelope that is there stays one, even without a field.
    private static func seal(
        _ shipTo: ShipTo,
        into preference: inout PreferenceRow,
        in context: Context
    ) throws {
        let old = try preference.shipToFields(in: context)
        let new = old.changed(by: shipTo.fields)
        guard new != old else { return }
        preference.shipToRevision += 1
        preference.shipTo = try context.seal(new, at: preference.shipToPlace)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerPreferAnswer {
        let row = try CustomerRow.load(result, in: context)
        guard let preference = try PreferenceRow.find(row.id, context.connection) else {
            throw StorageError.corrupt("preferences that were just written are not there")
        }
        return CustomerPreferAnswer(
            customer: row.number,
            version: row.version,
            preferences: try PreferencesView(preference, in: context)
        )
    }
}

/// What a customer prefers now.
public struct CustomerPreferAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .text("The customer's number.").example("C-000001"),
            .version: .version,
            .preferences: PreferencesView.schema,
        ]
    )

    /// The customer's number.
    public let customer: String
    /// The version to state when changing it.
    public let version: Int64
    /// What is preferred.
    public let preferences: PreferencesView
}

/// What a customer prefers, as whoever asks may see it.
public struct PreferencesView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Preferences",
        [
            .carrier: .text("Who carries the goods.").optional,
            .contactBy: .choice(
                ContactChannel.allCases.map(\.rawValue),
                "How they like to be spoken to."
            ).optional,
            .documentsBy: .documentsBy.optional,
            .shipTo: .shipTo.optional,
        ]
    )

    /// Who carries the goods.
    public let carrier: String?
    /// How they like to be spoken to: `email`, `phone`, `post` or `none`.
    public let contactBy: String?
    /// How they like to be sent documents: `email`, `post` or `ubl`.
    public let documentsBy: String?
    /// Where goods go and what is to be minded there; absent where nothing was said.
    public let shipTo: Disclosure?

    init(_ row: PreferenceRow, in context: Context) throws {
        carrier = row.carrier
        contactBy = row.contactBy?.rawValue
        documentsBy = row.documentsBy?.rawValue
        shipTo =
            row.shipTo == nil
            ? nil
            : try context.reveal(row.shipTo, at: row.shipToPlace, fields: SealedFields.shipTo)
                .renamed(Disclosure.addressNames)
    }
}
