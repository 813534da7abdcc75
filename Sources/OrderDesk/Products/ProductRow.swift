internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `product` as it is stored.
struct ProductRow {
    let id: RowID
    let sku: String
    let name: String
    let unit: String
    let quantityScale: Int64
    let priceCoefficient: Int64
    let priceScale: Int64
    let currency: String
    let taxCategory: String
    /// Hundredths of a percent.
    let taxRate: Int64
    let reorderLevel: Int64
    let isDiscontinued: Bool
    let externalReference: String?
    let version: Int64
    /// How many prices it has beside its own.
    let prices: Int64
    /// Whether its own price is without or with tax.
    let taxMode: TaxMode
    /// In how many languages it has a name of its own.
    let names: Int64
    /// How many other products it requires or excludes.
    let options: Int64
    /// How many customers have a code of their own for it.
    let codes: Int64
    /// Whether its goods are told apart by lot.
    let hasLots: Bool
}

extension ProductRow {
    private static let columns = """
        p.id, p.sku, p.name, p.unit, p.quantity_scale, p.price_coefficient, p.price_scale, p.currency,
            p.tax_category,
        p.tax_rate, p.reorder_level, p.discontinued, p.external_ref, p.version, p.prices,
            p.tax_mode, p.names, p.options, p.codes, p.lots
        """
    /// How many columns a product takes; what else a statement reads comes after them.
    static let columnCount: Int32 = 20
    static let byID = "SELECT \(columns) FROM product p WHERE p.id = ?1"
    static let bySKU = "SELECT \(columns) FROM product p WHERE p.sku = ?1"
    static let byExternalReference = "SELECT \(columns) FROM product p WHERE p.external_ref = ?1"
    /// ?1 sku to start after, ?2 low ones only, ?3 limit; with what is there over all locations.
    static let page = """
        SELECT \(columns), COALESCE(s.on_hand, 0), COALESCE(s.allocated, 0), COALESCE(s.unavailable, 0),
            COALESCE(s.incoming, 0)
        FROM product p LEFT JOIN (
            SELECT product_id, SUM(on_hand) AS on_hand, SUM(allocated) AS allocated,
            SUM(unavailable) AS unavailable,
                SUM(incoming) AS incoming
            FROM stock_balance GROUP BY product_id
        ) s ON s.product_id = p.id
        WHERE p.sku > ?1 AND (?2 = 0 OR COALESCE(s.on_hand, 0) <= p.reorder_level)
        ORDER BY p.sku LIMIT ?3
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        sku = row.text(1)
        name = row.text(2)
        unit = row.text(3)
        quantityScale = row.int64(4)
        priceCoefficient = row.int64(5)
        priceScale = row.int64(6)
        currency = row.text(7)
        taxCategory = row.text(8)
        taxRate = row.int64(9)
        reorderLevel = row.int64(10)
        isDiscontinued = row.int64(11) != 0
        externalReference = row.optionalText(12)
        version = row.int64(13)
        prices = row.int64(14)
        taxMode = try TaxMode(stored: row.text(15))
        names = row.int64(16)
        options = row.int64(17)
        codes = row.int64(18)
        hasLots = row.int64(19) != 0
    }

    /// The product with this code or id.
    static func load(named name: String, _ connection: Connection) throws -> ProductRow {
        let bySKU = try connection.row(bySKU, .text(name), map: ProductRow.init)
        guard
            let row = try bySKU
                ?? RowID(name).flatMap({ try connection.row(byID, .blob($0.bytes), map: ProductRow.init) })
        else { throw EngineError.notFound(kind: "product", name: name) }
        return row
    }

    /// The conflict to report when this row is not at the version that was read.
    func conflict(with expected: Int64, in context: Context) throws -> EngineError {
        let changedBy: RowID? = try context.connection.row(
            "SELECT changed_by FROM product WHERE id = ?1",
            .blob(id.bytes)
        ) { try $0.identifier(0) }
        guard let changedBy else { throw EngineError.notFound(kind: "product", name: sku) }
        return .versionConflict(
            kind: "product",
            name: sku,
            expected: expected,
            current: version,
            changedBy: try context.name(of: changedBy)
        )
    }
}
