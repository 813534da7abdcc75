internal import Audit
public import Engine
internal import Sealing

/// Lists what is held of whom, what is to be looked at again first.
public struct HoldList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.hold-list"
    /// What it does, in one sentence for people.
    public static let summary = "List the legal holds that are in force, the next review first."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Asks for the list.
    public init() {}

    /// Reads the whole decisions log, every signature and seal checked.
    public func answer(in context: Context) throws -> HoldsAnswer {
        let subjects = Set(try context.decisionsInForce().holds.filter(\.value).keys.map(\.subject))
        return HoldsAnswer(holds: try subjects.flatMap { try HoldsAnswer(of: $0, in: context).holds })
    }
}

/// Legal holds, under the key `holds`.
public struct HoldsAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "HoldsAnswer",
        [.holds: .list(of: HoldView.schema, "What is in force, the next review first.")]
    )

    /// What is in force, the next review first.
    public let holds: [HoldView]

    init(holds: [HoldView]) {
        self.holds = holds.sorted { ($0.review ?? "", $0.decision) < ($1.review ?? "", $1.decision) }
    }

    /// What is held of a person, under every record of theirs.
    init(ofPerson name: String, in context: Context) throws {
        let records = try context.records(of: context.subject(named: name))
        self.init(holds: try records.flatMap { try HoldsAnswer(of: $0.id, in: context).holds })
    }

    init(of subject: SubjectID, in context: Context) throws {
        self.init(
            holds: try context.standing(of: subject).holds.map {
                try HoldView(subject, $0.key, decision: $0.value, in: context)
            }
        )
    }
}
