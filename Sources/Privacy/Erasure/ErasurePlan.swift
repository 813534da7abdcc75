internal import Audit
internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// What an erasure of a subject comes to today: which classes go, and which stay until when and why.
struct ErasurePlan {
    /// One class of the subject's data.
    struct Part: Equatable {
        let retentionClass: RetentionClass
        let envelopes: Int
        /// Why it stays; nil where it goes.
        let held: Hold?
    }

    /// Why a class stays.
    struct Hold: Equatable {
        /// The last day on which it stays; nil where a person ends it.
        let until: CalendarDay?
        let basis: String
        let article: String
    }

    let parts: [Part]

    var goes: [Part] { parts.filter { $0.held == nil } }
    var stays: [Part] { parts.filter { $0.held != nil } }

    /// Looks into what is held of a subject.
    init(of subject: SubjectID, in context: Context) throws {
        let holdings = try context.holdings(of: subject)
        let holds = try context.standing(of: subject).holds
        parts = try RetentionClass.allCases.compactMap { retentionClass in
            let envelopes = holdings.filter { $0.retentionClass == retentionClass }.reduce(0) {
                $0 + $1.envelopes
            }
            // Why a key counts as well: it may seal what no table holds any more, such as a reason in the log.
            guard try envelopes > 0 || context.keyID(of: subject, class: retentionClass) != nil else {
                return nil
            }
            let hold =
                holds[retentionClass] != nil
                ? Hold(until: nil, basis: "a legal hold", article: "GDPR Art. 17(3)(e)")
                : envelopes == 0 ? nil : try Self.lawful(retentionClass, subject, in: context)
            return Part(retentionClass: retentionClass, envelopes: envelopes, held: hold)
        }
    }

    /// What the law makes the store keep: a class whose term is started by rows of the subject and is not over.
    private static func lawful(
        _ retentionClass: RetentionClass,
        _ subject: SubjectID,
        in context: Context
    ) throws -> Hold? {
        guard let term = context.retentionTerm(of: retentionClass) else { return nil }
        let ends = try context.retentionAnchors
            .filter { $0.retentionClass == retentionClass && $0.isObligation }
            .compactMap { anchor -> CalendarDay? in
                let newest =
                    try context.connection.row(
                        "SELECT MAX(\(anchor.column)) FROM \(anchor.table) WHERE subject_id = ?1",
                        .blob(subject.bytes)
                    ) { $0.optionalInt64(0) } ?? nil
                return newest.flatMap { anchor.end(of: term.term, after: $0) }
            }
        guard let end = ends.max(), end >= (try context.today()) else { return nil }
        return Hold(until: end, basis: term.basis, article: term.article)
    }
}
