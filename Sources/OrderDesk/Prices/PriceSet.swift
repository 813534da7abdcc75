public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Sets a price beside a product's own; one with the same place in the rules is replaced.
///
/// Which rule it belongs to follows from what is named: a customer (contract), a group (group list), a list
/// (dated list) or a quantity (tier). An order takes the first that holds in this order, before the product's own.
public struct PriceSet: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "price.set"
    /// What it does, in one sentence for people.
    public static let summary =
        "Set what a product costs a customer, a group, on some days or from a quantity on."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .product: .named("product"),
            .price: .price,
            .currency: .currency.optional,
            .customer: .named("customer").about("Whose contract it is, by number or id.").optional,
            .group: .line("The group of customers whose list it is on.").optional,
            .list: .line("The list for everyone that it is on.").optional,
            .fromQuantity: .amount("The quantity from which on it holds.").optional,
            .from: .day("The first day on which it holds.").optional,
            .through: .day("The last day on which it holds.").optional,
            .taxMode: .taxMode(
                "Whether it is without or with tax; if not given as the customer's orders, or the product's price."
            ).optional,
        ]
    )

    /// The product's code or id.
    public var product: String
    /// The price of one unit, a decimal.
    public var price: String
    /// The ISO 4217 code of the price; the product's where none is given.
    public var currency: String?
    /// Whose contract it is, by number or id.
    public var customer: String?
    /// The group of customers whose list it is on.
    public var group: String?
    /// The list for everyone that it is on.
    public var list: String?
    /// The quantity from which on it holds, a decimal.
    public var fromQuantity: String?
    /// The first day on which it holds, `YYYY-MM-DD`.
    public var from: String?
    /// The last day on which it holds, `YYYY-MM-DD`.
    public var through: String?
    /// Whether it is without or with tax; as the customer's orders are in a contract, else as the product's own price
    /// where nothing is given.
    public var taxMode: String?

    /// A price of a product; name a customer, a group, a list or a quantity.
    public init(product: String, price: String) {
        self.product = product
        self.price = price
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        _ = try rule()
        _ = try Input.price(price, field: "price")
        try Input.currency(currency)
        try Input.reference(group, field: "group")
        try Input.reference(list, field: "list")
        try Input.day(from, field: "from")
        try Input.day(through, field: "through")
        _ = try Input.taxMode(taxMode)
        guard let first = from.flatMap(Day.init), let last = through.flatMap(Day.init),
            first.milliseconds > last.milliseconds
        else { return }
        throw InputError("through", "the last day lies before the first", help: "give a later day")
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let product = try ProductRow.load(named: self.product, context.connection)
        let price = try Input.price(self.price, field: "price")
        let customer = try customer.map { try CustomerRow.load(named: $0, in: context) }
        if let customer { context.about(customer.subject) }
        let quantity = try fromQuantity.map { text in
            try Input.quantity(text, scale: product.quantityScale, field: "fromQuantity")
        }
        let place: [SQLValue] = [
            .blob(product.id.bytes), .text(try rule()), .optional(customer?.id.bytes),
            .optional(group ?? list),
            .optional(quantity), .text(currency ?? product.currency),
            .optional(from.flatMap { Day($0)?.milliseconds }),
        ]
        let known = try context.connection.rows(PriceRow.same, arguments: place, map: PriceRow.init).first
        let id = known?.id ?? context.newID()
        let rest: [SQLValue] = [
            .integer(price.coefficient), .integer(price.scale),
            .optional(through.flatMap { Day($0)?.milliseconds }), .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .text(try taxMode(of: product, for: customer, in: context).rawValue),
        ]
        if known == nil {
            try context.connection.execute(
                """
                INSERT INTO price (
                    id, product_id, rule, customer_id, list, from_quantity, currency, valid_from,
                    price_coefficient, price_scale, valid_through, changed, changed_by, tax_mode
                ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                """,
                arguments: [.blob(id.bytes)] + place + rest
            )
            try PriceRow.count(of: product.id, context.connection)
        } else {
            try context.connection.execute(
                """
                UPDATE price SET price_coefficient = ?2, price_scale = ?3, valid_through = ?4, changed = ?5,
                    changed_by = ?6, tax_mode = ?7
                WHERE id = ?1
                """,
                arguments: [.blob(id.bytes)] + rest
            )
        }
        context.touch("price", id)
        return id
    }

    private func taxMode(
        of product: ProductRow,
        for customer: CustomerRow?,
        in context: Context
    ) throws -> TaxMode {
        if let taxMode = try Input.taxMode(taxMode) { return taxMode }
        guard let customer else { return product.taxMode }
        return try PriceBasis(for: customer.id, currency: customer.currency, in: context).taxMode
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> PriceAnswer {
        PriceAnswer(price: try PriceView(PriceRow.load(result, context.connection), in: context))
    }

    /// The rule that what is named belongs to.
    private func rule() throws(InputError) -> String {
        let named = [
            ("contract", customer), ("group-list", group), ("dated-list", list), ("tier", fromQuantity),
        ].filter { $0.1 != nil }.map(\.0)
        guard let rule = named.first, named.count == 1 else {
            throw InputError(
                "price",
                named.isEmpty
                    ? "nothing says for whom or when it holds"
                    : "it names more than one rule: \(named.joined(separator: ", "))",
                help: "name a customer, a group, a list or a quantity, and only one of them"
            )
        }
        if rule == "tier" {
            guard from == nil, through == nil else {
                throw InputError(
                    "from",
                    "a price by quantity has no days",
                    help: "leave the days out, or put the price on a list"
                )
            }
        }
        if rule == "dated-list", from == nil, through == nil {
            throw InputError(
                "from",
                "a list for everyone without days would hide the product's own price",
                help: "give the first or the last day"
            )
        }
        return rule
    }
}

extension PriceRow {
    /// Brings a product's count of prices up to date.
    static func count(of product: RowID, _ connection: Connection) throws {
        try connection.execute(
            "UPDATE product SET prices = (SELECT COUNT(*) FROM price WHERE product_id = ?1) WHERE id = ?1",
            .blob(product.bytes)
        )
    }
}
