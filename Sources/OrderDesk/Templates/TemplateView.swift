public import Engine
internal import Orders

/// Another quantity for a line of a template.
public struct TemplateQuantity: Codable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "TemplateQuantity",
        [
            .position: .integer("The line of the template."),
            .quantity: .amount("How many; 0 leaves the line out.").example("3"),
        ]
    )

    /// The line of the template.
    public var position: Int
    /// How many, a decimal; 0 leaves the line out.
    public var quantity: String

    /// Another quantity for a line.
    public init(position: Int, quantity: String) {
        self.position = position
        self.quantity = quantity
    }

    func validate() throws(InputError) {
        if quantity != "0" { try Input.orderedQuantity(quantity) }
    }
}

/// A price that is another than when a template was saved.
public struct PriceChange: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "PriceChange",
        [
            .position: .integer("The line of the order."), .sku: .sku,
            .from: .decimal("The price when the template was saved."),
            .to: .decimal("The price now."),
        ]
    )

    /// The line of the order.
    public let position: Int64
    /// The product's code.
    public let sku: String
    /// The price when the template was saved, a decimal.
    public let from: String
    /// The price now, a decimal.
    public let to: String
}

/// An order that was opened, under the key `order`, with what became dearer or cheaper since its template was saved.
public struct OpenedOrderAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: OrderView.schema,
            .priceChanges: .list(
                of: PriceChange.schema,
                "Prices that are others than when the template was saved; absent where there are none."
            ).optional,
        ]
    )

    /// The order.
    public let order: OrderView
    /// Prices that are others than when the template was saved; absent where there are none.
    public let priceChanges: [PriceChange]?
}

/// A template for orders.
public struct TemplateView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Template",
        [
            .name: .text("What it is called.").example("monthly tea"),
            .currency: .currency, .saved: .instant, .user: .text("Who saved it."),
            .lines: .list(of: Line.schema, "What is ordered."),
        ]
    )

    /// A line of a template.
    public struct Line: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "TemplateLine",
            [
                .position: .integer("Its place in the template."), .sku: .sku,
                .name: .text("The product's name."), .quantity: .decimal("How many."),
                .price: .decimal("The price when it was saved; absent where the role sees no prices.")
                    .optional,
                .discount: .decimal("The discount as a fraction of the line.").optional,
            ]
        )

        /// Its place in the template.
        public let position: Int64
        /// The product's code.
        public let sku: String
        /// The product's name.
        public let name: String
        /// How many, a decimal.
        public let quantity: String
        /// The price when it was saved; absent where the role sees no prices.
        public let price: String?
        /// The discount as a fraction of the line; absent where there is none or the role sees no prices.
        public let discount: String?
    }

    /// What it is called.
    public let name: String
    /// The ISO 4217 code of its prices.
    public let currency: String
    /// When it was saved.
    public let saved: Instant
    /// Who saved it.
    public let user: String
    /// What is ordered.
    public let lines: [Line]

    init(_ row: TemplateRow, in context: Context) throws {
        context.touch("template", row.id)
        name = row.name
        currency = row.currency
        saved = Instant(row.saved)
        user = try context.name(of: row.savedBy)
        let seesPrices = context.seesWhole("figures.price")
        lines = row.lines.map { line in
            Line(
                position: line.position,
                sku: line.sku,
                name: line.name,
                quantity: Figures.quantity(line.quantity, line.quantityScale),
                price: seesPrices ? line.price.description : nil,
                discount: seesPrices && line.discount > 0 ? Figures.discount(line.discount) : nil
            )
        }
    }
}

/// Templates, under the key `templates`.
public struct TemplatesAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.templates: .list(of: TemplateView.schema, "The templates of the page."), .next: .next.optional]
    )

    /// The templates of the page.
    public let templates: [TemplateView]
    /// What to give as `after` for the next page; absent on the last one.
    public let next: String?
}

/// One template, under the key `template`.
public struct TemplateAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.template: TemplateView.schema])

    /// The template.
    public let template: TemplateView
}
