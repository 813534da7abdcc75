internal import Engine
internal import Sealing
internal import Storage

/// A row of `supplier` as it is stored.
struct SupplierRow {
    let id: RowID
    let code: String
    let name: String
    let country: String?
    let leadDays: Int64
    let externalReference: String?
    let changedBy: RowID
    let version: Int64

    private static let select = """
        SELECT id, code, name, country, lead_days, external_ref, changed_by, version FROM supplier
        """
    static let byCode = "\(select) WHERE code = ?1"
    static let byID = "\(select) WHERE id = ?1"
    /// ?1 code to start after, ?2 limit.
    static let page = "\(select) WHERE code > ?1 ORDER BY code LIMIT ?2"
    static let rowByExternalReference = "\(select) WHERE external_ref = ?1"
    static let byExternalReference = "SELECT 1 FROM supplier WHERE external_ref = ?1"

    init(_ row: Row) throws {
        id = try row.identifier(0)
        code = row.text(1)
        name = row.text(2)
        country = row.optionalText(3)
        leadDays = row.int64(4)
        externalReference = row.optionalText(5)
        changedBy = try row.identifier(6)
        version = row.int64(7)
    }

    /// The supplier with this code or id.
    static func load(named name: String, _ connection: Connection) throws -> SupplierRow {
        let byCode = try connection.row(byCode, .text(name), map: SupplierRow.init)
        guard
            let row = try byCode
                ?? RowID(name).flatMap({ try connection.row(byID, .blob($0.bytes), map: SupplierRow.init) })
        else { throw EngineError.notFound(kind: "supplier", name: name) }
        return row
    }

    /// The supplier with this id.
    static func load(_ id: RowID, _ connection: Connection) throws -> SupplierRow {
        let row = try connection.row(byID, .blob(id.bytes), map: SupplierRow.init)
        guard let row else { throw EngineError.notFound(kind: "supplier", name: id.description) }
        return row
    }

    /// Writes down that a product is bought from it.
    func supply(_ product: RowID, in context: Context) throws {
        try context.connection.execute(
            """
            UPDATE product SET supplier_id = ?2, changed = ?3, changed_by = ?4, version = version + 1
            WHERE id = ?1
            """,
            .blob(product.bytes),
            .blob(id.bytes),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }
}
