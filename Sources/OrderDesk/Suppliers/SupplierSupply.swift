public import Engine
public import Sealing
internal import Storage

/// Says that a product is bought from a supplier, instead of the one before.
public struct SupplierSupply: SupplierChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.supply"
    /// What it does, in one sentence for people.
    public static let summary = "Say that a product is bought from a supplier."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.supplier: .supplierCode, .product: .named("product")]
    )

    /// The supplier's code or id.
    public var supplier: String
    /// The product's code or id.
    public var product: String

    /// A product, and where it is bought.
    public init(supplier: String, product: String) {
        self.supplier = supplier
        self.product = product
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try SupplierRow.load(named: supplier, context.connection)
        let product = try ProductRow.load(named: product, context.connection)
        try context.connection.execute(
            """
            UPDATE product SET supplier_id = ?2, changed = ?3, changed_by = ?4, version = version + 1
            WHERE id = ?1
            """,
            .blob(product.id.bytes),
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        context.touch("product", product.id)
        context.touch("supplier", row.id)
        return row.id
    }
}
