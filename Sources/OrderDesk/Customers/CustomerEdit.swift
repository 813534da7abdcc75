public import Engine
public import Sealing
internal import Storage

/// Changes a customer; its envelopes are sealed anew under the next revision.
public struct CustomerEdit: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.edit"
    /// What it does, in one sentence for people.
    public static let summary = "Change a customer that has not changed since it was read."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .expectedVersion: .version,
            .fields: CustomerFields.schema,
            .currency: .currency.optional,
            .language: .language.optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// What changes: a field that is not given stays, an empty one is removed.
    public var fields: CustomerFields
    /// The new ISO 4217 code of its orders.
    public var currency: String?
    /// The new language of its documents.
    public var language: String?

    /// A change of a customer.
    public init(
        customer: String,
        expectedVersion: Int64,
        fields: CustomerFields = CustomerFields(),
        currency: String? = nil,
        language: String? = nil
    ) {
        self.customer = customer
        self.expectedVersion = expectedVersion
        self.fields = fields
        self.currency = currency
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        if fields.name?.isEmpty == true {
            throw InputError(
                "name",
                "a customer needs a name",
                help: "give the new name, or leave --name out"
            )
        }
        try fields.validate()
        try Input.currency(currency)
        try Input.reference(language, field: "language")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try change(CustomerRow.unmerged(named: customer, in: context), in: context)
    }

    /// Changes a record, also one that goes on under another.
    func change(_ row: CustomerRow, in context: Context) throws -> RowID {
        guard row.version == expectedVersion else {
            throw try row.conflict(with: expectedVersion, in: context)
        }
        let contact = try resealed(row.contact, at: row.contactPlace, fields.contact, in: context)
        let fiscal = try resealed(row.fiscal, at: row.fiscalPlace, fields.fiscal, in: context)
        try CustomerIndex.replace(contact, isFiscal: false, row: row.id, in: context)
        try CustomerIndex.replace(fiscal, isFiscal: true, row: row.id, in: context)
        let changed = try context.connection.execute(
            """
            UPDATE customer SET contact = ?3, contact_revision = ?4, fiscal = ?5, fiscal_revision = ?6,
            currency = ?7,
                language = ?8, changed = ?9, changed_by = ?10, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(expectedVersion),
            .optional(contact.sealed),
            .integer(Int64(contact.revision)),
            .optional(fiscal.sealed),
            .integer(Int64(fiscal.revision)),
            .text(currency ?? row.currency),
            .text(language ?? row.language),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else { throw try row.conflict(with: expectedVersion, in: context) }
        context.touch("customer", row.id)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerAnswer {
        CustomerAnswer(customer: try CustomerView(try CustomerRow.load(result, in: context), in: context))
    }

    private func resealed(
        _ sealed: [UInt8]?,
        at place: SealedPlace,
        _ given: [(String, String?)],
        in context: Context
    ) throws -> EnvelopeChange {
        var change = EnvelopeChange(sealed: sealed, revision: place.revision)
        change.given = Set(given.compactMap { $0.1 == nil ? nil : $0.0 })
        guard !change.given.isEmpty else { return change }
        if let sealed { change.old = try context.use(sealed, at: place) }
        change.new = change.old.changed(by: given)
        guard change.new != change.old else { return change }
        var next = place
        next.revision += 1
        change.revision = next.revision
        // Why an empty envelope and not NULL: the revision's commitment in the audit log stands for what is
        // there.
        change.sealed = try context.seal(change.new, at: next)
        return change
    }
}

/// An envelope after a change, with its fields before and after it.
struct EnvelopeChange {
    var sealed: [UInt8]?
    var revision: UInt64
    /// The fields that were given, changed or not.
    var given: Set<String> = []
    var old = PersonalFields()
    var new = PersonalFields()

    init(sealed: [UInt8]?, revision: UInt64) {
        self.sealed = sealed
        self.revision = revision
    }
}
