import Foundation
import Storage

/// Tables that refer to each other at random, with rows at random, and which of them are a person's by plain recursion.
struct RandomSchema {
    /// A row: its number, whose it says it is, and the rows that it refers to by column.
    struct RowFacts: Sendable {
        let id: Int64
        let subject: [UInt8]?
        let parents: [String: (table: String, id: Int64)]
    }

    static let person: [UInt8] = Array(repeating: 1, count: 16)
    static let stranger: [UInt8] = Array(repeating: 2, count: 16)

    private(set) var tables: [Table] = []
    private(set) var rows: [String: [RowFacts]] = [:]

    init(_ random: inout some RandomNumberGenerator) {
        for number in 0..<Int.random(in: 1...8, using: &random) {
            var columns: [Column] = [.key("id"), .business("value"), .system("revision")]
            if Int.random(in: 0..<3, using: &random) == 0 { columns.append(.subject("subject_id")) }
            for place in 0..<Int.random(in: 0...2, using: &random) where number > 0 {
                let parent = tables[Int.random(in: 0..<number, using: &random)].name
                columns.append(.reference("parent_\(place)", to: parent))
            }
            tables.append(Table("table_\(number)", about: "a thing", columns: columns))
        }
        for table in tables {
            rows[table.name] = (Int64(1)...6).map { id in
                var parents: [String: (table: String, id: Int64)] = [:]
                for reference in table.columns {
                    guard case .reference(let parent) = reference.content, Bool.random(using: &random) else {
                        continue
                    }
                    parents[reference.name] = (parent, Int64.random(in: 1...6, using: &random))
                }
                let isOwn = table.columns.contains { $0.content == .subject }
                let subject = Bool.random(using: &random) ? Self.person : Self.stranger
                return RowFacts(id: id, subject: isOwn ? subject : nil, parents: parents)
            }
        }
    }

    /// The tables that hold the pseudonym, or lead to one.
    var reached: Set<String> {
        var reached: Set<String> = []
        for table in tables {
            let leads = table.columns.contains { column in
                if case .reference(let parent) = column.content { reached.contains(parent) } else { false }
            }
            if leads || table.columns.contains(where: { $0.content == .subject }) {
                reached.insert(table.name)
            }
        }
        return reached
    }

    /// Whether a row is the person's: it says so itself, or any row that it refers to is.
    func isPersons(_ row: RowFacts) -> Bool {
        if let subject = row.subject { return subject == Self.person }
        return row.parents.values.contains { parent in
            rows[parent.table]?.first { $0.id == parent.id }.map(isPersons) ?? false
        }
    }

    /// The tables as a module of a database.
    var module: SchemaModule {
        let statements = tables.map { table in
            let columns = table.columns.map { column in
                switch column.content {
                case .key: "\(column.name) INTEGER NOT NULL PRIMARY KEY"
                case .subject: "\(column.name) BLOB NOT NULL"
                default: "\(column.name) INTEGER"
                }
            }
            return "CREATE TABLE \(table.name) (\(columns.joined(separator: ", "))) STRICT"
        }
        return SchemaModule(
            name: "random",
            migrations: [Migration(number: 1, name: "random", statements: statements)],
            tables: tables
        )
    }

    /// Writes all rows.
    func fill(_ connection: Connection) throws {
        for table in tables {
            for row in rows[table.name] ?? [] {
                let parents = row.parents.sorted { $0.key < $1.key }
                let names = ["id"] + (row.subject == nil ? [] : ["subject_id"]) + parents.map(\.key)
                let values =
                    [SQLValue.integer(row.id)] + (row.subject.map { [.blob($0)] } ?? [])
                    + parents.map { .integer($0.value.id) }
                let places = values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
                try connection.execute(
                    "INSERT INTO \(table.name) (\(names.joined(separator: ", "))) VALUES (\(places))",
                    arguments: values
                )
            }
        }
    }
}
