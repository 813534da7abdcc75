public import Engine
internal import Sealing
internal import Storage

/// Lists customers by number, a page at a time.
public struct CustomerList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.list"
    /// What it does, in one sentence for people.
    public static let summary = "List customers, with what their confirmed orders come to when asked for."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
            .totals: .boolean("Whether to add what each customer's confirmed orders come to.").optional,
        ]
    )

    /// The most customers on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?
    /// Whether to add what each customer's confirmed orders come to.
    public var totals: Bool?

    /// A page of customers.
    public init(limit: Int? = nil, after: String? = nil, totals: Bool? = nil) {
        self.limit = limit
        self.after = after
        self.totals = totals
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CustomersAnswer {
        let size = limit ?? 50
        let rows = try context.connection.rows(
            CustomerRow.page,
            .text(after ?? ""),
            .integer(context.scopeBits),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .integer(Int64(size + 1)),
            map: CustomerRow.init
        )
        let page = rows.prefix(size)
        let customers = try page.map { row in
            var view = try CustomerView(row, in: context)
            if totals == true { view.totals = try OrderSum.ofCustomer(row.id, in: context) }
            return view
        }
        return CustomersAnswer(customers: customers, next: rows.count > size ? page.last?.number : nil)
    }
}
