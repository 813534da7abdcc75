public import Engine
public import Sealing
internal import Storage

/// Adds a customer whose personal data is sealed from its first row on.
public struct CustomerAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.add"
    /// What it does, in one sentence for people.
    public static let summary = "Add a customer; names others with the same e-mail address, phone or tax id."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .fields: CustomerFields.schema,
            .currency: .currency.optional,
            .language: .language.optional,
            .externalReference: .externalReference.optional,
        ]
    )

    /// The personal fields; `name` is needed.
    public var fields: CustomerFields
    /// The ISO 4217 code of its orders; the store's currency where none is given.
    public var currency: String?
    /// The BCP 47 tag of its documents' language; English where none is given.
    public var language: String?
    /// What another system calls it.
    public var externalReference: String?

    /// A customer to add.
    public init(
        fields: CustomerFields,
        currency: String? = nil,
        language: String? = nil,
        externalReference: String? = nil
    ) {
        self.fields = fields
        self.currency = currency
        self.language = language
        self.externalReference = externalReference
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard let name = fields.name, name.contains(where: { !$0.isWhitespace }) else {
            throw InputError("name", "a customer needs a name", help: "give one with --name")
        }
        try fields.validate()
        try Input.currency(currency)
        try Input.reference(externalReference, field: "externalRef")
        try Input.reference(language, field: "language")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        try context.requireNew("customer", CustomerRow.byExternalReference, externalReference)
        let id = try insert(context.newSubject(), in: context)
        try CustomerIndex.widen(in: context)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerAnswer {
        let row = try CustomerRow.load(result, in: context)
        let duplicates = try CustomerDuplicates.numbers(of: row, in: context)
        return CustomerAnswer(
            customer: try CustomerView(row, in: context),
            duplicates: duplicates.isEmpty ? nil : duplicates
        )
    }

    /// Writes the row and its tags; what an import uses as well.
    func insert(_ subject: SubjectID, in context: Context) throws -> RowID {
        let id = context.newID()
        let contact = PersonalFields().changed(by: fields.contact)
        let fiscal = PersonalFields().changed(by: fields.fiscal)
        let number = try SeriesCounter.customer(context.connection)
        let now = context.nowMilliseconds
        let sealedContact = try context.seal(
            contact,
            at: SealedPlace(table: "customer", row: id, revision: 1, class: .contact, subject: subject)
        )
        let sealedFiscal =
            fiscal.isEmpty
            ? nil
            : try context.seal(
                fiscal,
                at: SealedPlace(table: "customer", row: id, revision: 1, class: .fiscal, subject: subject)
            )
        try context.connection.execute(
            """
            INSERT INTO customer (
                id, number, subject_id, contact, contact_revision, fiscal, fiscal_revision, currency,
                    language,
                owner_id, team, external_ref, created, changed, changed_by, version
            ) VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?9, 1)
            """,
            .blob(id.bytes),
            .text(number),
            .blob(subject.bytes),
            .blob(sealedContact),
            .optional(sealedFiscal),
            .integer(sealedFiscal == nil ? 0 : 1),
            .text(currency ?? context.settings.currency),
            .text(language ?? "en"),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .optional(externalReference),
            .integer(now)
        )
        try CustomerIndex.add(contact: contact, fiscal: fiscal, row: id, in: context)
        context.touch("customer", id)
        return id
    }
}
