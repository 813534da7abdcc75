internal import Engine
internal import Sealing
internal import Storage

/// A row of `customer_code`: what a customer calls a product (EN 16931 BT-156).
struct CustomerCodeRow {
    let customer: RowID
    let customerNumber: String
    let product: RowID
    let sku: String
    let name: String
    let code: String

    private static let select = """
        SELECT c.id, c.number, p.id, p.sku, p.name, i.buyer_code FROM customer_code i
        JOIN customer c ON c.id = i.customer_id JOIN product p ON p.id = i.product_id
        """
    /// Of records that are one customer, what is said at the record itself counts before what is said at another.
    private static let first =
        "ORDER BY CASE WHEN i.customer_id = ?1 THEN 0 ELSE 1 END, i.customer_id LIMIT 1"
    /// What counts for a customer: ?1 customer, ?2 product.
    private static let byProduct = """
        \(select) WHERE i.product_id = ?2
            AND i.customer_id IN (\(CustomerRow.records(of: "?1"))) \(first)
        """
    /// What counts for a customer: ?1 customer, ?2 code.
    private static let byCode = """
        \(select) WHERE i.buyer_code = ?2
            AND i.customer_id IN (\(CustomerRow.records(of: "?1"))) \(first)
        """
    /// All that counts for a customer: ?1 customer, ?2 code of a product to start after, ?3 limit.
    private static let page = """
        \(select) WHERE p.sku > ?2 AND i.customer_id = (
            SELECT j.customer_id FROM customer_code j WHERE j.product_id = i.product_id
                AND j.customer_id IN (\(CustomerRow.records(of: "?1")))
            ORDER BY CASE WHEN j.customer_id = ?1 THEN 0 ELSE 1 END, j.customer_id LIMIT 1
        ) ORDER BY p.sku LIMIT ?3
        """

    init(_ row: Row) throws {
        customer = try row.identifier(0)
        customerNumber = row.text(1)
        product = try row.identifier(2)
        sku = row.text(3)
        name = row.text(4)
        code = row.text(5)
    }

    /// What a customer calls a product; nil where they have no code for it.
    static func find(
        of product: ProductRow,
        for customer: RowID,
        _ connection: Connection
    ) throws -> CustomerCodeRow? {
        guard product.codes > 0 else { return nil }
        return try connection.row(
            byProduct,
            .blob(customer.bytes),
            .blob(product.id.bytes),
            map: CustomerCodeRow.init
        )
    }

    /// What a customer's code stands for; nil where it stands for nothing.
    static func find(
        code: String,
        for customer: RowID,
        _ connection: Connection
    ) throws -> CustomerCodeRow? {
        try connection.row(byCode, .blob(customer.bytes), .text(code), map: CustomerCodeRow.init)
    }

    /// Every code that counts for a customer, by the products' codes.
    static func page(
        of customer: RowID,
        after: String,
        limit: Int,
        _ connection: Connection
    ) throws -> [CustomerCodeRow] {
        try connection.rows(
            page,
            .blob(customer.bytes),
            .text(after),
            .integer(Int64(limit)),
            map: CustomerCodeRow.init
        )
    }

    /// Refuses a product's code by which a customer orders another product: it would no more mean the same.
    static func requireFree(_ sku: String, in context: Context) throws {
        guard try isTaken(sku, in: context) else { return }
        throw EngineError.conflict(
            what: "`\(sku)` cannot be the code of a new product",
            reason: "a customer orders another product by it",
            help: "choose another code, or take that one away with `coffer customer code remove`"
        )
    }

    /// Whether a customer orders something by this code.
    static func isTaken(_ sku: String, in context: Context) throws -> Bool {
        try context.exists("SELECT 1 FROM customer_code WHERE buyer_code = ?1 LIMIT 1", sku)
    }

    /// Brings a product's count of codes up to date.
    static func count(of product: RowID, _ connection: Connection) throws {
        try connection.execute(
            """
            UPDATE product SET codes = (SELECT COUNT(*) FROM customer_code WHERE product_id = ?1)
            WHERE id = ?1
            """,
            .blob(product.bytes)
        )
    }
}

extension ProductRow {
    /// The product that a customer means: by its code or id, else by what the customer calls it.
    static func load(
        named name: String,
        for customer: RowID,
        _ connection: Connection
    ) throws -> ProductRow {
        do {
            return try load(named: name, connection)
        } catch let error as EngineError where error.code == "not-found" {
            guard let code = try CustomerCodeRow.find(code: name, for: customer, connection) else {
                throw error
            }
            return try load(named: code.sku, connection)
        }
    }
}
