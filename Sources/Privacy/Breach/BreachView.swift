public import Engine
internal import Sealing

/// A breach, with its clock as it is reckoned now and what the audit log tells of it.
public struct BreachView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Breach",
        [
            .id: .id,
            .number: .text("The number.").example("BR-2026-000001"),
            .state: .choice(of: BreachState.self, "How far it has come."),
            .risk: .choice(of: BreachRisk.self, "How likely it is to harm persons.").optional,
            .aware: .instant.about("When the company became aware."),
            .due: .instant.about("When the 72 hours of the authority's notice are over."),
            .hoursLeft: .integer(
                "Whole hours to then, negative once it is over; absent once it was told or need not be."
            )
            .optional,
            .authorityTold: .instant.about("When the authority was told first.").optional,
            .isLate: .boolean("Whether that was, or already is, later than after 72 hours."),
            .personsTold: .instant.about("When the persons were told first.").optional,
            .since: .instant.about("From when on the audit log is looked through.").optional,
            .until: .instant.about("Until when, not included.").optional,
            .actor: .text("Only what this user was shown.").optional,
            .operations: .list(of: .text(), "Only what these operations showed; empty for all."),
            .fields: .list(of: .text(), "Only these fields; empty for all."),
            .subjects: .count("How many persons data was shown of, as the audit log tells."),
            .records: .count("How many entries of the log showed some."),
            .unreadable: .count("How many entries of the time nobody can read any more."),
            .classes: .map(
                of: .count("How many persons."),
                "Of how many persons each kind of field was shown."
            ),
            .openedBy: .text("Who opened it."),
            .steps: .list(of: BreachStepView.schema, "What was noted about it, the first one first.")
                .optional,
        ]
    )

    /// The id, a UUID.
    public let id: String
    /// The number.
    public let number: String
    /// How far it has come.
    public let state: BreachState
    /// How likely it is to harm persons.
    public let risk: BreachRisk?
    /// When the company became aware.
    public let aware: String
    /// When the 72 hours are over.
    public let due: String
    /// Whole hours to then.
    public let hoursLeft: Int64?
    /// When the authority was told first.
    public let authorityTold: String?
    /// Whether that was, or already is, later than after 72 hours.
    public let isLate: Bool
    /// When the persons were told first.
    public let personsTold: String?
    /// From when on the audit log is looked through.
    public let since: String?
    /// Until when, not included.
    public let until: String?
    /// Only what this user was shown.
    public let actor: String?
    /// Only what these operations showed.
    public let operations: [String]
    /// Only these fields.
    public let fields: [String]
    /// How many persons data was shown of.
    public let subjects: Int
    /// How many entries of the log showed some.
    public let records: Int
    /// How many entries of the time nobody can read any more.
    public let unreadable: Int
    /// Of how many persons each kind of field was shown.
    public let classes: [String: Int]
    /// Who opened it.
    public let openedBy: String
    /// What was noted about it, where it was asked for.
    public internal(set) var steps: [BreachStepView]?

    init(_ row: BreachRow, withSteps: Bool, in context: Context) throws {
        context.touch("breach", row.id)
        let shown = try row.shown(in: context)
        let told = row.told
        id = "\(row.id)"
        number = row.number
        state = row.state
        risk = row.risk
        aware = PrivacyTime.text(row.aware)
        due = PrivacyTime.text(row.due)
        hoursLeft = row.hoursLeft(at: context.nowMilliseconds)
        authorityTold = told.map(PrivacyTime.text)
        isLate = told.map { $0 > row.due } ?? (row.isDue && row.due < context.nowMilliseconds)
        personsTold = row.events.first { $0.action == .notifyPersons }.map { PrivacyTime.text($0.at) }
        since = row.scope.sinceMilliseconds.map(PrivacyTime.text)
        until = row.scope.beforeMilliseconds.map(PrivacyTime.text)
        actor = row.scope.actor
        operations = row.scope.operations
        fields = row.scope.fields
        subjects = shown.fields.count
        records = shown.entries
        unreadable = shown.unreadable
        classes = shown.classes
        openedBy = try context.name(of: row.openedBy)
        guard withSteps else { return }
        steps = try row.events.map { try BreachStepView($0, in: context) }
    }
}

extension Disclosures {
    /// How much was shown, as the register keeps it: what the log tells of may grow or become unreadable later.
    var counts: String { "persons=\(fields.count) records=\(entries) unreadable=\(unreadable)" }

    /// Of how many persons each class of fields was shown.
    var classes: [String: Int] {
        fields.values.reduce(into: [:]) { counts, names in
            for name in Set(names.map { String($0.prefix { $0 != "." }) }) { counts[name, default: 0] += 1 }
        }
    }
}

/// Something that was noted about a breach.
public struct BreachStepView: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "BreachStep",
        [
            .action: .choice(of: BreachAction.self, "What was noted."),
            .word: .text("The risk, why persons were not told, or what the log told of as others were told.")
                .optional,
            .at: .instant.about("When it happened."),
            .time: .instant.about("When it was noted."),
            .by: .text("Who noted it."),
        ]
    )
    .disclosing(["note"])

    /// What was noted.
    public let action: BreachAction
    /// The risk, why persons were not told, or what the log told of as others were told.
    public let word: String?
    /// When it happened.
    public let at: String
    /// When it was noted.
    public let time: String
    /// Who noted it.
    public let by: String
    /// The note, as the policy lets it through.
    public let note: Disclosure

    private enum Key: String, CodingKey { case action, word, at, time, by }

    init(_ event: BreachEvent, in context: Context) throws {
        action = event.action
        word = event.word
        at = PrivacyTime.text(event.at)
        time = PrivacyTime.text(event.time)
        by = try context.name(of: event.principal)
        note =
            try event.note.map { try context.reveal($0, at: event.place, fields: ["note"]) } ?? Disclosure()
    }

    /// Writes the step as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(action, forKey: .action)
        try container.encodeIfPresent(word, forKey: .word)
        try container.encode(at, forKey: .at)
        try container.encode(time, forKey: .time)
        try container.encode(by, forKey: .by)
        try note.encode(to: encoder)
    }
}

/// What operations on one breach answer.
public struct BreachAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.breach: BreachView.schema])

    /// The breach.
    public let breach: BreachView

    init(_ id: RowID, in context: Context) throws {
        let row = try BreachRow.load(named: "\(id)", in: context)
        breach = try BreachView(row, withSteps: true, in: context)
    }
}
