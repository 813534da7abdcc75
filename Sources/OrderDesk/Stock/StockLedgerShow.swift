public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Lists the movements of a product's stock, the newest first.
public struct StockLedgerShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.ledger"
    /// What it does, in one sentence for people.
    public static let summary = "List the movements of a product's stock, newest first."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .sku: .named("product").about("The product's code or id."),
            .limit: .pageLimit.optional,
            .before: .integer("The movement before which the page begins.").optional,
        ]
    )

    /// The product's code or id.
    public var sku: String
    /// The most movements on the page; 50 where none is given.
    public var limit: Int?
    /// The movement before which the page begins.
    public var before: Int64?

    /// The movements of a product.
    public init(sku: String, limit: Int? = nil, before: Int64? = nil) {
        self.sku = sku
        self.limit = limit
        self.before = before
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> StockLedgerAnswer {
        let product = try ProductRow.load(named: sku, context.connection)
        context.touch("product", product.id)
        let size = limit ?? 50
        let rows = try context.connection.rows(
            """
            SELECT m.id, m.kind, m.location, m.on_hand, m.allocated, m.unavailable, m.incoming, o.number,
                m.moved, m.moved_by, m.lot
            FROM stock_movement m LEFT JOIN sales_order o ON o.id = m.order_id
            WHERE m.product_id = ?1 AND m.id < ?2 ORDER BY m.id DESC LIMIT ?3
            """,
            .blob(product.id.bytes),
            .integer(before ?? .max),
            .integer(Int64(size + 1))
        ) { row in
            let mover: RowID = try row.identifier(9)
            func change(_ column: Int32) -> String {
                Figures.quantity(row.int64(column), product.quantityScale)
            }
            return StockMovementView(
                id: row.int64(0),
                kind: row.text(1),
                location: row.text(2),
                lot: row.text(10).isEmpty ? nil : row.text(10),
                onHand: change(3),
                allocated: change(4),
                unavailable: change(5),
                incoming: change(6),
                order: row.optionalText(7),
                time: Instant(row.int64(8)),
                user: try context.name(of: mover)
            )
        }
        return StockLedgerAnswer(
            movements: Array(rows.prefix(size)),
            next: rows.count > size ? rows[size - 1].id : nil
        )
    }
}

/// One movement of stock; each figure is what it added.
public struct StockMovementView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "StockMovement",
        [
            .id: .integer("Its place in the ledger."),
            .kind: .text("What moved.").example("receive"),
            .location: .text("Where."),
            .lot: .text("The lot; absent where the product has none.").optional,
            .onHand: .decimal("What was added to what lies there."),
            .allocated: .decimal("What was added to what is promised to orders."),
            .unavailable: .decimal("What was added to what cannot be sold."),
            .incoming: .decimal("What was added to what suppliers have promised."),
            .order: .text("The order that it was for.").optional,
            .time: .instant,
            .user: .text("Who did it."),
        ]
    )

    /// Its place in the ledger.
    public let id: Int64
    /// What moved, for example `receive` or `ship`.
    public let kind: String
    /// Where.
    public let location: String
    /// The lot; absent where the product has none.
    public let lot: String?
    /// What was added to what lies there, a decimal.
    public let onHand: String
    /// What was added to what is promised to orders, a decimal.
    public let allocated: String
    /// What was added to what cannot be sold, a decimal.
    public let unavailable: String
    /// What was added to what suppliers have promised, a decimal.
    public let incoming: String
    /// The order that it was for.
    public let order: String?
    /// When it was done.
    public let time: Instant
    /// Who did it.
    public let user: String
}

/// Movements of stock, under the key `movements`.
public struct StockLedgerAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .movements: .list(of: StockMovementView.schema, "The movements, newest first."),
            .next: .integer("What to pass as `before` for the next page; absent at the end.").optional,
        ]
    )

    /// The movements, newest first.
    public let movements: [StockMovementView]
    /// What to pass as `before` for the next page; absent at the end.
    public let next: Int64?
}
