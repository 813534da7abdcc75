public import Engine
public import Sealing
internal import Storage

/// Changes what is known of a supplier; what is not given stays.
public struct SupplierEdit: SupplierChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.edit"
    /// What it does, in one sentence for people.
    public static let summary = "Change what is known of a supplier; what is not given stays."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .supplier: .supplierCode, .expectedVersion: .version,
            .supplierName: .line("The firm's name.").optional, .country: SupplierFields.country.optional,
            .leadDays: SupplierFields.leadDays.optional,
        ]
    )

    /// The supplier's code or id.
    public var supplier: String
    /// The version that was read.
    public var expectedVersion: Int64
    /// The firm's name.
    public var supplierName: String?
    /// The ISO 3166 code of its country.
    public var country: String?
    /// How many days pass until ordered goods are there.
    public var leadDays: Int64?

    /// A supplier to change.
    public init(
        supplier: String,
        expectedVersion: Int64,
        supplierName: String? = nil,
        country: String? = nil,
        leadDays: Int64? = nil
    ) {
        self.supplier = supplier
        self.expectedVersion = expectedVersion
        self.supplierName = supplierName
        self.country = country
        self.leadDays = leadDays
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try SupplierFields.check(name: supplierName, country: country, leadDays: leadDays)
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try SupplierRow.load(named: supplier, context.connection)
        let changed = try context.connection.execute(
            """
            UPDATE supplier SET name = ?3, country = ?4, lead_days = ?5, changed = ?6, changed_by = ?7,
                version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(expectedVersion),
            .text(supplierName ?? row.name),
            .optional(country ?? row.country),
            .integer(leadDays ?? row.leadDays),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        guard changed == 1 else {
            throw EngineError.versionConflict(
                kind: "supplier",
                name: row.code,
                expected: expectedVersion,
                current: row.version,
                changedBy: try context.name(of: row.changedBy)
            )
        }
        context.touch("supplier", row.id)
        return row.id
    }
}
