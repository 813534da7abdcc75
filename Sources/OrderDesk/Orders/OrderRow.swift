internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `sales_order` as it is stored, with its customer's number.
struct OrderRow {
    let id: RowID
    let number: String?
    let customer: RowID
    let customerNumber: String
    let subject: SubjectID
    let state: String
    let isOnHold: Bool
    let isImported: Bool
    let currency: String
    let net: Int64
    let tax: Int64
    let gross: Int64
    let charges: Int64
    let shipTo: [UInt8]?
    let shipToRevision: UInt64
    let billTo: [UInt8]?
    let billToRevision: UInt64
    let owner: RowID
    let team: String
    let opened: Int64
    let confirmed: Int64?
    let requiredOn: Int64?
    let shippedOn: Int64?
    let externalReference: String?
    let changed: Int64
    let changedBy: RowID
    let version: Int64
    /// Which version of the document it is: 1 until it is amended.
    let revision: Int64
    /// How far it is delivered.
    let fulfilment: String
    /// How far it is invoiced.
    let billing: String
    /// The version of the process that it was opened under; 0 where it was opened before there was one.
    let processVersion: Int64
    /// How many discounts on the whole it has.
    let discounts: Int64
    /// How its prices are meant, since it was opened.
    let basis: PriceBasis
    /// Who is to carry it; nil where nobody was named.
    let carrier: String?

    /// What people call it: its number, or its id while it has none.
    var label: String { number ?? id.description }

    /// Whether it waits for its shipment.
    var isToFulfil: Bool { state == "confirmed" && shippedOn == nil }

    /// Whether it was shipped after the day it was wanted for.
    var isLate: Bool {
        Lateness(
            required: requiredOn.flatMap { Day($0).calendarDay },
            shipped: shippedOn.flatMap { Day($0).calendarDay }
        ).isLate
    }

    /// Where the ship-to envelope lies.
    var shipToPlace: SealedPlace {
        SealedPlace(
            table: "sales_order",
            row: id,
            revision: shipToRevision,
            class: .contact,
            subject: subject
        )
    }

    /// Where the bill-to envelope lies.
    var billToPlace: SealedPlace {
        SealedPlace(table: "sales_order", row: id, revision: billToRevision, class: .fiscal, subject: subject)
    }
}

extension OrderRow {
    private static let columns = """
        o.id, o.number, o.customer_id, c.number, o.subject_id, o.state, o.on_hold, o.imported, o.currency,
            o.net, o.tax,
        o.gross, o.charges, o.ship_contact, o.ship_contact_revision, o.bill_fiscal, o.bill_fiscal_revision,
            o.owner_id,
        o.team, o.opened, o.confirmed, o.required_on, o.shipped_on, o.external_ref, o.changed, o.changed_by,
            o.version, o.revision, o.fulfilment,
            o.billing, o.process_version, o.discounts, o.tax_mode, o.rounding, o.carrier
        """
    private static let select = """
        SELECT \(columns) FROM sales_order o JOIN customer c ON c.id = o.customer_id
        """
    static let byID = "\(select) WHERE o.id = ?1"
    static let byExternalReference = "SELECT 1 FROM sales_order WHERE external_ref = ?1"
    static let byNumber = "\(select) WHERE o.number = ?1"
    /// Every order that is on its way, in scope: ?1 an id to start after, ?2 scope, ?3 principal, ?4 team.
    ///
    /// What is shipped, billed and paid has no step left, and waits only to be closed: of those there are many in time.
    static let onTheWay = """
        \(select) WHERE o.id > ?1 AND o.state IN ('draft', 'submitted', 'approved', 'confirmed')
            AND o.imported = 0 AND ((?2 & 8) <> 0 OR ((?2 & 4) <> 0 AND o.team = ?4)
            OR ((?2 & 2) <> 0 AND o.owner_id = ?3)
            OR ((?2 & 1) <> 0 AND o.state = 'confirmed' AND o.shipped_on IS NULL))
            AND NOT (o.state = 'confirmed' AND o.fulfilment IN ('complete', 'returned')
                AND o.billing IN ('complete', 'credited') AND NOT EXISTS (
                    SELECT 1 FROM invoice i
                    WHERE i.order_id = o.id AND i.kind = 'invoice' AND i.settled < i.gross
                ))
        ORDER BY o.id
        """
    static let page = "\(select) WHERE o.id > ?1 AND \(OrderFilter.condition) ORDER BY o.id LIMIT ?11"
    static let pageOfCustomer =
        """
        \(select) WHERE o.customer_id IN (\(CustomerRow.records(of: "?10"))) AND o.id > ?1 AND \(OrderFilter.condition) ORDER BY o.id
        LIMIT ?11
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        number = row.optionalText(1)
        customer = try row.identifier(2)
        customerNumber = row.text(3)
        subject = try row.identifier(4)
        state = row.text(5)
        isOnHold = row.int64(6) != 0
        isImported = row.int64(7) != 0
        currency = row.text(8)
        net = row.int64(9)
        tax = row.int64(10)
        gross = row.int64(11)
        charges = row.int64(12)
        shipTo = row.optionalBlob(13)
        shipToRevision = UInt64(row.int64(14))
        billTo = row.optionalBlob(15)
        billToRevision = UInt64(row.int64(16))
        owner = try row.identifier(17)
        team = row.text(18)
        opened = row.int64(19)
        confirmed = row.optionalInt64(20)
        requiredOn = row.optionalInt64(21)
        shippedOn = row.optionalInt64(22)
        externalReference = row.optionalText(23)
        changed = row.int64(24)
        changedBy = try row.identifier(25)
        version = row.int64(26)
        revision = row.int64(27)
        fulfilment = row.text(28)
        billing = row.text(29)
        processVersion = row.int64(30)
        discounts = row.int64(31)
        basis = PriceBasis(
            currency: currency,
            taxMode: try TaxMode(stored: row.text(32)),
            rounding: try RoundingMode(stored: row.text(33))
        )
        carrier = row.optionalText(34)
    }

    /// The row that a new order has just become.
    init(_ order: NewOrder, _ priced: OrderFigures, shipTo: [UInt8], billTo: [UInt8], in context: Context) {
        id = order.id
        number = order.number
        customer = order.customer.id
        customerNumber = order.customer.number
        subject = order.customer.subject
        state = order.state
        isOnHold = false
        isImported = order.isImported
        currency = priced.currency
        basis = priced.basis
        net = priced.net
        tax = priced.tax
        gross = priced.gross
        charges = priced.chargeTotal
        self.shipTo = shipTo
        shipToRevision = 1
        self.billTo = billTo
        billToRevision = 1
        owner = context.principal.id
        team = context.principal.team
        opened = order.opened
        confirmed = order.confirmed
        requiredOn = order.requiredOn
        shippedOn = order.shippedOn
        externalReference = order.externalReference
        changed = context.nowMilliseconds
        changedBy = context.principal.id
        version = 1
        revision = 1
        fulfilment = order.shippedOn == nil ? "none" : "complete"
        billing = "none"
        processVersion = order.processVersion
        discounts = Int64(priced.discounts.count)
        carrier = order.carrier
    }

    /// The order with this id.
    static func load(_ id: RowID, in context: Context) throws -> OrderRow {
        let row = try context.connection.row(byID, .blob(id.bytes), map: OrderRow.init)
        guard let row else { throw EngineError.notFound(kind: "order", name: id.description) }
        return row
    }

    /// The order with this number or id, inside the scope of whoever asks.
    static func load(named name: String, in context: Context) throws -> OrderRow {
        let connection = context.connection
        let row =
            if let id = RowID(name) {
                try connection.row(byID, .blob(id.bytes), map: OrderRow.init)
            } else {
                try connection.row(byNumber, .text(name), map: OrderRow.init)
            }
        guard let row else { throw EngineError.notFound(kind: "order", name: name) }
        try context.requireScope(
            owner: row.owner,
            team: row.team,
            isToFulfil: row.isToFulfil,
            kind: "order",
            name: name
        )
        return row
    }

    /// The conflict to report when this row is not at the version that was read.
    func conflict(with expected: Int64, in context: Context) throws -> EngineError {
        .versionConflict(
            kind: "order",
            name: label,
            expected: expected,
            current: version,
            changedBy: try context.name(of: changedBy)
        )
    }
}
