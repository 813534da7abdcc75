internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Somebody outside who received data of the subject of a request, as the records tell.
struct RecipientRow {
    let name: String
    let what: ReportWords.Word
    /// The documents by which they know it again, such as delivery notes.
    let references: [String]
    /// When they received it last, in milliseconds since 1970.
    let last: Int64
    /// The day on which they were told of what was put right, erased or restricted; nil where they were not yet.
    let told: CalendarDay?

    /// The kinds of requests that recipients are told of.
    ///
    /// GDPR Art. 19.
    static let kinds: Set<RequestKind> = [.rectification, .erasure, .restriction]

    /// All recipients, by name.
    static func all(of request: RequestRow, in context: Context) throws -> [RecipientRow] {
        let told = try context.connection.rows(
            "SELECT recipient, day FROM privacy_notice WHERE request_id = ?1",
            .blob(request.id.bytes)
        ) { (name: $0.text(0), day: CalendarDay($0.text(1))) }
        let days = Dictionary(told.map { ($0.name, $0.day) }) { first, _ in first }
        let entries = SubjectTables(context.tables).entries
        return try context.recipientSources.flatMap { source -> [RecipientRow] in
            guard let entry = entries.first(where: { $0.table.name == source.table }) else { return [] }
            let given = try context.connection.rows(
                """
                SELECT \(source.column), \(source.time), \(source.reference ?? "NULL") FROM \(source.table)
                WHERE (\(entry.condition)) AND \(source.column) IS NOT NULL AND \(source.time) IS NOT NULL
                ORDER BY \(source.time)
                """,
                .blob(request.subject.bytes)
            ) { (name: $0.text(0), time: $0.int64(1), reference: $0.optionalText(2)) }
            return Dictionary(grouping: given, by: \.name).map { name, given in
                RecipientRow(
                    name: name,
                    what: source.what,
                    references: given.compactMap(\.reference),
                    last: given.map(\.time).max() ?? 0,
                    told: days[name] ?? nil
                )
            }
        }
        .sorted { $0.name < $1.name }
    }
}
