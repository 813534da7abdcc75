public import Engine
internal import Sealing
internal import Storage

/// Lists orders in the order they were entered, a page at a time; sums them up when asked.
public struct OrderList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.list"
    /// What it does, in one sentence for people.
    public static let summary = "List orders by state, customer, lateness or time; sum them up per customer."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .state: .orderState.about("Only orders in this state.").optional,
            .customer: .named("customer").about("Only orders of this customer, by number or id.").optional,
            .late: .boolean("Only orders shipped after the day they were wanted for.").optional,
            .overdue: .boolean("Only confirmed orders that should have been shipped by now.").optional,
            .from: .day("Only orders opened on this day or later.").optional,
            .to: .day("Only orders opened on this day or before.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The order, or customer, after which the page begins.").optional,
            .totals: .boolean("Whether to add what all orders of the selection come to.").optional,
            .byCustomer: .boolean("Whether to answer sums per customer instead of orders.").optional,
        ]
    )

    /// Only orders in this state.
    public var state: String?
    /// Only orders of this customer, by number or id.
    public var customer: String?
    /// Only orders shipped after the day they were wanted for.
    public var late: Bool?
    /// Only confirmed orders that are not shipped although the day they were wanted for has passed.
    public var overdue: Bool?
    /// Only orders opened on this day or later, `YYYY-MM-DD`.
    public var from: String?
    /// Only orders opened on this day or before, `YYYY-MM-DD`.
    public var to: String?
    /// The most orders on the page; 50 where none is given.
    public var limit: Int?
    /// The order (number or id) after which the page begins.
    public var after: String?
    /// Whether to add what all orders of the selection come to.
    public var totals: Bool?
    /// Whether to answer sums per customer instead of orders.
    public var byCustomer: Bool?

    /// Every order, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        try Input.day(from, field: "from")
        try Input.day(to, field: "to")
        if let state, !OrderStates.all.contains(state) {
            throw InputError(
                "state",
                "`\(state)` is not a state of an order",
                help: "use one of \(OrderStates.all.joined(separator: ", "))"
            )
        }
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrdersAnswer {
        var filter = OrderFilter()
        filter.state = state
        filter.isLate = late == true
        filter.overdueBefore = overdue == true ? context.nowMilliseconds : nil
        filter.from = from.flatMap { Day($0) }?.milliseconds
        filter.before = to.flatMap { Day($0) }.map { $0.milliseconds + Day.length }
        filter.customer = try customer.map { try CustomerRow.reference($0, in: context) }
        var answer = OrdersAnswer()
        if totals == true { answer.add(try OrderSum.total(filter, in: context)) }
        if byCustomer == true {
            try answer.add(perCustomer: filter, after: after, size: limit ?? 50, in: context)
            return answer
        }
        filter.start = try after.map { try OrderRow.load(named: $0, in: context).id }
        let size = limit ?? 50
        let rows = try context.connection.rows(
            customer == nil ? OrderRow.page : OrderRow.pageOfCustomer,
            arguments: filter.arguments(limit: size + 1, in: context),
            map: OrderRow.init
        )
        let page = rows.prefix(size)
        answer.orders = try page.map { try OrderView(brief: $0, in: context) }
        answer.next = rows.count > size ? page.last?.label : nil
        return answer
    }
}

/// Several orders, under the key `orders`; or sums per customer, under `customers`.
public struct OrdersAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .orders: .list(of: OrderView.schema, "The orders of the page.").optional,
            .totals: .list(of: OrderSum.schema, "What the selection comes to, by currency, when asked for.")
                .optional,
            .customers: .list(of: CustomerOrders.schema, "What it comes to per customer, when asked for.")
                .optional,
            .next: .next.optional,
        ]
    )

    /// The orders of the page.
    public internal(set) var orders: [OrderView]?
    /// What the selection comes to, one entry per currency, when asked for.
    public internal(set) var totals: [OrderSum]?
    /// What the selection comes to per customer, when asked for.
    public internal(set) var customers: [CustomerOrders]?
    /// What to pass as `after` for the next page; absent at the end.
    public internal(set) var next: String?

    mutating func add(_ sums: [OrderSum]) { totals = sums }

    mutating func add(perCustomer filter: OrderFilter, after: String?, size: Int, in context: Context) throws
    {
        let rows = try CustomerOrders.page(filter, after: after, limit: size + 1, in: context)
        customers = Array(rows.prefix(size))
        next = rows.count > size ? customers?.last?.number : nil
    }
}
