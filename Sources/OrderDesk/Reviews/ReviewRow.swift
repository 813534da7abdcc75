internal import Engine
internal import Sealing
internal import Storage

/// A review as it is stored.
struct ReviewRow {
    let id: RowID
    let period: ReviewPeriod
    let isSignedOff: Bool
    /// How often it was made.
    let version: Int64
    let made: Int64
    let maker: RowID
    /// The Unix user who made it, and whether in another's name.
    let makerUID: Int64
    let isForAnother: Bool
    let record: ReviewRecord
    /// SHA-256 over the record as it is kept.
    let digest: [UInt8]
    let signed: (at: Int64, by: RowID)?

    private static let select = """
        SELECT id, period, state, version, made, made_by, made_uid, made_for_another, document, digest, signed, signed_by
        FROM review
        """

    private init(_ row: Row) throws {
        id = try row.identifier(0)
        guard let period = ReviewPeriod(row.text(1)) else {
            throw StorageError.corrupt("a review of a period that is none")
        }
        self.period = period
        isSignedOff = row.text(2) == "signed-off"
        version = row.int64(3)
        made = row.int64(4)
        maker = try row.identifier(5)
        makerUID = row.int64(6)
        isForAnother = row.int64(7) == 1
        digest = row.blob(9)
        record = try .reading(row.text(8), digest: digest, of: row.text(1))
        let by: RowID? = try row.optionalIdentifier(11)
        signed = by.map { (row.int64(10), $0) }
    }

    /// The review of a period; nil where there is none.
    static func find(_ period: String, in context: Context) throws -> ReviewRow? {
        try context.connection.row("\(select) WHERE period = ?1", .text(period), map: ReviewRow.init)
    }

    /// The review of a period, or with an id.
    ///
    /// - Throws: `EngineError.notFound(kind:name:)`.
    static func load(named name: String, in context: Context) throws -> ReviewRow {
        let found =
            if let id = RowID(name) {
                try context.connection.row("\(select) WHERE id = ?1", .blob(id.bytes), map: ReviewRow.init)
            } else {
                try find(name, in: context)
            }
        guard let found else { throw EngineError.notFound(kind: "review", name: name) }
        return found
    }

    /// Every review, the newest period first.
    static func all(in context: Context) throws -> [ReviewRow] {
        try context.connection.rows(
            "\(select) ORDER BY last_day DESC, period",
            arguments: [],
            map: ReviewRow.init
        )
    }

    /// The last review of the same length that was signed off and ended before a period.
    static func last(before period: ReviewPeriod, in context: Context) throws -> ReviewRow? {
        try context.connection.row(
            "\(select) WHERE state = 'signed-off' AND kind = ?1 AND last_day < ?2 ORDER BY last_day DESC LIMIT 1",
            .text(period.kind.rawValue),
            .integer(period.first.milliseconds),
            map: ReviewRow.init
        )
    }

    /// Refuses what changes a review that is signed off.
    func requireDraft(_ what: String) throws {
        guard isSignedOff else { return }
        throw EngineError.conflict(
            what: what,
            reason: "it is signed off, and is kept as it was then",
            help: "take it up in the next review, made with `coffer review make --period PERIOD`"
        )
    }

    /// Refuses reviews to who does not reach every order: a review is about all of them.
    static func requireWholeReach(_ context: Context) throws {
        guard !context.isInScope(owner: nil, team: nil, isToFulfil: false) else { return }
        throw Denial(
            rule: "review.all-rows",
            reason: "a review is about the orders of all, and your roles reach some of them",
            help: "let somebody do it whose role has `rows: all`"
        )
    }
}
