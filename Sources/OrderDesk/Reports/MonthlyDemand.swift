internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What each whole month asked for of a product, from the month of its first sale on; months without a sale are 0.
struct MonthlyDemand {
    /// How many past months are looked at, at most.
    static let most = 120

    /// The month after the last one, counted from January of the year 0.
    let end: Int
    /// What each month asked for, in units of the product's own, the oldest first.
    let demand: [Double]

    /// What was asked for in each month, at the product's scale, of those before the month of a day.
    private init(_ months: [Int: Int64], before day: Day, scale: Int64) {
        end = DemandForecast.month(of: day.daysSince1970)
        let (end, whole) = (end, months.keys.filter { [end] in $0 < end })
        let unit = (0..<scale).reduce(1.0) { unit, _ in unit * 10 }
        demand = (max(whole.min() ?? end, end - Self.most)..<end).map { Double(months[$0] ?? 0) / unit }
    }

    /// The demand of confirmed and closed orders within the caller's reach, by the day on which they were confirmed.
    static func load(of product: ProductRow, before day: Day, in context: Context) throws -> MonthlyDemand {
        var months: [Int: Int64] = [:]
        try context.connection.forEach(
            """
            SELECT o.confirmed / 86400000, SUM(l.quantity) FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.state IN ('confirmed', 'closed') AND l.product_id = ?6 AND \(ReportSpan.scope)
                AND \(ReportSpan.contains("o.confirmed"))
            GROUP BY o.confirmed / 86400000
            """,
            arguments: ReportSpan(from: nil, to: "\(day)").arguments(in: context)
                + [.blob(product.id.bytes)]
        ) { row in
            months[DemandForecast.month(of: Int(row.int64(0))), default: 0] += row.int64(1)
            return true
        }
        return MonthlyDemand(months, before: day, scale: product.quantityScale)
    }

    /// The demand of all orders, for what is kept for all of them: stock; a product that was never sold is left out.
    static func load(
        of products: [ProductRow],
        before day: Day,
        _ connection: Connection
    ) throws -> [RowID: MonthlyDemand] {
        var months: [[UInt8]: [Int: Int64]] = [:]
        try connection.forEach(
            """
            SELECT l.product_id, o.confirmed / 86400000, SUM(l.quantity)
            FROM sales_order o JOIN order_line l ON l.order_id = o.id
            WHERE o.state IN ('confirmed', 'closed') AND o.confirmed < ?1
            GROUP BY l.product_id, o.confirmed / 86400000
            """,
            arguments: [.integer(day.milliseconds)]
        ) { row in
            months[row.blob(0), default: [:]][DemandForecast.month(of: Int(row.int64(1))), default: 0] +=
                row.int64(2)
            return true
        }
        return products.reduce(into: [:]) { found, product in
            guard let months = months[product.id.bytes] else { return }
            found[product.id] = MonthlyDemand(months, before: day, scale: product.quantityScale)
        }
    }

    /// The month so many months after the last one, `2026-03`.
    func month(after steps: Int) -> String {
        let month = end + steps
        let (year, number) = (month / 12, month % 12 + 1)
        return (String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)")
            + (number < 10 ? "-0\(number)" : "-\(number)")
    }
}

extension Day {
    /// Days since 1970-01-01; negative before.
    var daysSince1970: Int { Int(milliseconds / Day.length) }
}
