internal import Engine
internal import Sealing
internal import Storage

/// Something to improve, as it is stored.
struct ImprovementRow {
    let id: RowID
    /// `IM-000001`.
    let number: String
    /// The period of the review in which it was taken up.
    let openedIn: String
    /// Under whose key its words are sealed: a pseudonym of its own, which nobody has.
    let subject: SubjectID
    /// The figure that tells whether it helped.
    let figure: String?
    let owner: RowID?
    let dueOn: Int64?
    let opened: Int64
    let words: [UInt8]?
    private(set) var state: ImprovementState
    /// The period of the review in which it was closed.
    private(set) var closedIn: String?
    /// The values as a signed review has them; nil where they are still read.
    private var kept: (before: String?, after: String?)?

    private static let select = """
        SELECT i.id, i.number, o.period, i.subject_id, i.figure, i.owner_id, i.due_on, i.opened, i.words, i.state, c.period
        FROM review_improvement i JOIN review o ON o.id = i.review_id LEFT JOIN review c ON c.id = i.closing_id
        """

    private init(_ row: Row) throws {
        id = try row.identifier(0)
        number = Self.label(row.int64(1))
        openedIn = row.text(2)
        subject = try row.identifier(3)
        figure = row.optionalText(4)
        owner = try row.optionalIdentifier(5)
        dueOn = row.optionalInt64(6)
        opened = row.int64(7)
        words = row.optionalBlob(8)
        guard let state = ImprovementState(rawValue: row.text(9)) else {
            throw StorageError.corrupt("an improvement in a state that is none")
        }
        self.state = state
        closedIn = row.optionalText(10)
    }

    /// What people call the n-th one.
    static func label(_ number: Int64) -> String {
        let digits = "\(number)"
        return "IM-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// The one with a number.
    ///
    /// - Throws: `EngineError.notFound(kind:name:)`.
    static func load(named name: String, in context: Context) throws -> ImprovementRow {
        let number = name.hasPrefix("IM-") ? Int64(name.dropFirst(3)) : nil
        let found =
            if let id = RowID(name) {
                try context.connection.row(
                    "\(select) WHERE i.id = ?1",
                    .blob(id.bytes),
                    map: ImprovementRow.init
                )
            } else {
                try context.connection.row(
                    "\(select) WHERE i.number = ?1",
                    .integer(number ?? 0),
                    map: ImprovementRow.init
                )
            }
        guard let found else { throw EngineError.notFound(kind: "review action", name: name) }
        return found
    }

    /// Those of reviews that end with a period or before it, by number; every one where none is given.
    static func all(upTo period: ReviewPeriod?, in context: Context) throws -> [ImprovementRow] {
        try context.connection.rows(
            "\(select) WHERE ?1 IS NULL OR o.last_day <= ?1 ORDER BY i.number",
            .optional(period?.last.milliseconds),
            map: ImprovementRow.init
        )
    }

    /// What a review tells of: as it was when it was signed off; before that what it took up, what it closes, and what is
    /// carried forward.
    static func all(in review: ReviewRow, _ context: Context) throws -> [ImprovementRow] {
        let known = try all(upTo: review.period, in: context)
        let own = review.period.description
        guard let signed = review.record.improvements else {
            return known.filter { $0.state == .open || $0.openedIn == own || $0.closedIn == own }
        }
        let byID = Dictionary(known.map { ("\($0.id)", $0) }) { first, _ in first }
        return try signed.map { signed in
            guard var row = byID[signed.id] else {
                throw StorageError.corrupt("the review of \(own) names an improvement that is not there")
            }
            (row.state, row.closedIn) = (signed.state, signed.closedIn)
            row.kept = (signed.before, signed.after)
            return row
        }
    }

    /// The figure in the review in which it was taken up.
    func before(in context: Context) throws -> String? {
        try kept.map(\.before) ?? value(in: openedIn, context)
    }

    /// The figure in the review in which it was closed as done; nil while it is open, and of one that was dropped.
    func after(in context: Context) throws -> String? {
        if let kept { return kept.after }
        guard state == .done, let closedIn else { return nil }
        return try value(in: closedIn, context)
    }

    private func value(in period: String, _ context: Context) throws -> String? {
        guard let figure else { return nil }
        return try ReviewRow.load(named: period, in: context).record.figure(figure)?.value
    }

    /// Where its words lie.
    static func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "review_improvement", row: id, revision: 1, class: .service, subject: subject)
    }
}
