public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Shows what there is of a product, location by location.
public struct StockShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.show"
    /// What it does, in one sentence for people.
    public static let summary =
        "Show what there is of a product, by location, and what can be promised on a day to come."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code or id."),
            .at: .day("A day to come: what can be promised then is shown as well.").optional,
        ]
    )

    /// The product's code or id.
    public var sku: String
    /// A day to come, `YYYY-MM-DD`: what can be promised then is shown as well.
    public var at: String?

    /// The product whose stock to show, by code or id.
    public init(sku: String, at: String? = nil) {
        self.sku = sku
        self.at = at
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.day(at, field: "at") }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> StockAnswer {
        let product = try ProductRow.load(named: sku, context.connection)
        var view = try StockView.load(product.id, in: context)
        if let day = at.flatMap(Day.init) {
            guard day.milliseconds >= Day(context.nowMilliseconds).milliseconds else {
                throw InputError(
                    "at",
                    "\(day) has passed",
                    help:
                        "name today or a later day; what moved before is in `coffer stock ledger \(product.sku)`"
                )
            }
            view.at = try StockAtDayView(
                day,
                of: product,
                StockBalance.total(of: product.id, context.connection),
                in: context
            )
        }
        return StockAnswer(stock: view)
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
            .lots: .list(
                of: StockLotView.schema,
                "What there is of each lot, what is to be used first at the beginning."
            )
            .optional,
            .at: StockAtDayView.schema.about("What can be promised on a day; when asked for.").optional,
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
    /// What there is of each lot, what is to be used first at the beginning; absent where the product has none.
    public let lots: [StockLotView]?
    /// What can be promised on a day, when asked for.
    public internal(set) var at: StockAtDayView?
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
            SELECT location, SUM(on_hand), SUM(allocated), SUM(unavailable), SUM(incoming) FROM stock_balance
            WHERE product_id = ?1 GROUP BY location ORDER BY location
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
            locations: locations,
            lots: row.hasLots ? try StockLotView.all(of: row, in: context) : nil
        )
    }
}
