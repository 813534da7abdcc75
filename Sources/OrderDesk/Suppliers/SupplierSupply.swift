public import Engine
public import Sealing

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
        try row.supply(product.id, in: context)
        context.touch("product", product.id)
        context.touch("supplier", row.id)
        return row.id
    }
}
