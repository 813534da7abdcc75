public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Shows every version of an order, with what each changed.
public struct OrderVersionsShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.versions"
    /// What it does, in one sentence for people.
    public static let summary = "Show every version of an order, with what each changed."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.order: .named("order")])

    /// The order's number or id.
    public var order: String

    /// The order whose versions to show, by number or id.
    public init(order: String) { self.order = order }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> OrderVersionsAnswer {
        let row = try OrderRow.load(named: order, in: context)
        context.touch("order", row.id)
        context.about(row.subject)
        let earlier = try context.connection.rows(
            """
            SELECT v.id, v.revision, v.net, v.tax, v.gross, v.charges, v.required_on, v.ship_contact, (
                SELECT COALESCE(SUM(c.amount + c.included_tax), 0) FROM order_version_charge c
                WHERE c.version_id = v.id
            )
            FROM order_version v WHERE v.order_id = ?1 ORDER BY v.revision
            """,
            .blob(row.id.bytes),
            map: KeptVersion.init
        )
        var views: [OrderVersionView] = []
        var before: OrderTerms?
        for version in earlier {
            let lines = try LineRow.load(version: version.id, context.connection)
            let discounts = try DiscountRow.load(version: version.id, context.connection)
            let terms = try version.terms(lines, discounts, row.currency)
            views.append(try OrderVersionView(version, lines, terms, after: before, of: row, in: context))
            before = terms
        }
        let current = KeptVersion(
            current: row,
            chargesAsked: try ChargeRow.load(row.id, context.connection).reduce(0) { $0 + $1.asked }
        )
        let lines = try LineRow.load(row.id, context.connection)
        let terms = try current.terms(lines, DiscountRow.load(row, context.connection), row.currency)
        views.append(try OrderVersionView(current, lines, terms, after: before, of: row, in: context))
        return OrderVersionsAnswer(order: row.label, versions: views)
    }
}

/// A version as it is stored: kept, or the present one.
struct KeptVersion {
    let id: RowID
    let revision: Int64
    let net: Int64
    let tax: Int64
    let gross: Int64
    let charges: Int64
    /// All charges in the order's prices.
    let chargesAsked: Int64
    let requiredOn: Int64?
    let shipTo: [UInt8]?
    let isCurrent: Bool

    init(_ row: Row) throws {
        id = try row.identifier(0)
        revision = row.int64(1)
        net = row.int64(2)
        tax = row.int64(3)
        gross = row.int64(4)
        charges = row.int64(5)
        requiredOn = row.optionalInt64(6)
        shipTo = row.optionalBlob(7)
        chargesAsked = row.int64(8)
        isCurrent = false
    }

    init(current row: OrderRow, chargesAsked: Int64) {
        id = row.id
        revision = row.revision
        net = row.net
        tax = row.tax
        gross = row.gross
        charges = row.charges
        self.chargesAsked = chargesAsked
        requiredOn = row.requiredOn
        shipTo = row.shipTo
        isCurrent = true
    }

    func terms(_ lines: [LineRow], _ discounts: [DiscountRow], _ currency: String) throws -> OrderTerms {
        OrderTerms(
            lines: lines.map(OrderTerms.Line.init),
            charges: chargesAsked,
            discount: try DiscountRow.given(discounts, currency),
            requiredOn: requiredOn.flatMap { Day($0).calendarDay },
            gross: gross
        )
    }
}
