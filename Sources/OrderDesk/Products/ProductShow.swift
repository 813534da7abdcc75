public import Engine
internal import Orders

/// Shows one product and what is there of it.
public struct ProductShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "product.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show one product and its stock."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: .named("product").about("The product's code or id."),
            .changes: .boolean("Whether what was changed of it is shown as well.").optional,
        ]
    )

    /// The product's code or id.
    public var product: String
    /// Whether what was changed of it is shown as well.
    public var changes: Bool?

    /// The product to show, by code or id.
    public init(product: String, changes: Bool? = nil) {
        self.product = product
        self.changes = changes
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ProductAnswer {
        let row = try ProductRow.load(named: product, context.connection)
        var view = try ProductView(
            row,
            stock: try StockBalance.total(of: row.id, context.connection),
            in: context
        )
        if changes == true { try view.add(ProductChange.all(of: row.id, context.connection), in: context) }
        return ProductAnswer(product: view)
    }
}
