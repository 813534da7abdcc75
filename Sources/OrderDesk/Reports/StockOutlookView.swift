public import Engine
internal import Orders

/// What there is of a product, what will be asked for, and what to order again.
public struct StockOutlookView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "StockOutlook",
        [
            .sku: .sku,
            .externalReference: .externalReference.optional,
            .name: .text("The product's name."),
            .unit: .unit,
            .discontinued: .boolean("Whether it is not sold any more; then nothing is proposed."),
            .onHand: .decimal("What lies there."),
            .available: .decimal("What of it is not promised and may be sold."),
            .incoming: .decimal("What is on its way."),
            .waiting: .decimal("What confirmed lines wait for."),
            .reorderLevel: .decimal("The level at or under which it must be ordered again."),
            .low: .boolean("Whether no more lies there than the reorder level."),
            .expected: .decimal("What is expected to be asked for in the days ahead."),
            .proposed: .decimal("What to order again; 0 is nothing."),
        ]
    )

    /// The product's code.
    public let sku: String
    /// What another system calls it.
    public let externalReference: String?
    /// The product's name.
    public let name: String
    /// The unit, UN/ECE Recommendation 20.
    public let unit: String
    /// Whether it is not sold any more.
    public let discontinued: Bool
    /// What lies there.
    public let onHand: String
    /// What of it is not promised and may be sold.
    public let available: String
    /// What is on its way.
    public let incoming: String
    /// What confirmed lines wait for.
    public let waiting: String
    /// The reorder level.
    public let reorderLevel: String
    /// Whether no more lies there than the reorder level.
    public let low: Bool
    /// What is expected to be asked for in the days ahead.
    public let expected: String
    /// What to order again.
    public let proposed: String

    private enum CodingKeys: String, CodingKey {
        case sku, name, unit, discontinued, onHand, available, incoming, waiting, reorderLevel, low, expected
        case proposed
        case externalReference = "externalRef"
    }

    init(_ outlook: StockOutlook) {
        let product = outlook.product
        func text(_ quantity: Int64) -> String { Figures.quantity(quantity, product.quantityScale) }
        sku = product.sku
        externalReference = product.externalReference
        name = product.name
        unit = product.unit
        discontinued = product.isDiscontinued
        onHand = text(outlook.stock.onHand)
        available = text(outlook.stock.available)
        incoming = text(outlook.stock.incoming)
        waiting = text(outlook.waiting)
        reorderLevel = text(product.reorderLevel)
        low = outlook.isLow
        expected = text(outlook.proposal.expected)
        proposed = text(outlook.proposal.quantity)
    }
}

/// What is low, under the key `stock`.
public struct ReportStockAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .asOf: .date("The day up to which demand was looked at."),
            .windowDays: .integer("Over how many days demand was looked at."),
            .leadDays: .integer("How many days pass until ordered goods are there."),
            .coverDays: .integer("How many days they are to last."),
            .stock: .list(of: StockOutlookView.schema, "The products of the page, by code."),
            .next: .next.optional,
        ]
    )

    /// The day up to which demand was looked at.
    public let asOf: Day
    /// Over how many days demand was looked at.
    public let windowDays: Int64
    /// How many days pass until ordered goods are there.
    public let leadDays: Int64
    /// How many days they are to last.
    public let coverDays: Int64
    /// The products of the page, by code.
    public let stock: [StockOutlookView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
