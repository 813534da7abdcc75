internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// A row of `alert` as it is stored, with what it is about.
struct AlertRow {
    let id: RowID
    let number: Int64
    let kind: String
    let order: (id: RowID, label: String, subject: SubjectID, owner: RowID, team: String, isToFulfil: Bool)?
    let sku: String?
    let invoice: String?
    let supplier: String?
    let step: String?
    /// Whose it is now: anybody of the role where nobody owns it.
    let role: String
    let firstRole: String
    let owner: RowID?
    /// How many times it has gone on.
    let level: Int64
    let raised: Int64
    let goesOn: Int64?
    let acknowledged: Int64?
    let acknowledgedBy: RowID?
    let cleared: Int64?

    /// What it stands for, as it is stored.
    let cause: String

    /// Whether it is the caller's, or any of the caller's roles'.
    func isOf(_ principal: Principal) -> Bool { owner == principal.id || principal.roles.contains(role) }

    private static let select = """
        SELECT a.id, a.number, a.kind, a.order_id, o.number, o.subject_id, o.owner_id, o.team,
            CASE WHEN o.state = 'confirmed' AND o.shipped_on IS NULL THEN 1 ELSE 0 END,
            p.sku, i.number, a.step, a.role, a.first_role, a.owner_id, a.level, a.raised, a.goes_on,
            a.acknowledged, a.acknowledged_by, a.cleared, a.cause, u.code
        FROM alert a LEFT JOIN sales_order o ON o.id = a.order_id
        LEFT JOIN product p ON p.id = a.product_id LEFT JOIN invoice i ON i.id = a.invoice_id
        LEFT JOIN supplier u ON u.id = a.supplier_id
        """
    /// The alerts that stand.
    static let standing = "\(select) WHERE a.cleared IS NULL ORDER BY a.number"
    private static let byNumber = "\(select) WHERE a.number = ?1"
    private static let byID = "\(select) WHERE a.id = ?1"
    /// ?1 a number to start after, ?2 whether ended ones too, ?3 a kind, ?4 scope, ?5 principal, ?6 team.
    static let page = """
        \(select) WHERE a.number > ?1 AND (?2 = 1 OR a.cleared IS NULL) AND (?3 IS NULL OR a.kind = ?3)
            AND (a.order_id IS NULL OR (?4 & 8) <> 0 OR ((?4 & 4) <> 0 AND o.team = ?6)
                OR ((?4 & 2) <> 0 AND o.owner_id = ?5)
                OR ((?4 & 1) <> 0 AND o.state = 'confirmed' AND o.shipped_on IS NULL))
        ORDER BY a.number
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.int64(1)
        kind = row.text(2)
        if let bytes = row.optionalBlob(3), let order = RowID(bytes: bytes),
            let subject = SubjectID(bytes: row.blob(5))
        {
            self.order = (
                order, row.optionalText(4) ?? order.description, subject, try row.identifier(6), row.text(7),
                row.int64(8) != 0
            )
        } else {
            order = nil
        }
        sku = row.optionalText(9)
        invoice = row.optionalText(10)
        step = row.optionalText(11)
        role = row.text(12)
        firstRole = row.text(13)
        owner = row.optionalBlob(14).flatMap { RowID(bytes: $0) }
        level = row.int64(15)
        raised = row.int64(16)
        goesOn = row.optionalInt64(17)
        acknowledged = row.optionalInt64(18)
        acknowledgedBy = row.optionalBlob(19).flatMap { RowID(bytes: $0) }
        cleared = row.optionalInt64(20)
        cause = row.text(21)
        supplier = row.optionalText(22)
    }

    /// The name of the supplier's certificate that it is about; nil where it is about none, or about one that is no more.
    func certificate(in context: Context) throws -> String? {
        guard kind == AlertRule.Kind.certificateExpiring.rawValue, let id = AlertCause.record(of: cause)
        else { return nil }
        return try context.connection.row(
            "SELECT name FROM supplier_certificate WHERE id = ?1",
            .blob(id.bytes)
        ) { $0.text(0) }
    }

    /// The alert with this number, inside the scope of whoever asks.
    static func load(number: Int64, in context: Context) throws -> AlertRow {
        let row = try context.connection.row(byNumber, .integer(number), map: AlertRow.init)
        guard let row else { throw EngineError.notFound(kind: "alert", name: "\(number)") }
        if let order = row.order {
            try context.requireScope(
                owner: order.owner,
                team: order.team,
                isToFulfil: order.isToFulfil,
                kind: "alert",
                name: "\(number)"
            )
        }
        return row
    }

    /// The alert with this id.
    static func load(_ id: RowID, in context: Context) throws -> AlertRow {
        let row = try context.connection.row(byID, .blob(id.bytes), map: AlertRow.init)
        guard let row else { throw EngineError.notFound(kind: "alert", name: id.description) }
        return row
    }
}
