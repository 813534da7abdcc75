internal import Audit
internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// Which classes of which subjects have reached the end of their term.
struct RetentionSweep {
    /// One class of one subject whose term is over.
    struct Due: Equatable {
        let subject: SubjectID
        let retentionClass: RetentionClass
        /// The last day on which it was to be kept.
        let ended: CalendarDay
        let envelopes: Int
        /// The term, as the policy has it.
        let term: RetentionTerm
        /// What becomes of it.
        let end: End
        /// Why it stays.
        var why: String?
        /// The day on which somebody looks at a hold again.
        var until: String?
    }

    /// What becomes of a class whose term is over.
    enum End: String, CaseIterable {
        /// Its key is deleted.
        case shred
        /// A person looks at it.
        case review
        /// A legal hold keeps it.
        case held
        /// The person asked to have it kept (GDPR Art. 18).
        case restricted
    }

    let due: [Due]

    /// Looks at every subject that rows start a term for, the longest over first.
    ///
    /// A class counts only where every anchor of it says that its term is over.
    init(on today: CalendarDay, in context: Context) throws {
        var found: [Due] = []
        for retentionClass in RetentionClass.allCases {
            guard let term = context.retentionTerm(of: retentionClass) else { continue }
            let holdings = try context.holdings(of: retentionClass)
            let ends = try Self.ends(retentionClass, term.term, in: context)
            for (subject, ended) in ends where ended < today {
                guard let envelopes = holdings[subject] else { continue }
                let end = try Self.end(of: retentionClass, subject, term, in: context)
                found.append(
                    Due(
                        subject: subject,
                        retentionClass: retentionClass,
                        ended: ended,
                        envelopes: envelopes,
                        term: term,
                        end: end.end,
                        why: end.why,
                        until: end.until
                    )
                )
            }
        }
        found += try Self.released(on: today, but: found, in: context)
        due = found.sorted {
            ($0.ended, $0.subject, $0.retentionClass.rawValue) < (
                $1.ended, $1.subject, $1.retentionClass.rawValue
            )
        }
    }

    /// What an erasure had to leave for a legal hold that is lifted since, and nothing else keeps.
    ///
    /// Why without a term: the person asked for it, and it was agreed to.
    private static func released(
        on today: CalendarDay,
        but found: [Due],
        in context: Context
    ) throws -> [Due] {
        let left = try context.connection.rows(
            """
            SELECT DISTINCT e.subject_id, c.class,
                (SELECT MAX(h.lifted) FROM privacy_hold AS h WHERE h.subject_id = e.subject_id AND h.class = c.class)
            FROM privacy_erased_class AS c JOIN privacy_erasure AS e ON e.request_id = c.request_id
            WHERE c.held_until = '' AND e.finished IS NOT NULL
            """
        ) { (subject: SubjectID(bytes: $0.blob(0)), retentionClass: $0.text(1), lifted: $0.optionalInt64(2)) }
        guard !left.isEmpty else { return [] }
        let tombstones = try context.decisionsInForce().tombstones
        return try left.compactMap { row in
            guard let subject = row.subject,
                let retentionClass = RetentionClass(rawValue: row.retentionClass),
                // Why not what is decided: its key is there until the erasure is finished.
                tombstones[.init(subject: subject, retentionClass: retentionClass)] == nil,
                !found.contains(where: { $0.subject == subject && $0.retentionClass == retentionClass }),
                let term = context.retentionTerm(of: retentionClass),
                let part = try ErasurePlan(of: subject, in: context).goes.first(where: {
                    $0.retentionClass == retentionClass
                })
            else { return nil }
            return Due(
                subject: subject,
                retentionClass: retentionClass,
                ended: row.lifted.flatMap { CalendarDay(milliseconds: $0) } ?? today,
                envelopes: part.envelopes,
                term: term,
                end: .shred
            )
        }
    }

    private static func end(
        of retentionClass: RetentionClass,
        _ subject: SubjectID,
        _ term: RetentionTerm,
        in context: Context
    ) throws -> (end: End, why: String?, until: String?) {
        let standing = try context.standing(of: subject)
        if let hold = standing.holds[retentionClass] {
            let known = try context.connection.row(
                "SELECT grounds, review FROM privacy_hold WHERE sequence = ?1",
                .integer(Int64(bitPattern: hold))
            ) { (grounds: $0.text(0), review: $0.text(1)) }
            return (.held, known.map { "a legal hold: \($0.grounds)" } ?? "a legal hold", known?.review)
        }
        // Why not under an erasure's own restriction: what it had to leave goes at its date.
        if let restriction = standing.restriction,
            try !RequestDecisions.isOfErasure(restriction, context.connection)
        {
            let request = try RequestDecisions.number(restriction, context.connection)
            let why = request.map { "a restriction: \($0) (GDPR Art. 18)" } ?? "a restriction (GDPR Art. 18)"
            return (.restricted, why, nil)
        }
        return term.atEnd == .shred
            ? (.shred, nil, nil) : (.review, "`retention.yaml` puts it before a person", nil)
    }

    private static func ends(
        _ retentionClass: RetentionClass,
        _ term: CalendarDuration,
        in context: Context
    ) throws -> [SubjectID: CalendarDay] {
        var ends: [SubjectID: CalendarDay] = [:]
        for anchor in context.retentionAnchors where anchor.retentionClass == retentionClass {
            try context.connection.forEach(
                """
                SELECT subject_id, MAX(\(anchor.column)) FROM \(anchor.table)
                WHERE \(anchor.column) IS NOT NULL AND subject_id IS NOT NULL GROUP BY subject_id
                """
            ) { row in
                guard let subject = SubjectID(bytes: row.blob(0)),
                    let end = anchor.end(of: term, after: row.int64(1))
                else { return true }
                ends[subject] = max(ends[subject] ?? end, end)
                return true
            }
        }
        return ends
    }
}

extension RetentionAnchor {
    /// The last day of a term that an instant starts; nil beyond the year 9999.
    func end(of term: CalendarDuration, after milliseconds: Int64) -> CalendarDay? {
        guard let day = CalendarDay(milliseconds: milliseconds) else { return nil }
        let from = start == .day ? day : CalendarDay(year: day.year, month: 12, day: 31) ?? day
        return from.adding(months: term.years * 12 + term.months)?.adding(days: term.days)
    }
}
