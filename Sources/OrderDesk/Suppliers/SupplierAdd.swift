public import Engine
public import Sealing
internal import Storage

/// Adds a firm that goods are bought from; a person's name or number does not belong to it.
public struct SupplierAdd: SupplierChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.add"
    /// What it does, in one sentence for people.
    public static let summary = "Add a firm that goods are bought from, with the days until they come."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .code: .supplierCode, .supplierName: .line("The firm's name."),
            .country: SupplierFields.country.optional,
            .leadDays: SupplierFields.leadDays, .externalReference: .externalReference.optional,
        ]
    )

    /// The code that people know it by; unique.
    public var code: String
    /// The firm's name.
    public var supplierName: String
    /// The ISO 3166 code of its country.
    public var country: String?
    /// How many days pass until ordered goods are there.
    public var leadDays: Int64
    /// What another system calls it.
    public var externalReference: String?

    /// A supplier to add.
    public init(
        code: String,
        supplierName: String,
        country: String? = nil,
        leadDays: Int64,
        externalReference: String? = nil
    ) {
        self.code = code
        self.supplierName = supplierName
        self.country = country
        self.leadDays = leadDays
        self.externalReference = externalReference
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.reference(code, field: "code")
        try Input.reference(externalReference, field: "externalRef")
        try SupplierFields.check(name: supplierName, country: country, leadDays: leadDays)
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        if try context.exists(SupplierRow.byCode, code) {
            throw EngineError.conflict(
                what: "there already is a supplier `\(code)`",
                reason: "a code names one supplier",
                help: "choose another code, or show it with `coffer supplier show \(code)`"
            )
        }
        try context.requireNew("supplier", SupplierRow.byExternalReference, externalReference)
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO supplier (
                id, code, name, country, lead_days, external_ref, created, changed, changed_by, version
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, 1)
            """,
            .blob(id.bytes),
            .text(code),
            .text(supplierName),
            .optional(country),
            .integer(leadDays),
            .optional(externalReference),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("supplier", id)
        return id
    }
}
