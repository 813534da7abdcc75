internal import Storage

/// What is read of one table: the rows that are handed out, and for every other column the reason why it is not.
struct ExportPart {
    /// The reason where the policy withholds or masks a field for who makes the package.
    static let unseen = "the roles of the officer who made this package do not show this field whole"

    var rows: [[String: String]] = []
    private let description: Table
    private var withheld: [String: String] = [:]

    init(_ description: Table) { self.description = description }

    /// Keeps a whole column back.
    mutating func withhold(_ column: Column, _ reason: String) {
        for name in column.exportedNames { withheld[name] = reason }
    }

    /// Keeps one sealed field back.
    mutating func withhold(_ name: String, _ reason: String) { withheld[name] = reason }

    var table: SubjectExport.Table {
        SubjectExport.Table(
            name: description.name,
            about: description.about,
            columns: description.columns.flatMap(\.exportedNames).filter { withheld[$0] == nil },
            rows: rows
        )
    }

    var reasons: [SubjectExport.Withheld] {
        description.columns.flatMap(\.exportedNames).compactMap { name in
            withheld[name].map { .init(table: description.name, column: name, reason: $0) }
        }
    }
}
