internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// The earlier versions of amended orders; each is written once and never altered.
enum OrderVersions {
    /// Keeps the order as it stands, under its present version, before it is amended.
    static func keep(_ row: OrderRow, in context: Context) throws {
        let id = context.newID()
        let place = place(id, row.subject)
        let fields = try row.shipTo.map { try context.use($0, at: row.shipToPlace) }
        try context.connection.execute(
            """
            INSERT INTO order_version (
                id, order_id, revision, subject_id, net, tax, gross, charges, required_on, ship_contact,
                ship_contact_revision
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)
            """,
            .blob(id.bytes),
            .blob(row.id.bytes),
            .integer(row.revision),
            .blob(row.subject.bytes),
            .integer(row.net),
            .integer(row.tax),
            .integer(row.gross),
            .integer(row.charges),
            .optional(row.requiredOn),
            .optional(try fields.map { try context.seal($0, at: place) })
        )
        for copy in copies {
            try context.connection.execute(copy, .blob(id.bytes), .blob(row.id.bytes))
        }
    }

    private static let copies = [
        """
        INSERT INTO order_version_line (
            version_id, position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient,
            price_scale, price_rule, discount, tax_category, tax_rate, net, document_discount,
            coupon_discount, included_tax, buyer_code
        )
        SELECT ?1, position, product_id, sku, name, unit, quantity, quantity_scale, price_coefficient,
            price_scale, price_rule, discount, tax_category, tax_rate, net, document_discount,
            coupon_discount, included_tax, buyer_code
        FROM order_line WHERE order_id = ?2
        """,
        """
        INSERT INTO order_version_charge (
            version_id, position, kind, amount, tax_category, tax_rate, included_tax
        )
        SELECT ?1, position, kind, amount, tax_category, tax_rate, included_tax FROM order_charge
        WHERE order_id = ?2
        """,
        """
        INSERT INTO order_version_discount (version_id, kind, percent, amount, taken, code)
        SELECT ?1, kind, percent, amount, taken, code FROM order_discount WHERE order_id = ?2
        """,
        """
        INSERT INTO order_version_tax (version_id, category, rate, base, tax)
        SELECT ?1, category, rate, base, tax FROM order_tax WHERE order_id = ?2
        """,
    ]

    /// The position of a new line: none that a line of any version ever had.
    static func nextPosition(
        of order: RowID,
        _ lines: [DraftLine],
        _ connection: Connection
    ) throws -> Int64 {
        let stored =
            try connection.row(
                """
                SELECT MAX(position) FROM (
                    SELECT COALESCE(MAX(position), 0) AS position FROM order_line WHERE order_id = ?1
                    UNION ALL
                    SELECT COALESCE(MAX(l.position), 0) FROM order_version_line l
                    JOIN order_version v ON v.id = l.version_id WHERE v.order_id = ?1
                ) p
                """,
                .blob(order.bytes)
            ) { $0.int64(0) } ?? 0
        return max(stored, lines.map(\.position).max() ?? 0) + 1
    }

    static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "order_version", row: id, revision: 1, class: .contact, subject: subject)
    }
}

extension OrderRow {
    /// For each position what is shipped, being picked or invoiced of it, whichever is more.
    func done(_ connection: Connection) throws -> [Int64: ScaledDecimal] {
        let lines = try LineRow.load(id, connection)
        let supply = try OrderSupply.load(self, connection)
        let picked = try Shipments.pickedByPosition(of: id, connection)
        let billed = try Billed.load(id, connection).lines
        return Dictionary(
            uniqueKeysWithValues: lines.map { line in
                let shipped = (supply[line.position]?.shipped ?? 0) + (picked[line.position] ?? 0)
                let most = max(shipped, billed[line.position]?.quantity ?? 0)
                return (line.position, ScaledDecimal(most, scale: Int(line.quantityScale)))
            }
        )
    }
}

extension OrderTerms {
    /// The terms of a stored order.
    init(_ row: OrderRow, _ lines: [DraftLine], charges: [DraftCharge], discounts: [DiscountRow]) throws {
        self.init(
            lines: lines.map(OrderTerms.Line.init),
            charges: charges.reduce(0) { $0 + $1.amount },
            discount: try DiscountRow.given(discounts, row.currency),
            requiredOn: row.requiredOn.flatMap { Day($0).calendarDay },
            gross: row.gross
        )
    }

    /// The terms of an amendment.
    init(_ priced: OrderFigures, _ lines: [DraftLine], requiredOn: Int64?) throws {
        self.init(
            lines: lines.map(OrderTerms.Line.init),
            charges: priced.chargesAsked,
            discount: try DiscountRow.given(priced.discounts, priced.currency),
            requiredOn: requiredOn.flatMap { Day($0).calendarDay },
            gross: priced.gross
        )
    }
}

extension OrderTerms.Line {
    init(_ line: DraftLine) {
        self.init(
            position: line.position,
            sku: line.product.sku,
            quantity: ScaledDecimal(line.units, scale: Int(line.product.quantityScale)),
            price: ScaledDecimal(line.price.coefficient, scale: Int(line.price.scale)),
            discount: ScaledDecimal(line.discount, scale: 6)
        )
    }

    init(_ line: LineRow) {
        self.init(
            position: line.position,
            sku: line.sku,
            quantity: ScaledDecimal(line.quantity, scale: Int(line.quantityScale)),
            price: ScaledDecimal(line.priceCoefficient, scale: Int(line.priceScale)),
            discount: ScaledDecimal(line.discount, scale: 6)
        )
    }
}
