public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Lists products at or under their reorder level, and proposes what to order again.
public struct ReportStock: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "report.stock"
    /// What it does, in one sentence for people.
    public static let summary = "List what is low, and propose how much of it to order again."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .asOf: .day("The day up to which demand is looked at; today if not given.").optional,
            .windowDays: days("Over how many days demand is looked at; 90 if not given.", from: 1),
            .leadDays: days("How many days pass until ordered goods are there; 14 if not given.", from: 0),
            .coverDays: days("How many days they are to last; 30 if not given.", from: 0),
            .all: .boolean("Whether to list every product.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The code after which the page begins.").optional,
        ]
    )

    private static func days(_ about: String, from least: Int64) -> JSONSchema {
        .integer(about, in: least...3650).optional
    }

    /// The day up to which demand is looked at, `YYYY-MM-DD`; today where none is given.
    public var asOf: String?
    /// Over how many days demand is looked at; 90 where none is given.
    public var windowDays: Int64?
    /// How many days pass until ordered goods are there; 14 where none is given.
    public var leadDays: Int64?
    /// How many days they are to last; 30 where none is given.
    public var coverDays: Int64?
    /// Whether to list every product.
    public var all: Bool?
    /// The most products on the page; 50 where none is given.
    public var limit: Int?
    /// The code after which the page begins.
    public var after: String?

    /// What is low today.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.day(asOf, field: "asOf")
        try Input.limit(limit)
        for (name, days, least) in [
            ("windowDays", windowDays, 1), ("leadDays", leadDays, 0), ("coverDays", coverDays, 0),
        ] as [(String, Int64?, Int64)] {
            guard let days, !(least...3650).contains(days) else { continue }
            throw InputError(
                name,
                "`\(days)` is not between \(least) and 3650",
                help: "give a number of days"
            )
        }
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> ReportStockAnswer {
        let asOf = asOf.flatMap { Day($0) } ?? Day(context.nowMilliseconds)
        let (window, lead, cover) = (windowDays ?? 90, leadDays ?? 14, coverDays ?? 30)
        let horizon = ReorderProposal.Horizon(windowDays: window, aheadDays: lead + cover)
        let found = try StockOutlook.load(asOf: asOf, horizon, after: after ?? "", context.connection)
            .filter { all == true || $0.isLow || $0.proposal.quantity > 0 }
        let size = limit ?? 50
        return ReportStockAnswer(
            asOf: asOf,
            windowDays: window,
            leadDays: lead,
            coverDays: cover,
            stock: found.prefix(size).map { StockOutlookView($0) },
            next: found.count > size ? found[size - 1].product.sku : nil
        )
    }
}

/// What there is of a product and what will be asked for.
struct StockOutlook {
    let product: ProductRow
    let stock: StockBalance
    let waiting: Int64
    let proposal: ReorderProposal

    /// Whether no more lies there than the reorder level.
    var isLow: Bool { ReorderLevel(product.reorderLevel).isLow(stock) }

    /// Every product by its code, after one.
    static func load(
        asOf: Day,
        _ horizon: ReorderProposal.Horizon,
        after: String,
        _ connection: Connection
    ) throws -> [StockOutlook] {
        let end = asOf.milliseconds + Day.length
        let demand = try sums(
            """
            SELECT l.product_id, SUM(l.quantity) FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.state IN ('confirmed', 'closed') AND o.confirmed >= ?1 AND o.confirmed < ?2
            GROUP BY l.product_id
            """,
            [.integer(end - horizon.windowDays * Day.length), .integer(end)],
            connection
        )
        let waiting = try sums(
            "SELECT product_id, SUM(quantity) FROM back_order GROUP BY product_id",
            [],
            connection
        )
        return try connection.rows(ProductRow.page, .text(after), .integer(0), .integer(.max)) { row in
            let product = try ProductRow(row)
            let stock = try StockBalance(row, at: ProductRow.columnCount)
            let waits = waiting[product.id.bytes] ?? 0
            return StockOutlook(
                product: product,
                stock: stock,
                waiting: waits,
                proposal: try ReorderProposal(
                    stock: stock,
                    waiting: waits,
                    demand: demand[product.id.bytes] ?? 0,
                    level: ReorderLevel(product.reorderLevel),
                    scale: Int(product.quantityScale),
                    isDiscontinued: product.isDiscontinued,
                    horizon: horizon
                )
            )
        }
    }

    private static func sums(_ sql: String, _ arguments: [SQLValue], _ connection: Connection) throws
        -> [[UInt8]: Int64]
    {
        var sums: [[UInt8]: Int64] = [:]
        try connection.forEach(sql, arguments: arguments) { row in
            sums[row.blob(0)] = row.int64(1)
            return true
        }
        return sums
    }
}
