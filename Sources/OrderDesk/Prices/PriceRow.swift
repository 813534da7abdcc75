internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `price` as it is stored.
struct PriceRow {
    let id: RowID
    let product: RowID
    let rule: String
    let customer: RowID?
    /// The group of a group's list, or the name of a dated list.
    let list: String?
    /// The least quantity of a tier, in units of the product's scale.
    let fromQuantity: Int64?
    let coefficient: Int64
    let scale: Int64
    let currency: String
    let from: Int64?
    let through: Int64?
    /// Whether it is without or with tax.
    let taxMode: TaxMode
}

extension PriceRow {
    private static let columns = """
        p.id, p.product_id, p.rule, p.customer_id, p.list, p.from_quantity, p.price_coefficient, p.price_scale,
        p.currency, p.valid_from, p.valid_through, p.tax_mode
        """
    static let byID = "SELECT \(columns) FROM price p WHERE p.id = ?1"
    /// What can hold for one customer: ?1 product, ?2 customer, ?3 currency, ?4 tax mode.
    static let sources = """
        SELECT \(columns) FROM price p WHERE p.product_id = ?1 AND p.currency = ?3 AND p.tax_mode = ?4 AND (
            p.rule IN ('dated-list', 'tier') OR p.customer_id = ?2
            OR (p.rule = 'group-list' AND p.list = (SELECT c.price_group FROM customer c WHERE c.id = ?2))
        ) ORDER BY p.id
        """
    /// The row with the same place in the rules: ?1 product, ?2 rule, ?3 customer, ?4 list, ?5 quantity,
    /// ?6 currency, ?7 first day.
    static let same = """
        SELECT \(columns) FROM price p WHERE p.product_id = ?1 AND p.rule = ?2 AND p.customer_id IS ?3
        AND p.list IS ?4 AND p.from_quantity IS ?5 AND p.currency = ?6 AND p.valid_from IS ?7
        """
    /// Those after an id, of customers in scope only: ?1 id, ?2 product or null, ?3 customer or null, ?4 list or null,
    /// ?5 scope, ?6 principal, ?7 team, ?8 limit.
    static let page = """
        SELECT \(columns) FROM price p WHERE p.id > ?1 AND (?2 IS NULL OR p.product_id = ?2)
        AND (?3 IS NULL OR p.customer_id = ?3) AND (?4 IS NULL OR p.list = ?4)
        AND (p.customer_id IS NULL OR (?5 & 8) <> 0 OR EXISTS (
            SELECT 1 FROM customer c WHERE c.id = p.customer_id
            AND (((?5 & 4) <> 0 AND c.team = ?7) OR ((?5 & 2) <> 0 AND c.owner_id = ?6))
        ))
        ORDER BY p.id LIMIT ?8
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        product = try row.identifier(1)
        rule = row.text(2)
        customer = try row.optionalIdentifier(3)
        list = row.optionalText(4)
        fromQuantity = row.optionalInt64(5)
        coefficient = row.int64(6)
        scale = row.int64(7)
        currency = row.text(8)
        from = row.optionalInt64(9)
        through = row.optionalInt64(10)
        taxMode = try TaxMode(stored: row.text(11))
    }

    static func load(_ id: RowID, _ connection: Connection) throws -> PriceRow {
        let row = try connection.row(byID, .blob(id.bytes), map: PriceRow.init)
        guard let row else { throw EngineError.notFound(kind: "price", name: id.description) }
        return row
    }
}
