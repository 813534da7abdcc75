internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// An order about to be written for the first time, with all its rows.
struct NewOrder {
    let id: RowID
    let customer: CustomerRow
    let opened: Int64
    var state = "draft"
    var number: String?
    var confirmed: Int64?
    var requiredOn: Int64?
    var shippedOn: Int64?
    var externalReference: String?
    /// Who is to carry it; nil where nobody was named.
    var carrier: String?
    var isImported = false
    /// The version of the process that it is opened under; history is under none.
    var processVersion: Int64 = 0

    init(id: RowID, customer: CustomerRow, opened: Int64) {
        self.id = id
        self.customer = customer
        self.opened = opened
    }

    /// Seals its addresses under the customer's keys.
    func seal(
        _ addresses: Addresses,
        in context: Context
    ) throws -> (shipTo: [UInt8], billTo: [UInt8]) {
        (
            try context.seal(addresses.shipTo, at: place(.contact)),
            try context.seal(addresses.billTo, at: place(.fiscal))
        )
    }

    /// Writes the order.
    func insert(_ priced: OrderFigures, _ addresses: Addresses, in context: Context) throws {
        let (shipTo, billTo) = try seal(addresses, in: context)
        try context.connection.execute(
            """
            INSERT INTO sales_order (
                id, number, customer_id, subject_id, state, on_hold, imported, currency, net, tax, gross,
                    charges,
                ship_contact, ship_contact_revision, bill_fiscal, bill_fiscal_revision, owner_id, team,
                    opened,
                confirmed, required_on, shipped_on, external_ref, changed, changed_by, version, fulfilment,
                process_version, opened_uid, discounts, tax_mode, rounding, carrier
            ) VALUES (
                ?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, ?13, 1, ?14, ?15, ?16, ?17, ?18,
                ?19, ?20, ?21,
                ?14, 1, ?22, ?23, ?24, ?25, ?26, ?27, ?28
            )
            """,
            .blob(id.bytes),
            .optional(number),
            .blob(customer.id.bytes),
            .blob(customer.subject.bytes),
            .text(state),
            .integer(isImported ? 1 : 0),
            .text(priced.currency),
            .integer(priced.net),
            .integer(priced.tax),
            .integer(priced.gross),
            .integer(priced.chargeTotal),
            .blob(shipTo),
            .blob(billTo),
            .blob(context.principal.id.bytes),
            .text(context.principal.team),
            .integer(opened),
            .optional(confirmed),
            .optional(requiredOn),
            .optional(shippedOn),
            .optional(externalReference),
            .integer(context.nowMilliseconds),
            .text(shippedOn == nil ? "none" : "complete"),
            .integer(processVersion),
            .integer(Int64(context.callerUID)),
            .integer(Int64(priced.discounts.count)),
            .text(priced.basis.taxMode.rawValue),
            .text(priced.basis.rounding.rawValue),
            .optional(carrier)
        )
        try OrderParts.insert(priced, order: id, context.connection)
        let row = OrderRow(self, priced, shipTo: shipTo, billTo: billTo, in: context)
        context.keep(WholeOrder(row, priced), under: id)
        context.touch("order", id)
        context.about(customer.subject)
    }

    private func place(_ retentionClass: RetentionClass) -> SealedPlace {
        SealedPlace(
            table: "sales_order",
            row: id,
            revision: 1,
            class: retentionClass,
            subject: customer.subject
        )
    }
}

/// The rows below an order.
enum OrderParts {
    private static let line = InsertStatement(
        into: "order_line",
        [
            "order_id", "position", "product_id", "sku", "name", "unit", "quantity", "quantity_scale",
            "price_coefficient", "price_scale", "price_rule", "discount", "tax_category", "tax_rate", "net",
            "document_discount", "coupon_discount", "included_tax", "buyer_code",
        ]
    )
    private static let charge = InsertStatement(
        into: "order_charge",
        ["order_id", "position", "kind", "amount", "tax_category", "tax_rate", "included_tax"]
    )
    private static let discount = InsertStatement(
        into: "order_discount",
        ["order_id", "kind", "percent", "amount", "taken", "code"]
    )
    private static let tax = InsertStatement(
        into: "order_tax",
        ["order_id", "category", "rate", "base", "tax"]
    )

    /// Writes lines, charges, discounts and taxes.
    static func insert(_ priced: OrderFigures, order: RowID, _ connection: Connection) throws {
        let id = SQLValue.blob(order.bytes)
        try connection.insert(line, priced.lines.flatMap { [id] + $0.values })
        try connection.insert(charge, priced.charges.flatMap { [id] + $0.values })
        try connection.insert(discount, priced.discounts.flatMap { [id] + $0.values })
        try connection.insert(tax, priced.taxes.flatMap { [id] + $0.values })
    }

    /// Takes lines, charges, discounts and taxes away, to be written anew.
    static func remove(of row: OrderRow, _ connection: Connection) throws {
        let order = row.id
        if row.discounts > 0 {
            try connection.execute("DELETE FROM order_discount WHERE order_id = ?1", .blob(order.bytes))
        }
        try connection.execute("DELETE FROM order_line WHERE order_id = ?1", .blob(order.bytes))
        try connection.execute("DELETE FROM order_charge WHERE order_id = ?1", .blob(order.bytes))
        try connection.execute("DELETE FROM order_tax WHERE order_id = ?1", .blob(order.bytes))
    }
}
