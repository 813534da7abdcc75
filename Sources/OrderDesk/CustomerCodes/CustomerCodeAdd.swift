public import Engine
public import Sealing
internal import Storage

/// Notes what a customer calls a product; the customer's orders may name it so, and their documents print it.
public struct CustomerCodeAdd: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.code-add"
    /// What it does, in one sentence for people.
    public static let summary = "Note what a customer calls a product; their orders may name it so."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .product: .named("product"),
            .code: .line("What the customer calls it.").example("4711-G"),
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// The product's code or id.
    public var product: String
    /// What the customer calls it.
    public var code: String

    /// A code of a customer.
    public init(customer: String, product: String, code: String) {
        self.customer = customer
        self.product = product
        self.code = code
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.reference(code, field: "code") }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let connection = context.connection
        let customer = try CustomerRow.load(named: customer, in: context)
        let product = try ProductRow.load(named: product, connection)
        context.about(customer.subject)
        context.touch("customer", customer.id)
        if let known = try CustomerCodeRow.find(of: product, for: customer.id, connection) {
            guard known.code != code else { return product.id }
            throw refusal(
                customer,
                "it is `\(known.code)` that stands for `\(product.sku)`",
                help:
                    "take that one away first, with `coffer customer code remove \(customer.number) \(product.sku)`"
            )
        }
        if let known = try CustomerCodeRow.find(code: code, for: customer.id, connection) {
            throw refusal(
                customer,
                "it stands for `\(known.sku)`",
                help: "one code means one product; see `coffer customer code list \(customer.number)`"
            )
        }
        if let other = try connection.row(ProductRow.bySKU, .text(code), map: ProductRow.init),
            other.id != product.id
        {
            throw refusal(
                customer,
                "it is our own code of another product",
                help: "nobody could tell which one an order means; agree on another code"
            )
        }
        try connection.execute(
            """
            INSERT INTO customer_code (customer_id, product_id, buyer_code, changed, changed_by)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """,
            .blob(customer.id.bytes),
            .blob(product.id.bytes),
            .text(code),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
        try CustomerCodeRow.count(of: product.id, connection)
        return product.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerCodeAnswer {
        let customer = try CustomerRow.load(named: customer, in: context)
        let product = try ProductRow.load(named: result.description, context.connection)
        guard let row = try CustomerCodeRow.find(of: product, for: customer.id, context.connection) else {
            throw EngineError.notFound(kind: "customer code", name: product.sku)
        }
        return CustomerCodeAnswer(code: CustomerCodeView(row, in: context))
    }

    private func refusal(_ customer: CustomerRow, _ reason: String, help: String) -> EngineError {
        .conflict(
            what: "`\(code)` does not become a code of `\(customer.number)`",
            reason: reason,
            help: help
        )
    }
}
