public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Shows what there is of a product, location by location.
public struct StockShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show what there is of a product, by location."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code or id.")
        ]
    )

    /// The product's code or id.
    public var sku: String

    /// The product whose stock to show, by code or id.
    public init(sku: String) { self.sku = sku }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> StockAnswer {
        StockAnswer(
            stock: try StockView.load(try ProductRow.load(named: sku, context.connection).id, in: context)
        )
    }
}

/// The stock of one product, under the key `stock`.
public struct StockAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .stock: StockView.schema
        ]
    )

    /// The stock.
    public let stock: StockView
}

/// The stock of one product.
public struct StockView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Stock",
        [
            .sku: .sku,
            .name: .text("The product's name."),
            .reorderLevel: .decimal("The level at or under which it must be ordered again."),
            .low: .boolean("Whether no more lies there than the reorder level."),
            .total: StockFigures.schema,
            .locations: .list(of: Location.schema, "What there is at each location."),
        ]
    )

    /// What there is at one place.
    public struct Location: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .location: .text("The place's name."),
                .stock: StockFigures.schema,
            ]
        )

        /// The place's name.
        public let location: String
        /// What there is.
        public let stock: StockFigures
    }

    /// The product's code.
    public let sku: String
    /// The product's name.
    public let name: String
    /// The level at or under which it must be ordered again.
    public let reorderLevel: String
    /// Whether no more lies there than the reorder level.
    public let low: Bool
    /// What there is over all locations.
    public let total: StockFigures
    /// What there is at each location.
    public let locations: [Location]
}

extension StockView {
    static func load(_ id: RowID, in context: Context) throws -> StockView {
        let connection = context.connection
        let row = try connection.row(ProductRow.byID, .blob(id.bytes), map: ProductRow.init)
        guard let row else { throw EngineError.notFound(kind: "product", name: id.description) }
        context.touch("product", id)
        let sum = try StockBalance.total(of: id, connection)
        let locations = try connection.rows(
            """
            SELECT location, on_hand, allocated, unavailable, incoming FROM stock_balance
            WHERE product_id = ?1 ORDER BY location
            """,
            .blob(id.bytes)
        ) {
            Location(
                location: $0.text(0),
                stock: StockFigures(try StockBalance($0, at: 1), scale: row.quantityScale)
            )
        }
        return StockView(
            sku: row.sku,
            name: row.name,
            reorderLevel: Figures.quantity(row.reorderLevel, row.quantityScale),
            low: ReorderLevel(row.reorderLevel).isLow(sum),
            total: StockFigures(sum, scale: row.quantityScale),
            locations: locations
        )
    }
}
