public import Engine
internal import Orders
internal import Storage

/// Lists products by code, a page at a time.
public struct ProductList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "product.list"
    /// What it does, in one sentence for people.
    public static let summary = "List products, or only those at or under their reorder level."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .low: .boolean("Only products at or under their reorder level.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The code after which the page begins.").optional,
        ]
    )

    /// Only products of which no more lies there than their reorder level.
    public var low: Bool?
    /// The most products on the page; 50 where none is given.
    public var limit: Int?
    /// The code after which the page begins.
    public var after: String?

    /// A page of products.
    public init(low: Bool? = nil, limit: Int? = nil, after: String? = nil) {
        self.low = low
        self.limit = limit
        self.after = after
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ProductsAnswer {
        let size = limit ?? 50
        let rows = try context.connection.rows(
            ProductRow.page,
            .text(after ?? ""),
            .integer(low == true ? 1 : 0),
            .integer(Int64(size + 1))
        ) { row in (product: try ProductRow(row), stock: try StockBalance(row, at: ProductRow.columnCount)) }
        let page = rows.prefix(size)
        return ProductsAnswer(
            products: try page.map { try ProductView($0.product, stock: $0.stock, in: context) },
            next: rows.count > size ? page.last?.product.sku : nil
        )
    }
}
