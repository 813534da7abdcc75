internal import Audit
internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Which request led to which decision, so that whoever is refused can be told what to ask compliance about.
///
/// The decisions themselves survive the restore of an older backup, these rows do not: a refusal then names the decision.
enum RequestDecisions {
    /// Decides something that a request led to, in the request's transaction, and answers its sequence.
    @discardableResult
    static func add(
        _ decision: Decision,
        of request: RequestRow?,
        told: CalendarDay? = nil,
        in context: Context
    ) throws -> UInt64 {
        let sequence = try context.decide(decision)
        try context.connection.execute(
            "INSERT INTO privacy_decision (sequence, request_id, subject_id, told) VALUES (?1, ?2, ?3, ?4)",
            .integer(Int64(bitPattern: sequence)),
            .optional(request?.id.bytes),
            .blob(decision.subject.bytes),
            .optional(told.map { "\($0)" })
        )
        return sequence
    }

    /// Whether it was an erasure that led to a decision.
    static func isOfErasure(_ sequence: UInt64, _ connection: Connection) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM privacy_decision d JOIN privacy_request r ON r.id = d.request_id
            WHERE d.sequence = ?1 AND r.kind = ?2
            """,
            .integer(Int64(bitPattern: sequence)),
            .text(RequestKind.erasure.rawValue)
        ) { _ in true } ?? false
    }

    /// The number of the request that led to a decision.
    @Sendable static func number(_ sequence: UInt64, _ connection: Connection) throws -> String? {
        try connection.row(
            """
            SELECT r.number FROM privacy_decision d JOIN privacy_request r ON r.id = d.request_id
            WHERE d.sequence = ?1
            """,
            .integer(Int64(bitPattern: sequence))
        ) { $0.text(0) }
    }
}

extension RequestRow {
    /// Restricts the data until the erasure runs, unless it is restricted already.
    func restrict(in context: Context) throws {
        guard try context.standing(of: subject).restriction == nil else { return }
        try RequestDecisions.add(.restriction(subject: subject, isInForce: true), of: self, in: context)
    }

    /// Ends the restriction that this request brought, and no other's.
    func endRestriction(in context: Context) throws {
        guard let decision = try context.standing(of: subject).restriction,
            try RequestDecisions.number(decision, context.connection) == number
        else { return }
        try RequestDecisions.add(.restriction(subject: subject, isInForce: false), of: self, in: context)
    }
}
