internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `order_template` with its lines: what is ordered again and again, for whomever.
struct TemplateRow {
    /// A line of a template, with the price that its product had when it was saved.
    struct Line {
        let position: Int64
        let sku: String
        let name: String
        let quantity: Int64
        let quantityScale: Int64
        let price: ScaledDecimal
        /// Millionths of the line.
        let discount: Int64
    }

    let id: RowID
    let name: String
    let currency: String
    let saved: Int64
    let savedBy: RowID
    let taxMode: TaxMode
    let lines: [Line]

    private static let columns = "id, name, currency, saved, saved_by, tax_mode"

    /// The template with this name.
    static func load(named name: String, _ connection: Connection) throws -> TemplateRow {
        guard let row = try find(name, connection) else {
            throw EngineError.notFound(kind: "template", name: name)
        }
        return row
    }

    /// The template with this name; nil where there is none, or none any more.
    static func find(_ name: String, _ connection: Connection) throws -> TemplateRow? {
        try connection.row("SELECT \(columns) FROM order_template WHERE name = ?1", .text(name)) {
            try TemplateRow($0, connection)
        }
    }

    /// Those after a name, by name.
    static func page(after name: String, limit: Int, _ connection: Connection) throws -> [TemplateRow] {
        try connection.rows(
            "SELECT \(columns) FROM order_template WHERE name > ?1 ORDER BY name LIMIT ?2",
            .text(name),
            .integer(Int64(limit))
        ) { try TemplateRow($0, connection) }
    }

    private init(_ row: Row, _ connection: Connection) throws {
        let id: RowID = try row.identifier(0)
        self.id = id
        name = row.text(1)
        currency = row.text(2)
        saved = row.int64(3)
        savedBy = try row.identifier(4)
        taxMode = try TaxMode(stored: row.text(5))
        lines = try connection.rows(
            """
            SELECT t.position, p.sku, p.name, t.quantity, t.quantity_scale, t.price_coefficient, t.price_scale,
                t.discount
            FROM order_template_line t JOIN product p ON p.id = t.product_id
            WHERE t.template_id = ?1 ORDER BY t.position
            """,
            .blob(id.bytes)
        ) { line in
            Line(
                position: line.int64(0),
                sku: line.text(1),
                name: line.text(2),
                quantity: line.int64(3),
                quantityScale: line.int64(4),
                price: ScaledDecimal(line.int64(5), scale: Int(line.int64(6))),
                discount: line.int64(7)
            )
        }
    }

    /// The lines of an order that is opened from it: at today's prices, with other quantities where they are asked for.
    ///
    /// - Throws: `InputError` for a position that it does not have.
    func inputs(_ quantities: [TemplateQuantity]) throws(InputError) -> [OrderLineInput] {
        let asked = Dictionary(quantities.map { (Int64($0.position), $0.quantity) }) { first, _ in first }
        if let unknown = asked.keys.first(where: { key in !lines.contains { $0.position == key } }) {
            throw InputError(
                "quantities",
                "template `\(name)` has no line \(unknown)",
                help: "see `coffer template show '\(name)'`"
            )
        }
        return lines.compactMap { line in
            let quantity = asked[line.position] ?? Figures.quantity(line.quantity, line.quantityScale)
            guard quantity != "0" else { return nil }
            return OrderLineInput(
                sku: line.sku,
                quantity: quantity,
                discountPercent: line.discount == 0
                    ? nil : ScaledDecimal(line.discount, scale: 4).trimmed.description
            )
        }
    }

    /// Where the prices of an order that was opened from it are others than when it was saved.
    func changes(to rows: [LineRow], _ basis: PriceBasis) -> [PriceChange] {
        // Why: prices in another currency, or without tax beside prices with it, tell nothing about each other.
        guard basis.currency == currency, basis.taxMode == taxMode else { return [] }
        let known = Dictionary(lines.map { ($0.sku, $0.price) }) { first, _ in first }
        return rows.compactMap { row in
            let now = ScaledDecimal(row.priceCoefficient, scale: Int(row.priceScale))
            guard row.priceRule != DraftLine.byHand, let was = known[row.sku], was != now else { return nil }
            return PriceChange(
                position: row.position,
                sku: row.sku,
                from: was.description,
                to: now.description
            )
        }
    }
}
