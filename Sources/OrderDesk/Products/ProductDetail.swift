internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What is known of a product beside what orders need: its GTIN, what it costs now, its names and its options.
///
/// Why apart from ``ProductRow``: every line of every order reads that one.
struct ProductDetail {
    var gtin: GTIN?
    var cost: ScaledDecimal?
    var names: [DocumentLanguage: String] = [:]
    var requires: [String] = []
    var excludes: [String] = []

    static func load(_ product: ProductRow, _ connection: Connection) throws -> ProductDetail {
        let gtin = try connection.row("SELECT gtin FROM product WHERE id = ?1", .blob(product.id.bytes)) {
            try $0.optionalText(0).map(GTIN.init(stored:))
        }
        let cost = try connection.row(
            """
            SELECT cost_coefficient, cost_scale FROM product_cost WHERE product_id = ?1
            ORDER BY id DESC LIMIT 1
            """,
            .blob(product.id.bytes)
        ) { row in
            row.optionalInt64(0).map { ScaledDecimal($0, scale: Int(row.int64(1))) }
        }
        let options = try ProductOptions.load(product, connection)
        return ProductDetail(
            gtin: gtin ?? nil,
            cost: cost ?? nil,
            names: try ProductNames.load(product, connection),
            requires: options.requires,
            excludes: options.excludes
        )
    }

    /// Writes down what a product costs from now on; nil where that is not known any more.
    static func note(
        _ cost: ScaledDecimal?,
        _ currency: String,
        of product: RowID,
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO product_cost (id, product_id, cost_coefficient, cost_scale, currency, since)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            .blob(context.newID().bytes),
            .blob(product.bytes),
            .optional(cost?.coefficient),
            .optional(cost.map { Int64($0.scale) }),
            .text(currency),
            .integer(context.nowMilliseconds)
        )
    }

    /// Refuses a second product with the same GTIN.
    static func requireFree(_ gtin: GTIN, in context: Context) throws {
        guard let other = try sku(of: gtin, context.connection) else { return }
        throw EngineError.conflict(
            what: "there already is a product with the GTIN `\(gtin)`",
            reason: "a GTIN names one product",
            help: "check the number, or show the other one with `coffer product show \(other)`"
        )
    }

    /// The code of the product with a GTIN.
    static func sku(of gtin: GTIN, _ connection: Connection) throws -> String? {
        try connection.row("SELECT sku FROM product WHERE gtin = ?1", .text(gtin.padded)) { $0.text(0) }
    }
}

extension GTIN {
    fileprivate init(stored text: String) throws {
        guard let gtin = GTIN(text) else {
            throw StorageError.corrupt("a product with `\(text)` as its GTIN")
        }
        self = gtin
    }
}
