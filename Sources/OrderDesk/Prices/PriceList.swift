public import Engine
internal import Sealing
internal import Storage

/// Lists the prices beside the products' own, a page at a time.
public struct PriceList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "price.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the prices of contracts, lists and quantities."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: .named("product").about("Only those of this product, by code or id.").optional,
            .customer: .named("customer").about("Only this customer's contract, by number or id.").optional,
            .list: .text("Only those of this group or list.").optional,
            .limit: .pageLimit.optional,
            .after: .text("The id after which the page begins.").optional,
        ]
    )

    /// Only those of this product, by code or id.
    public var product: String?
    /// Only this customer's contract, by number or id.
    public var customer: String?
    /// Only those of this group or list.
    public var list: String?
    /// The most prices on the page; 50 where none is given.
    public var limit: Int?
    /// The id after which the page begins.
    public var after: String?

    /// Every price, a page at a time.
    public init() {}

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try Input.limit(limit)
        guard let after, RowID(after) == nil else { return }
        throw InputError("after", "`\(after)` is not an id", help: "give what `next` of the last page says")
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> PricesAnswer {
        let size = limit ?? 50
        let product = try product.map { try ProductRow.load(named: $0, context.connection).id }
        let customer = try customer.map { try CustomerRow.reference($0, in: context) }
        let rows = try context.connection.rows(
            PriceRow.page,
            arguments: [
                .blob(after.flatMap { RowID($0)?.bytes } ?? []), .optional(product?.bytes),
                .optional(customer?.bytes), .optional(list), .integer(context.scopeBits),
                .blob(context.principal.id.bytes), .text(context.principal.team), .integer(Int64(size + 1)),
            ],
            map: PriceRow.init
        )
        return PricesAnswer(
            prices: try rows.prefix(size).map { try PriceView($0, in: context) },
            next: rows.count > size ? rows[size - 1].id.description : nil
        )
    }
}
