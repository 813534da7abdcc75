public import Engine
internal import Sealing
internal import Storage

/// Lists payments by number, a page at a time.
public struct PaymentList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.list"
    /// What it does, in one sentence for people.
    public static let summary = "List payments: of a customer, or those of which something is open."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer").about("Only those of this customer, by number or id.").optional,
            .open: .boolean("Only those of which something settles nothing yet.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The number after which the page begins.").optional,
        ]
    )

    /// Only those of this customer, by number or id.
    public var customer: String?
    /// Only those of which something settles nothing yet.
    public var open: Bool?
    /// The most payments on the page; 50 where none is given.
    public var limit: Int?
    /// The number after which the page begins.
    public var after: String?

    /// Every payment, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> PaymentsAnswer {
        let size = limit ?? 50
        let customer = try customer.map { try CustomerRow.reference($0, in: context) }
        let rows = try context.connection.rows(
            PaymentRow.page,
            arguments: [
                .text(after ?? ""), .integer(context.scopeBits), .blob(context.principal.id.bytes),
                .text(context.principal.team), .optional(customer?.bytes), .integer(open == true ? 1 : 0),
                .integer(Int64(size + 1)),
            ],
            map: PaymentRow.init
        )
        return PaymentsAnswer(
            payments: try rows.prefix(size).map { try PaymentView($0, whole: false, in: context) },
            next: rows.count > size ? rows[size - 1].number : nil
        )
    }
}
