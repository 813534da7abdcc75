public import Engine
public import Sealing
internal import Storage

/// Takes a customer's code of a product away; documents that printed it keep it.
public struct CustomerCodeRemove: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.code-remove"
    /// What it does, in one sentence for people.
    public static let summary = "Take a customer's code of a product away; what was confirmed keeps it."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .product: .named("product").about("The product's code or id, or what the customer calls it."),
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The product's code or id, or what the customer calls it.
    public var product: String

    /// A code to take away.
    public init(customer: String, product: String) {
        self.customer = customer
        self.product = product
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let customer = try CustomerRow.load(named: customer, in: context)
        let product = try ProductRow.load(named: product, for: customer.id, connection)
        context.about(customer.subject)
        guard let row = try CustomerCodeRow.find(of: product, for: customer.id, connection) else {
            throw EngineError.notFound(kind: "customer code", name: product.sku)
        }
        try connection.execute(
            "DELETE FROM customer_code WHERE customer_id = ?1 AND product_id = ?2",
            .blob(row.customer.bytes),
            .blob(row.product.bytes)
        )
        try CustomerCodeRow.count(of: row.product, connection)
        context.touch("customer", customer.id)
        return product.id
    }

    /// Says of which product the code is gone.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerCodeRemovedAnswer {
        CustomerCodeRemovedAnswer(
            removed: try ProductRow.load(named: result.description, context.connection).sku
        )
    }
}

/// Of which product the code is gone.
public struct CustomerCodeRemovedAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.removed: .sku.about("The code of the product that the customer has no code for any more.")]
    )

    /// The product's code.
    public let removed: String
}
