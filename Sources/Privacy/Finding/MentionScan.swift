public import Engine
public import Sealing
internal import Storage

/// Opens whatever somebody wrote in their own words about others, and queues what may speak of a person.
///
/// Which columns those are is read from the description of the tables. What was decided before is not asked again, unless the
/// text was changed since.
public struct MentionScan: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.mentions-scan"
    /// What it does, in one sentence for people.
    public static let summary = "Look through notes and reasons about others for mentions of a person."
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

    /// A look for mentions of a person.
    public init(subject: String? = nil, find: SubjectSearch? = nil) {
        self.subject = subject
        self.find = find
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try SubjectSearch.check(subject, find) }

    /// Opens, compares and queues.
    public func perform(in context: Context) throws -> RowID {
        let person = try context.subject(named: subject, or: find)
        let pattern = MentionPattern(try PersonValues(of: person, in: context))
        for text in FreeText.columns(context.tables) {
            for place in try text.places(but: person.id, in: context) {
                guard let words = try context.use(place.sealed, at: place.place)[text.field]?.disclose()
                else {
                    continue
                }
                let kinds = pattern.kinds(in: words)
                guard !kinds.isEmpty else { continue }
                try queue(kinds, text, place.place, of: person, in: context)
            }
        }
        context.about(person.id)
        return person.row
    }

    /// The mentions that wait for somebody to look at them.
    public func answer(_ result: RowID, in context: Context) throws -> MentionsAnswer {
        let person = try context.subject(named: subject, or: find)
        return MentionsAnswer(
            mentions: try MentionRow.all(of: person.id, withDecided: false, in: context)
                .map { try MentionView($0, in: context) }
        )
    }

    private func queue(
        _ kinds: Set<MentionPattern.Kind>,
        _ text: FreeText,
        _ place: SealedPlace,
        of person: KnownSubject,
        in context: Context
    ) throws {
        try context.connection.execute(
            """
            INSERT INTO privacy_mention (id, subject_id, place_table, place_row, place_column, place_field,
                place_revision, matched, state, found)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'waiting', ?9)
            ON CONFLICT (subject_id, place_table, place_row, place_column, place_field) DO UPDATE SET
                place_revision = excluded.place_revision, matched = excluded.matched, state = 'waiting',
                found = excluded.found, decided = NULL, decided_by = NULL
            WHERE privacy_mention.place_revision <> excluded.place_revision
            """,
            .blob(context.newID().bytes),
            .blob(person.id.bytes),
            .text(place.table),
            .blob(place.row.bytes),
            .text(text.column),
            .text(text.field),
            .integer(Int64(bitPattern: place.revision)),
            .text(kinds.map(\.rawValue).sorted().joined(separator: " ")),
            .integer(context.nowMilliseconds)
        )
    }
}
