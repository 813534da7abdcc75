internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `order_discount`: a discount on the whole document, before tax.
struct DiscountRow {
    let kind: DiscountKind
    /// Millionths of the lines' sum; nil where it is an amount.
    let percent: Int64?
    /// What was agreed on, in the currency's smallest unit; nil where it is a share.
    let amount: Int64?
    /// The coupon that gives it; nil for one that somebody gave.
    let code: String?
    /// What it took from the lines.
    var taken: Int64 = 0

    /// A discount as a person gives it.
    init(_ input: OrderDiscountInput, currency: String) throws(InputError) {
        (kind, code) = (.document, nil)
        percent = try input.percent.map { text throws(InputError) in
            try Input.percent(text, field: "discount")
        }
        amount = try input.amount.map { text throws(InputError) in
            try Input.amount(text, currency: currency, field: "discount")
        }
        guard (percent ?? amount ?? 0) > 0 else {
            throw InputError(
                "discount",
                "nothing would be given",
                help: "give more than zero, or no discount"
            )
        }
    }

    /// What a coupon takes off.
    init(_ coupon: CouponRow) {
        kind = .coupon
        percent = coupon.percent
        amount = coupon.amount
        code = coupon.code
    }

    /// A discount of the past, as another store of Coffer kept it.
    init(history given: ImportedDiscount, currency: String) throws(InputError) {
        (kind, code) = (given.coupon == nil ? .document : .coupon, given.coupon)
        percent = try given.percent.map { text throws(InputError) in
            try Input.percent(text, field: "discount")
        }
        amount = try given.amount.map { text throws(InputError) in
            try Input.amount(text, currency: currency, field: "discount")
        }
        try Input.reference(code, field: "coupon")
        guard (percent == nil) != (amount == nil), (percent ?? amount ?? 0) > 0 else {
            throw InputError("discount", "it is neither a share nor an amount", help: "leave the order out")
        }
    }

    private init(_ row: Row) throws {
        kind = try DiscountKind(stored: row.text(0))
        percent = row.optionalInt64(1)
        amount = row.optionalInt64(2)
        taken = row.int64(3)
        code = row.optionalText(4)
    }

    /// The discounts of an order, in the sequence in which they are taken.
    static func load(_ order: OrderRow, _ connection: Connection) throws -> [DiscountRow] {
        guard order.discounts > 0 else { return [] }
        return try connection.rows(
            """
            SELECT kind, percent, amount, taken, code FROM order_discount WHERE order_id = ?1
            ORDER BY kind DESC
            """,
            .blob(order.id.bytes),
            map: DiscountRow.init
        )
    }

    /// What was taken on an invoice or a credit note.
    static func load(invoice: RowID, _ connection: Connection) throws -> [DiscountRow] {
        try connection.rows(
            """
            SELECT kind, percent, amount, taken, code FROM invoice_discount WHERE invoice_id = ?1
            ORDER BY kind DESC
            """,
            .blob(invoice.bytes),
            map: DiscountRow.init
        )
    }

    /// The discounts of a version that was kept.
    static func load(version: RowID, _ connection: Connection) throws -> [DiscountRow] {
        try connection.rows(
            """
            SELECT kind, percent, amount, taken, code FROM order_version_discount WHERE version_id = ?1
            ORDER BY kind DESC
            """,
            .blob(version.bytes),
            map: DiscountRow.init
        )
    }

    /// The discount that somebody gave, as it is read: `5 %` or an amount; nil where there is none.
    static func given(_ discounts: [DiscountRow], _ currency: String) throws -> String? {
        guard let given = discounts.first(where: { $0.kind == .document }) else { return nil }
        if let percent = given.percent { return "\(ScaledDecimal(percent, scale: 4).trimmed) %" }
        return try given.amount.map { try Figures.amount($0, currency) }
    }

    /// The discount as the domain prices it.
    func toPrice(in currency: Currency) -> Discount {
        if let percent { return .fraction(ScaledDecimal(percent, scale: 6)) }
        let money = Money(minor: amount ?? 0, currency: currency)
        return kind == .coupon ? .atMost(money) : .amount(money)
    }

    /// The same discount with what it took.
    func taking(_ minor: Int64) -> DiscountRow {
        var row = self
        row.taken = minor
        return row
    }

    /// How much of each unit it gives away, in millionths, rounded up.
    func share(of whole: Int64) -> Int64 {
        if let percent { return percent }
        guard whole > 0 else { return 0 }
        let (share, rest) = (Int128(taken) * 1_000_000).quotientAndRemainder(dividingBy: Int128(whole))
        return Int64(share) + (rest > 0 ? 1 : 0)
    }

    /// How much of each unit the discount that somebody gave takes from these lines, in millionths.
    static func share(of lines: [LineRow], _ discounts: [DiscountRow]) -> Int64 {
        let whole = lines.reduce(0) { $0 + $1.amount }
        return discounts.first { $0.kind == .document }?.share(of: whole) ?? 0
    }

    /// The values of its columns, in their order.
    var values: [SQLValue] {
        [.text(kind.rawValue), .optional(percent), .optional(amount), .integer(taken), .optional(code)]
    }
}

/// What a discount on a whole document comes from.
enum DiscountKind: String, CaseIterable {
    /// Somebody gave it, within a limit.
    case document
    /// A coupon.
    case coupon

    init(stored word: String) throws {
        guard let kind = DiscountKind(rawValue: word) else {
            throw StorageError.corrupt("a discount of an unknown kind")
        }
        self = kind
    }
}

extension LineRow {
    /// What the line comes to after all discounts, in the order's prices.
    var left: Int64 { net + includedTax }

    /// What the line comes to before the discounts on the whole document, in the order's prices.
    var amount: Int64 { left + documentDiscount + couponDiscount }

    /// Its share of a discount on the whole document.
    func share(of kind: DiscountKind) -> Int64 {
        switch kind {
        case .document: documentDiscount
        case .coupon: couponDiscount
        }
    }
}
