internal import Storage

/// Which tables hold rows of a subject, and how those rows are found: read from the description of the tables alone.
///
/// A table holds them by a column with the subject's pseudonym, or by any reference to a row of a table that does.
struct SubjectTables {
    /// A table and the condition that finds a subject's rows; ?1 is the subject.
    struct Entry {
        let table: Table
        let condition: String
    }

    /// The tables, in the order of their description.
    let entries: [Entry]

    init(_ tables: [Table]) {
        let reached = Self.reached(tables)
        var known: [String: Entry] = [:]
        var waiting = tables.filter { reached.contains($0.name) }
        while !waiting.isEmpty {
            // Why the first of all at last: tables that refer to each other in a ring wait for one another.
            let next =
                waiting.firstIndex { table in
                    Self.isOwn(table)
                        || table.references.allSatisfy { known[$0.to] != nil || !reached.contains($0.to) }
                } ?? waiting.firstIndex { table in table.references.contains { known[$0.to] != nil } }
                ?? waiting.startIndex
            let table = waiting.remove(at: next)
            known[table.name] = Entry(table: table, condition: Self.condition(table, known))
        }
        entries = tables.compactMap { known[$0.name] }
    }

    private static func isOwn(_ table: Table) -> Bool {
        table.columns.contains { $0.content == .subject }
    }

    /// The tables with the pseudonym in them, and all that lead to one.
    private static func reached(_ tables: [Table]) -> Set<String> {
        var reached = Set(tables.filter(isOwn).map(\.name))
        while true {
            let more = tables.filter { table in
                !reached.contains(table.name) && table.references.contains { reached.contains($0.to) }
            }
            guard !more.isEmpty else { return reached }
            reached.formUnion(more.map(\.name))
        }
    }

    private static func condition(_ table: Table, _ known: [String: Entry]) -> String {
        if let own = table.columns.first(where: { $0.content == .subject }) { return "\(own.name) = ?1" }
        return table.references.compactMap { reference in
            guard let parent = known[reference.to] else { return nil }
            // Why its own name at last: a table that continues a row of another has that row's id as its key.
            let key = parent.table.columns.first { $0.content == .key }?.name ?? reference.column
            return "\(reference.column) IN (SELECT \(key) FROM \(reference.to) WHERE \(parent.condition))"
        }
        .joined(separator: " OR ")
    }
}

extension Table {
    /// Its references to rows of other tables.
    var references: [(column: String, to: String)] {
        columns.compactMap { column in
            guard case .reference(let table) = column.content, table != name else { return nil }
            return (column.name, table)
        }
    }
}

extension Column {
    /// What an export names: the column, or each field that is sealed in it as `column.field`.
    var exportedNames: [String] {
        guard case .sealed(_, let fields) = content else { return [name] }
        return fields.map { "\(name).\($0)" }
    }

    /// Why the column is not handed out; nil where it is.
    var reasonWithheld: String? {
        if case .withheld(let reason) = export { return reason }
        switch (content, export) {
        case (.system, .included): return nil
        case (.system, _):
            return "a counter or seal that the store keeps for itself; it says nothing about you"
        case (.lookupTag, _): return "a shortened keyed hash of a value that is handed out"
        case (.reference("principal"), _):
            return "who of the staff did it; the rights of others (GDPR Art. 15(4))"
        case (.key, _), (.reference, _), (.business, _), (.subject, _), (.sealed, _): return nil
        }
    }
}
