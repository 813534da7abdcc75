public import Engine
internal import Sealing
internal import Storage

/// Finds a person, and whoever else is known by the same values: the same person twice, or two who share a telephone.
public struct SubjectFind: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.find"
    /// What it does, in one sentence for people.
    public static let summary =
        "Find a person by e-mail, phone, tax id or name, with who is known by the same values."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .subject: .text("The number or the pseudonym of the subject.").example("C-000001").optional,
            .find: SubjectSearch.schema.optional,
        ]
    )

    /// The number or the pseudonym of the subject.
    public var subject: String?
    /// What the person is known by.
    public var find: SubjectSearch?

    /// A person by number, or by what they are known by.
    public init(subject: String? = nil, find: SubjectSearch? = nil) {
        self.subject = subject
        self.find = find
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try SubjectSearch.check(subject, find) }

    /// Who was found.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .subjects: .list(
                    of: FoundSubject.schema,
                    "Who fits first, then who shares a value with one of them."
                )
            ]
        )

        /// Who fits first, then who shares a value with one of them.
        public let subjects: [FoundSubject]
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        let fitting =
            if let subject { [try context.subject(named: subject)] } else {
                try find?.subjects(in: context) ?? []
            }
        var known = Set(fitting.map(\.id))
        // Why all of them: whoever looks for a person must come upon every record of theirs.
        let merged = try fitting.flatMap { try context.records(of: $0) }.filter {
            known.insert($0.id).inserted
        }
        let all = fitting + merged
        var sharing: [SubjectID: (subject: KnownSubject, by: Set<String>)] = [:]
        for person in all {
            for value in try PersonValues(of: person, in: context).indexed {
                for other in try SubjectSearch.subjects(with: value.text, in: value.field, context)
                where !known.contains(other.id) {
                    sharing[other.id, default: (subject: other, by: [])].by.insert(value.field)
                }
            }
        }
        let others = sharing.values.sorted { $0.subject.number < $1.subject.number }
        let found =
            try all.map { try FoundSubject($0, shares: [], in: context) }
            + others.map { try FoundSubject($0.subject, shares: $0.by.sorted(), in: context) }
        return Answer(subjects: found)
    }
}

/// Somebody who was found.
public struct FoundSubject: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "FoundSubject",
        [
            .subject: .id.about("The subject's pseudonym."),
            .number: .text("The number that people know the subject by.").example("C-000001"),
            .kind: .text("What it is.").example("customer"),
            .shares: .list(of: .text(), "The fields whose value they share with who was looked for."),
            .mergedWith: .list(of: .text(), "The numbers of the same person's other records.").optional,
        ]
    )
    .disclosing(["name"])

    /// The subject's pseudonym.
    public let subject: String
    /// The number that people know the subject by.
    public let number: String
    /// What it is, for example `customer`.
    public let kind: String
    /// The fields whose value they share with who was looked for; none for who was looked for.
    public let shares: [String]
    /// The numbers of the same person's other records; nil where there are none.
    public let mergedWith: [String]?
    /// The name, as the policy lets it through.
    public let fields: Disclosure

    private enum Key: String, CodingKey {
        case subject, number, kind, shares, mergedWith
    }

    init(_ known: KnownSubject, shares: [String], in context: Context) throws {
        subject = "\(known.id)"
        number = known.number
        kind = known.kind
        self.shares = shares
        let others = try context.records(of: known).dropFirst().map(\.number)
        mergedWith = others.isEmpty ? nil : others
        fields = try context.revealName(of: known)
        context.about(known.id)
    }

    /// Writes it as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(subject, forKey: .subject)
        try container.encode(number, forKey: .number)
        try container.encode(kind, forKey: .kind)
        try container.encode(shares, forKey: .shares)
        try container.encodeIfPresent(mergedWith, forKey: .mergedWith)
        try fields.encode(to: encoder)
    }
}
