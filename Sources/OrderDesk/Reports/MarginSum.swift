internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What one row of margins comes to.
struct MarginSum {
    /// The fewest orders whose amounts are shown: those of fewer would tell of a single one.
    static let leastOrders = Percentile.leastCases

    /// The product's code, the customer's number, or the clerk's name.
    let label: String
    /// The product's name.
    let name: String?
    /// What another system calls the product or the customer.
    let externalReference: String?
    let currency: String
    let orders: Int64
    /// Lines of which nobody knows what they cost.
    let unknownLines: Int64
    let margin: Margin

    /// What the row is called and sorted by.
    var key: String { "\(label) \(currency)" }
    /// Whether too few orders stand behind it.
    var isTooFew: Bool { orders < Self.leastOrders }

    /// Every row, by its key.
    static func load(
        by grouping: MarginGrouping,
        _ span: ReportSpan,
        in context: Context
    ) throws -> [MarginSum] {
        let costs = try Costs(context.connection)
        let takenBack = try GoodsTakenBack(context.connection)
        var groups: [GroupKey: Group] = [:]
        try context.connection.forEach(
            """
            SELECT o.id, o.currency, o.confirmed, o.imported, l.product_id, l.quantity, l.quantity_scale, l.net,
                l.position, \(grouping.column)
            FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.state IN ('confirmed', 'closed') AND \(ReportSpan.scope)
                AND \(ReportSpan.contains("o.confirmed"))
            ORDER BY o.id
            """,
            arguments: span.arguments(in: context)
        ) { row in
            let currency = row.text(1)
            let key = GroupKey(id: try row.identifier(9), currency: currency)
            let cost = try costs.of(row.identifier(4), at: row.int64(2), isHistory: row.int64(3) == 1)
            let empty = try Group(margin: Margin(in: Currency(currency)))
            let line = GoodsTakenBack.Line(order: try row.identifier(0), position: row.int64(8))
            try groups[key, default: empty].add(
                order: line.order,
                revenue: row.int64(7) - takenBack.credited(of: line),
                quantity: ScaledDecimal(
                    row.int64(5) - takenBack.restocked(of: line),
                    scale: Int(row.int64(6))
                ),
                cost: cost
            )
            return true
        }
        return try groups.map { try MarginSum($0, $1, grouping, in: context) }.sorted { $0.key < $1.key }
    }

    private init(_ key: GroupKey, _ group: Group, _ grouping: MarginGrouping, in context: Context) throws {
        let words: (String, String?, String?)? =
            switch grouping {
            case .product:
                try context.connection.row(
                    "SELECT sku, name, external_ref FROM product WHERE id = ?1",
                    .blob(key.id.bytes)
                ) { ($0.text(0), $0.text(1), $0.optionalText(2)) }
            case .customer:
                try context.connection.row(
                    "SELECT number, external_ref FROM customer WHERE id = ?1",
                    .blob(key.id.bytes)
                ) { ($0.text(0), nil, $0.optionalText(1)) }
            case .clerk: (try context.name(of: key.id), nil, nil)
            }
        guard let words else { throw StorageError.corrupt("a line of something that is not there") }
        (label, name, externalReference) = words
        currency = key.currency
        orders = group.orders
        unknownLines = group.unknownLines
        margin = group.margin
    }
}

/// A product, customer or clerk in one currency.
private struct GroupKey: Hashable {
    let id: RowID
    let currency: String
}

/// What was counted of a group so far; lines of one order come one after another.
private struct Group {
    var margin: Margin
    private(set) var orders: Int64 = 0
    private(set) var unknownLines: Int64 = 0
    private var last: RowID?

    init(margin: Margin) { self.margin = margin }

    mutating func add(order: RowID, revenue: Int64, quantity: ScaledDecimal, cost: UnitPrice?) throws {
        if order != last { orders += 1 }
        last = order
        // Why also another currency: no rate of exchange is on record.
        guard let cost, cost.currency == margin.revenue.currency else {
            unknownLines += 1
            return
        }
        try margin.add(
            revenue: Money(minor: revenue, currency: cost.currency),
            quantity: quantity,
            unitCost: cost
        )
    }
}

/// What every product cost, and when.
private struct Costs {
    private let histories: [RowID: CostHistory]

    init(_ connection: Connection) throws {
        var entries: [RowID: [CostHistory.Entry]] = [:]
        try connection.forEach(
            "SELECT product_id, since, cost_coefficient, cost_scale, currency FROM product_cost ORDER BY id",
            arguments: []
        ) { row in
            let cost = try row.optionalInt64(2).map { coefficient in
                try UnitPrice(
                    ScaledDecimal(coefficient, scale: Int(row.int64(3))),
                    currency: Currency(row.text(4))
                )
            }
            entries[try row.identifier(0), default: []].append(.init(since: row.int64(1), cost: cost))
            return true
        }
        histories = entries.mapValues(CostHistory.init)
    }

    /// What one unit cost when its order was confirmed.
    func of(_ product: RowID, at moment: Int64, isHistory: Bool) -> UnitPrice? {
        isHistory ? histories[product]?.costOfHistory : histories[product]?.cost(at: moment)
    }
}
