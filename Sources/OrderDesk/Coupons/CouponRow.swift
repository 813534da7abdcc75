internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `coupon`; what it gives never changes once it is there.
struct CouponRow {
    let id: RowID
    let code: String
    /// Millionths of the goods; nil where it is an amount.
    let percent: Int64?
    /// In the currency's smallest unit; nil where it is a share.
    let amount: Int64?
    let currency: String?
    let minimum: Int64?
    let from: Int64?
    let through: Int64?
    let mostUses: Int64?
    let mostPerCustomer: Int64?
    let combines: Bool
    let used: Int64
    let ended: Int64?

    private static let columns = """
        id, code, percent, amount, currency, minimum, valid_from, valid_through, most_uses, most_per_customer,
        combines, used, ended
        """
    private static let byID = "SELECT \(columns) FROM coupon WHERE id = ?1"
    private static let byCode = "SELECT \(columns) FROM coupon WHERE code = ?1"
    /// Parameters: ?1 code to start after, ?2 whether ended ones count, ?3 limit.
    static let page = """
        SELECT \(columns) FROM coupon WHERE code > ?1 AND (?2 = 1 OR ended IS NULL) ORDER BY code LIMIT ?3
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        code = row.text(1)
        percent = row.optionalInt64(2)
        amount = row.optionalInt64(3)
        currency = row.optionalText(4)
        minimum = row.optionalInt64(5)
        from = row.optionalInt64(6)
        through = row.optionalInt64(7)
        mostUses = row.optionalInt64(8)
        mostPerCustomer = row.optionalInt64(9)
        combines = row.int64(10) != 0
        used = row.int64(11)
        ended = row.optionalInt64(12)
    }

    /// The coupon with this id.
    static func load(_ id: RowID, _ connection: Connection) throws -> CouponRow {
        let row = try connection.row(byID, .blob(id.bytes), map: CouponRow.init)
        guard let row else { throw EngineError.notFound(kind: "coupon", name: id.description) }
        return row
    }

    /// The coupon with this code, written in any case.
    static func load(named code: String, _ connection: Connection) throws -> CouponRow {
        let row = try connection.row(byCode, .text(code.uppercased()), map: CouponRow.init)
        guard let row else { throw EngineError.notFound(kind: "coupon", name: code) }
        return row
    }

    /// Its terms, as the domain judges them.
    func terms() throws -> CouponTerms {
        var least: Money?
        if let minimum, let currency { least = Money(minor: minimum, currency: try Currency(currency)) }
        return CouponTerms(
            from: from.flatMap { Day($0).calendarDay },
            through: through.flatMap { Day($0).calendarDay },
            mostUses: mostUses,
            mostPerCustomer: mostPerCustomer,
            minimum: least,
            combines: combines,
            isEnded: ended != nil
        )
    }
}
