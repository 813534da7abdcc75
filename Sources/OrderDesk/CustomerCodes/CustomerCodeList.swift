public import Engine

/// Lists what a customer calls our products, a page at a time.
public struct CustomerCodeList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.code-list"
    /// What it does, in one sentence for people.
    public static let summary = "List what a customer calls our products."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .limit: .pageLimit.optional,
            .after: .text("The product's code after which the page begins.").optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The most codes on the page; 50 where none is given.
    public var limit: Int?
    /// The product's code after which the page begins.
    public var after: String?

    /// The codes of a customer, a page at a time.
    public init(customer: String) { self.customer = customer }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> CustomerCodesAnswer {
        let size = limit ?? 50
        let row = try CustomerRow.load(named: customer, in: context)
        context.touch("customer", row.id)
        let rows = try CustomerCodeRow.page(
            of: row.id,
            after: after ?? "",
            limit: size + 1,
            context.connection
        )
        return CustomerCodesAnswer(
            codes: rows.prefix(size).map { CustomerCodeView($0, in: context) },
            next: rows.count > size ? rows[size - 1].sku : nil
        )
    }
}

/// What a customer calls a product.
public struct CustomerCodeView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "CustomerCode",
        [
            .customer: .text("The number of the customer's record.").example("C-000001"),
            .code: .text("What the customer calls it.").example("4711-G"),
            .sku: .sku,
            .name: .text("The product's name."),
        ]
    )

    /// The number of the customer's record.
    public let customer: String
    /// What the customer calls it.
    public let code: String
    /// The product's code.
    public let sku: String
    /// The product's name.
    public let name: String

    init(_ row: CustomerCodeRow, in context: Context) {
        context.touch("product", row.product)
        customer = row.customerNumber
        code = row.code
        sku = row.sku
        name = row.name
    }
}

/// One code of a customer, under the key `code`.
public struct CustomerCodeAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.code: CustomerCodeView.schema])

    /// The code.
    public let code: CustomerCodeView
}

/// Several codes of a customer, under the key `codes`.
public struct CustomerCodesAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.codes: .list(of: CustomerCodeView.schema, "The codes of the page."), .next: .next.optional]
    )

    /// The codes of the page.
    public let codes: [CustomerCodeView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}
