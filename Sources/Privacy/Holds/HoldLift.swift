internal import Audit
public import Engine
public import Sealing
internal import Storage

/// Lifts legal holds on a person's data; a two-person store asks for a second person (`approvals.yaml`).
public struct HoldLift: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.hold-lift"
    /// What it does, in one sentence for people.
    public static let summary = "Lift legal holds on a person's data."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text("The number or the pseudonym of the subject.").example("C-000001"),
            .classes: .list(of: .choice(RetentionClass.allCases.map(\.rawValue), "A retention class."))
                .about("What is lifted; everything where nothing is given.").optional,
        ]
    )
    /// What a second person sees before agreeing.
    public static let shownToApprovers = ["subject", "classes"]

    /// The number or the pseudonym of the subject.
    public var subject: String
    /// What is lifted; everything where nil.
    public var classes: [RetentionClass]?

    /// Holds on a person's data that end.
    public init(subject: String, classes: [RetentionClass]? = nil) {
        self.subject = subject
        self.classes = classes
    }

    /// Decides it; refused where nothing of it is held.
    public func perform(in context: Context) throws -> RowID {
        let known = try context.subject(named: subject)
        let held = try context.standing(of: known.id).holds
        let lifted = Set(classes ?? Array(held.keys)).sorted { $0.rawValue < $1.rawValue }
        guard !lifted.isEmpty, lifted.allSatisfy({ held[$0] != nil }) else {
            let missing = lifted.filter { held[$0] == nil }.map(\.rawValue).joined(separator: ", ")
            throw EngineError.conflict(
                what: "no hold of `\(known.number)` is lifted",
                reason: missing.isEmpty ? "nothing is held" : "there is no hold on \(missing)",
                help: "see `coffer privacy hold list`"
            )
        }
        for retentionClass in lifted {
            try context.decide(.hold(subject: known.id, class: retentionClass, isInForce: false))
            try context.connection.execute(
                "UPDATE privacy_hold SET lifted = ?2, lifted_by = ?3 WHERE sequence = ?1",
                .integer(Int64(bitPattern: held[retentionClass] ?? 0)),
                .integer(context.nowMilliseconds),
                .blob(context.principal.id.bytes)
            )
        }
        return known.row
    }

    /// What is held of the person now, under every record.
    public func answer(_ result: RowID, in context: Context) throws -> HoldsAnswer {
        try HoldsAnswer(ofPerson: subject, in: context)
    }
}
