public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What can be promised of a product on a day to come, and what is counted.
///
/// Counted are what lies there now without what is reserved or blocked, what is to come in by that day, and what lines of
/// confirmed orders wait for that are wanted by then or on no day that was said. Drafts and forecasts are not.
public struct StockAtDayView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "StockAtDay",
        [
            .day: .date("The day."),
            .free: .decimal("What lies there now and is neither reserved nor blocked."),
            .expired: .decimal(
                "What else lies there, of lots past their day by then; absent where nothing does."
            )
            .optional,
            .arriving: .decimal("What is to come in by that day."),
            .overdue: .decimal("What of that was due before today; absent where nothing was.").optional,
            .promised: .decimal("What lines wait for that are wanted by that day."),
            .available: .decimal("What can be promised: free and arriving, less promised."),
            .short: .decimal("How much more is promised than there will be; absent where nothing is.")
                .optional,
            .later: .decimal("What is to come in after that day; not counted.").optional,
            .undated: .decimal("What is expected without a day; not counted.").optional,
            .promisedLater: .decimal("What lines wait for that are wanted later; not counted.").optional,
        ]
    )

    /// The day.
    public let day: Day
    /// What lies there now and is neither reserved nor blocked.
    public let free: String
    /// What else lies there, of lots that are past their best-before day by then; not counted.
    public let expired: String?
    /// What is to come in by that day.
    public let arriving: String
    /// What of that was due before today and has not come.
    public let overdue: String?
    /// What lines wait for that are wanted by that day.
    public let promised: String
    /// What can be promised: free and arriving, less promised.
    public let available: String
    /// How much more is promised than there will be.
    public let short: String?
    /// What is to come in after that day; not counted.
    public let later: String?
    /// What is expected without a day; not counted.
    public let undated: String?
    /// What lines wait for that are wanted later; not counted.
    public let promisedLater: String?
}

extension StockAtDayView {
    init(_ day: Day, of product: ProductRow, _ stock: StockBalance, in context: Context) throws {
        let expected = try StockExpected.sums(
            of: product.id,
            by: day,
            today: Day(context.nowMilliseconds),
            context.connection
        )
        let waiting = try BackOrders.waiting(for: product.id, by: day, context.connection)
        let spoiled = try StockLots.expired(of: product.id, by: day, context.connection)
        let free = stock.available - spoiled
        let figures = try Input.read("at") { () throws(OrdersError) in
            try StockAtDay(free: free, arriving: expected.by, promised: waiting.by)
        }
        func text(_ units: Int64) -> String { Figures.quantity(units, product.quantityScale) }
        func some(_ units: Int64) -> String? { units > 0 ? text(units) : nil }
        self.day = day
        self.free = text(free)
        expired = some(spoiled)
        arriving = text(expected.by)
        overdue = some(expected.overdue)
        promised = text(waiting.by)
        available = text(figures.available)
        short = some(figures.short)
        later = some(expected.later)
        undated = some(expected.undated)
        promisedLater = some(waiting.later)
    }
}
