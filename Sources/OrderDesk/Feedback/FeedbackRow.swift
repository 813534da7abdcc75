internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// A row of `feedback`, with what it is about.
struct FeedbackRow {
    let id: RowID
    let order: RowID
    let orderNumber: String
    let subject: SubjectID
    let step: String?
    let product: RowID?
    let sku: String?
    let asked: Int64
    let expires: Int64
    let given: Int64?
    let score: Int64?
    let words: [UInt8]?
    let wordsRevision: UInt64

    /// Where the sealed words lie.
    var wordsPlace: SealedPlace {
        SealedPlace(table: "feedback", row: id, revision: wordsRevision, class: .contact, subject: subject)
    }

    /// What stands for a token in the store.
    ///
    /// Why a plain digest: a token is drawn at random, so that nobody can try all there are.
    static func digest(of token: String) -> [UInt8]? { RowID(token).map { SHA256.hash($0.bytes) } }

    private static let select = """
        SELECT f.id, f.order_id, o.number, f.subject_id, f.step, p.sku, f.asked, f.expires, f.given, f.score,
            f.words, f.words_revision, f.product_id
        FROM feedback f JOIN sales_order o ON o.id = f.order_id LEFT JOIN product p ON p.id = f.product_id
        """
    /// Parameters: ?1 scope, ?2 principal, ?3 team, ?4 id to start after, ?5 order, ?6 answered only, ?7 limit.
    static let page = """
        \(select) WHERE \(ReportSpan.scope) AND f.id > ?4 AND (?5 IS NULL OR f.order_id = ?5)
            AND (?6 = 0 OR f.given IS NOT NULL) ORDER BY f.id LIMIT ?7
        """

    init(_ row: Row) throws {
        id = try row.identifier(0)
        order = try row.identifier(1)
        orderNumber = row.text(2)
        subject = try row.identifier(3)
        step = row.optionalText(4)
        sku = row.optionalText(5)
        asked = row.int64(6)
        expires = row.int64(7)
        given = row.optionalInt64(8)
        score = row.optionalInt64(9)
        words = row.optionalBlob(10)
        wordsRevision = UInt64(row.int64(11))
        product = try row.optionalIdentifier(12)
    }

    static func load(_ id: RowID, _ connection: Connection) throws -> FeedbackRow {
        let row = try connection.row("\(select) WHERE f.id = ?1", .blob(id.bytes), map: FeedbackRow.init)
        guard let row else { throw EngineError.notFound(kind: "feedback", name: id.description) }
        return row
    }

    /// The batch of answers that an answer given now belongs to, among those of its team about the same.
    ///
    /// Why by team: whoever reaches the orders of one team sees its batches, and whoever reaches all sees the same ones, so
    /// that the two cannot be compared either.
    func nextBatch(_ connection: Connection) throws -> Int64 {
        let last = try connection.row(
            """
            SELECT f.batch, COUNT(*) FROM feedback f JOIN sales_order o ON o.id = f.order_id
            WHERE f.batch IS NOT NULL AND COALESCE(f.step, '') = ?2
                AND (f.product_id = ?3 OR (?3 IS NULL AND f.product_id IS NULL))
                AND o.team = (SELECT w.team FROM sales_order w WHERE w.id = ?1)
            GROUP BY f.batch ORDER BY f.batch DESC LIMIT 1
            """,
            .blob(order.bytes),
            .text(step ?? ""),
            .optional(product?.bytes)
        ) { ($0.int64(0), $0.int64(1)) }
        return Satisfaction.batch(after: last?.0, holding: last?.1 ?? 0)
    }

    /// What a token was given out for; nil where it was never given out.
    static func find(token: String, _ connection: Connection) throws -> FeedbackRow? {
        guard let digest = digest(of: token) else { return nil }
        return try connection.row("\(select) WHERE f.token = ?1", .blob(digest), map: FeedbackRow.init)
    }
}
