internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What orders do with coupons: a draft only names one, the confirming transaction uses it.
enum CouponUse {
    /// Refuses an order whose coupon does not count for it now; an order without one is let through.
    static func require(_ priced: OrderFigures, customer: RowID, label: String, in context: Context) throws {
        guard let code = priced.discounts.first(where: { $0.kind == .coupon })?.code else { return }
        let coupon = try CouponRow.load(named: code, context.connection)
        try require(coupon, priced, customer: customer, label: label, in: context)
    }

    /// Uses an order's coupon, so that the last use goes to one order and no more.
    ///
    /// The count and its bound stand in one conditional update inside the confirming transaction.
    static func take(
        _ priced: OrderFigures,
        for order: (id: RowID, customer: RowID),
        label: String,
        in context: Context
    ) throws {
        guard let code = priced.discounts.first(where: { $0.kind == .coupon })?.code else { return }
        let coupon = try CouponRow.load(named: code, context.connection)
        try require(coupon, priced, customer: order.customer, label: label, in: context)
        let changed = try context.connection.execute(
            """
            UPDATE coupon SET used = used + 1
            WHERE id = ?1 AND ended IS NULL AND (most_uses IS NULL OR used < most_uses)
            """,
            .blob(coupon.id.bytes)
        )
        guard changed == 1 else { throw refusal(coupon, label, .usedUp(coupon.used)) }
        try context.connection.execute(
            "INSERT INTO coupon_use (order_id, coupon_id, customer_id, used) VALUES (?1, ?2, ?3, ?4)",
            .blob(order.id.bytes),
            .blob(coupon.id.bytes),
            .blob(order.customer.bytes),
            .integer(context.nowMilliseconds)
        )
        context.touch("coupon", coupon.id)
    }

    /// Gives back what a voided order used.
    static func release(of order: RowID, in context: Context) throws {
        let used = try context.connection.row(
            "SELECT coupon_id FROM coupon_use WHERE order_id = ?1",
            .blob(order.bytes)
        ) { try $0.identifier(0) as RowID }
        guard let used else { return }
        try context.connection.execute("DELETE FROM coupon_use WHERE order_id = ?1", .blob(order.bytes))
        try context.connection.execute(
            "UPDATE coupon SET used = used - 1 WHERE id = ?1",
            .blob(used.bytes)
        )
        context.touch("coupon", used)
    }

    /// Refuses an amendment that leaves less of the goods than the coupon was given for, or that gives a discount beside one
    /// that counts alone.
    static func requireAmended(
        _ priced: OrderFigures,
        addsDiscount: Bool,
        label: String,
        in context: Context
    ) throws {
        guard let code = priced.discounts.first(where: { $0.kind == .coupon })?.code else { return }
        let coupon = try CouponRow.load(named: code, context.connection)
        if addsDiscount, !coupon.combines { throw refusal(coupon, label, .notCombined) }
        guard let minimum = try coupon.terms().minimum else { return }
        let goods = try priced.goods()
        guard goods.minor < minimum.minor else { return }
        throw refusal(coupon, label, .belowMinimum(minimum, goods))
    }

    private static func require(
        _ coupon: CouponRow,
        _ priced: OrderFigures,
        customer: RowID,
        label: String,
        in context: Context
    ) throws {
        let byCustomer = try context.connection.row(
            """
            SELECT COUNT(*) FROM coupon_use
            WHERE coupon_id = ?1 AND customer_id IN (\(CustomerRow.records(of: "?2")))
            """,
            .blob(coupon.id.bytes),
            .blob(customer.bytes)
        ) { $0.int64(0) }
        guard let day = Day(context.nowMilliseconds).calendarDay else {
            throw InputError("coupon", "today is not a day", help: "set this machine's clock")
        }
        let obstacle = try coupon.terms().obstacle(
            on: day,
            goods: priced.goods(),
            hasOthers: priced.hasOtherDiscounts,
            used: (all: coupon.used, byCustomer: byCustomer ?? 0)
        )
        if let obstacle { throw refusal(coupon, label, obstacle) }
    }

    private static func refusal(_ coupon: CouponRow, _ label: String, _ obstacle: CouponObstacle)
        -> EngineError
    {
        .conflict(
            what: "coupon `\(coupon.code)` does not count for order `\(label)`",
            reason: obstacle.reason,
            help: obstacle.help
        )
    }
}

extension OrderFigures {
    /// What the goods come to after the discounts of their lines.
    fileprivate func goods() throws -> Money {
        Money(minor: lines.reduce(0) { $0 + $1.amount }, currency: try Currency(currency))
    }

    /// Whether there is a discount beside the coupon's.
    fileprivate var hasOtherDiscounts: Bool {
        discounts.contains { $0.kind != .coupon } || lines.contains { $0.discount > 0 }
    }
}
