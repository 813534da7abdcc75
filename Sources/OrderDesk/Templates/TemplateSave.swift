public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Saves what an order asks for as a template: products, quantities and discounts, with nothing about the customer.
public struct TemplateSave: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "template.save"
    /// What it does, in one sentence for people.
    public static let summary = "Save what an order asks for as a template, with nothing about its customer."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .template: .line("What it is called.").example("monthly tea")]
    )

    /// The order's number or id.
    public var order: String
    /// What it is called.
    public var template: String

    /// An order to save.
    public init(order: String, template: String) {
        self.order = order
        self.template = template
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.reference(template, field: "template") }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        let lines = try LineRow.load(row.id, context.connection)
        guard !lines.isEmpty else {
            throw EngineError.conflict(
                what: "order `\(row.label)` makes no template",
                reason: "it has no lines",
                help: "save an order that has some"
            )
        }
        try context.requireFree("template", "SELECT 1 FROM order_template WHERE name = ?1", template)
        let id = context.newID()
        try context.connection.execute(
            """
            INSERT INTO order_template (id, name, currency, saved, saved_by, tax_mode)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            .blob(id.bytes),
            .text(template),
            .text(row.currency),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .text(row.basis.taxMode.rawValue)
        )
        for (index, line) in lines.enumerated() {
            try context.connection.execute(
                """
                INSERT INTO order_template_line (
                    template_id, position, product_id, quantity, quantity_scale, price_coefficient,
                    price_scale, discount
                ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                .blob(id.bytes),
                .integer(Int64(index + 1)),
                .blob(line.product.bytes),
                .integer(line.quantity),
                .integer(line.quantityScale),
                .integer(line.priceCoefficient),
                .integer(line.priceScale),
                .integer(line.discount)
            )
        }
        context.touch("template", id)
        context.touch("order", row.id)
        context.about(row.subject)
        return id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> TemplateAnswer {
        TemplateAnswer(
            template: try TemplateView(TemplateRow.load(named: template, context.connection), in: context)
        )
    }
}
