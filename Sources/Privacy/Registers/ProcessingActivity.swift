public import Engine
internal import Policy
internal import Storage

/// One purpose that personal data is processed for, with who works under it, on whose data, and how long it is kept.
///
/// GDPR Art. 30(1)(b) to (f).
public struct ProcessingActivity: Encodable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ProcessingActivity",
        [
            .purpose: .text("The purpose, by its name in roles.yaml."), .text: .text("What it means."),
            .basis: .text("The legal basis."),
            .roles: .list(of: .text(), "The roles that work under it."),
            .subjects: .list(of: .text(), "The kinds of people whose data it is."),
            .fields: .list(of: .text(), "The fields that those roles see, whole or in part."),
            .recipients: .list(of: .text(), "The kinds of recipients that the records name."),
            .retention: .list(of: .text(), "How long each class of those fields is kept."),
        ]
    )

    /// The purpose, by its name in roles.yaml.
    public let purpose: String
    /// What it means.
    public let text: String
    /// The legal basis.
    public let basis: String
    /// The roles that work under it.
    public let roles: [String]
    /// The kinds of people whose data it is.
    public let subjects: [String]
    /// The fields that those roles see, whole or in part, as `class.field`.
    public let fields: [String]
    /// The kinds of recipients that the records name.
    public let recipients: [String]
    /// How long each class of those fields is kept.
    public let retention: [String]

    /// What the policy in force and the description of the tables say about a purpose; names stay as the policy has them.
    init(_ entry: RolesFile.PurposeEntry, _ texts: ProcessingPageTexts, in context: Context) {
        purpose = entry.name
        text = texts.translated(entry.text)
        basis = texts.translated(entry.basis)
        let working = context.roles.filter { $0.purposes.contains(entry.name) }
        // Why apart: what a role does under it with one noun only opens none of the fields that it sees elsewhere.
        roles = context.roles.filter { role in
            role.purposes.contains(entry.name)
                || role.purposesByNoun.values.contains { $0.contains(entry.name) }
        }
        .map(\.name)
        let held = Set(Self.held(context.tables))
        fields = held.filter { field in working.contains { Self.sees($0, field) } }.sorted()
        let classes = Set(fields.compactMap { $0.split(separator: ".").first.map(String.init) })
        subjects = fields.isEmpty ? [] : context.subjectRegisters.map { texts.translated($0.kind) }
        recipients =
            fields.isEmpty ? [] : context.recipientSources.map { texts.column($0.column, of: $0.table) }
        retention = context.retentionTerms.filter { classes.contains($0.retentionClass) }.map(texts.term)
    }

    /// Every sealed field that some table holds, as `class.field`.
    private static func held(_ tables: [Table]) -> [String] {
        tables.flatMap(\.columns).flatMap { column -> [String] in
            guard case .sealed(let name, let fields) = column.content else { return [] }
            return fields.map { "\(name).\($0)" }
        }
    }

    /// Whether a role sees a field whole or in part; the line about the field itself counts before that about its group.
    private static func sees(_ role: RoleEntry, _ field: String) -> Bool {
        let group = field.prefix { $0 != "." }
        let line =
            role.visibility.last { $0.path == field } ?? role.visibility.last { $0.path == String(group) }
        return line.map { $0.visibility != .withheld } ?? false
    }
}
