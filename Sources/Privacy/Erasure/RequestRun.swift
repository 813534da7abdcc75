internal import Audit
public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Carries out what was approved.
///
/// An erasure is begun: tombstones are decided, rows emptied and lookup tags taken away, all in one transaction;
/// ``ErasureFinish`` shreds the keys. Any other request is done when this returns.
public struct RequestRun: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.request-run"
    /// What it does, in one sentence for people.
    public static let summary = "Carry out what was approved."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .request: .request,
            .about: .text("The purpose that an objection or a consent is about, by its name in `roles.yaml`.")
                .optional,
        ]
    )

    /// The request's number or id.
    public var request: String
    /// The purpose that an objection or a consent is about.
    public var about: String?

    /// A request to carry out.
    public init(request: String, about: String? = nil) {
        self.request = request
        self.about = about
    }

    /// Carries it out; an erasure that was begun or done before stays as it is.
    public func perform(in context: Context) throws -> RowID {
        let row = try RequestRow.load(named: request, in: context)
        if row.kind == .erasure, row.state == .executing || row.state == .doneLive { return row.id }
        try MergedRecords(of: row, in: context).requireAll()
        if row.kind == .erasure, row.state == .scheduled { try ErasureRules.requireCoolOff(row, in: context) }
        try RequestStep(action: .run, word: about).take(row, in: context)
        switch row.kind {
        case .erasure:
            try begin(row, in: context)
            return row.id
        case .restriction:
            let decision = Decision.restriction(subject: row.subject, isInForce: true)
            try RequestDecisions.add(decision, of: row, in: context)
        case .objection:
            let purpose = try purpose(in: context)
            let decision = Decision.objection(subject: row.subject, purpose: purpose, isInForce: true)
            try RequestDecisions.add(decision, of: row, in: context)
        case .consentWithdrawal:
            let purpose = try purpose(in: context)
            _ = try ConsentEntry(
                subject: row.subject,
                purpose: purpose,
                isGiven: false,
                channel: .request,
                request: row
            )
            .add(in: context)
        case .access, .portability, .rectification: break
        }
        try RequestStep(action: .finish).take(RequestRow.load(named: "\(row.id)", in: context), in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> RequestAnswer {
        try RequestAnswer(result, in: context)
    }

    private func purpose(in context: Context) throws -> String {
        guard let about else {
            throw InputError(
                "about",
                "the request is about one purpose, and none was given",
                help: PrivacyInput.purposes(in: context)
            )
        }
        try PrivacyInput.requirePurpose(about, in: context)
        return about
    }

    /// Decides the tombstones and empties the rows of every class that goes.
    private func begin(_ row: RequestRow, in context: Context) throws {
        try ErasureRules.requireCeiling(in: context)
        let plan = try ErasurePlan(of: row.subject, in: context)
        try context.connection.execute(
            "INSERT INTO privacy_erasure (request_id, subject_id, begun) VALUES (?1, ?2, ?3)",
            .blob(row.id.bytes),
            .blob(row.subject.bytes),
            .integer(context.nowMilliseconds)
        )
        for part in plan.parts {
            if part.held == nil { try context.erase(part.retentionClass, of: row.subject) }
            try context.connection.execute(
                """
                INSERT INTO privacy_erased_class (request_id, class, envelopes, held_until, basis, article)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                .blob(row.id.bytes),
                .text(part.retentionClass.rawValue),
                .integer(Int64(part.envelopes)),
                .optional(part.held.map { $0.until.map { "\($0)" } ?? "" }),
                .optional(part.held?.basis),
                .optional(part.held?.article)
            )
        }
        // Why not where a class stays: it is kept for the law, and used for nothing else.
        if plan.stays.isEmpty { try row.endRestriction(in: context) }
    }
}
