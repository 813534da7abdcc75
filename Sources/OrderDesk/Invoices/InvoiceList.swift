public import Engine
internal import Sealing
internal import Storage

/// Lists invoices and credit notes by number, a page at a time.
public struct InvoiceList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.list"
    /// What it does, in one sentence for people.
    public static let summary = "List invoices and credit notes: of an order, of a customer, open or overdue."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .named("order").about("Only those of this order, by number or id.").optional,
            .customer: .named("customer").about("Only those of this customer, by number or id.").optional,
            .open: .boolean("Only those of which something is not settled.").optional,
            .overdue: .boolean("Only invoices that should have been paid by now.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// Only those of this order, by number or id.
    public var order: String?
    /// Only those of this customer, by number or id.
    public var customer: String?
    /// Only those of which something is not settled.
    public var open: Bool?
    /// Only invoices that should have been paid by now.
    public var overdue: Bool?
    /// The most documents on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// Every invoice and credit note, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> InvoicesAnswer {
        let size = limit ?? 50
        let order = try order.map { try OrderRow.load(named: $0, in: context).id }
        let customer = try customer.map { try CustomerRow.reference($0, in: context) }
        let rows = try context.connection.rows(
            InvoiceRow.page,
            arguments: [
                .text(after ?? ""), .integer(context.scopeBits), .blob(context.principal.id.bytes),
                .text(context.principal.team), .optional(order?.bytes), .optional(customer?.bytes),
                .integer(open == true ? 1 : 0),
                .optional(overdue == true ? Day(context.nowMilliseconds).milliseconds : nil),
                .integer(Int64(size + 1)),
            ],
            map: InvoiceRow.init
        )
        return InvoicesAnswer(
            invoices: try rows.prefix(size).map { try InvoiceView($0, whole: false, in: context) },
            next: rows.count > size ? rows[size - 1].number : nil
        )
    }
}
