import Foundation
import Sealing
import Storage
import Vault

@testable import Privacy

/// Tables described at random, with rows about a person and about a stranger, and what must become of each column.
struct RandomHoldings {
    /// A row with its values as an export writes them, by what an export names.
    struct HeldRow {
        let id: RowID
        let isPersons: Bool
        let parents: [String: RowID]
        let values: [String: String]
    }

    static let fields = ["name", "email", "phone", "city", "street", "postcode"]

    private(set) var tables: [Table] = []
    private(set) var rows: [String: [HeldRow]] = [:]

    init(_ random: inout some RandomNumberGenerator) {
        for number in 0..<Int.random(in: 2...6, using: &random) {
            let parents = tables.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
            var columns: [Column] = [.key("id")] + parents.map { .reference("\($0.name)_id", to: $0.name) }
            if parents.isEmpty || Bool.random(using: &random) { columns.append(.subject("subject_id")) }
            columns += Self.choices(&random)
            // Why in any order: an export must not count on one.
            tables.append(
                Table("held_\(number)", about: "a thing", columns: columns.shuffled(using: &random))
            )
        }
        fill(&random)
    }

    /// The same tables with other rows.
    func again(_ random: inout some RandomNumberGenerator) -> RandomHoldings {
        var other = self
        other.fill(&random)
        return other
    }

    private mutating func fill(_ random: inout some RandomNumberGenerator) {
        rows = [:]
        for table in tables { rows[table.name] = (0..<5).map { _ in row(of: table, &random) } }
    }

    private static func choices(_ random: inout some RandomNumberGenerator) -> [Column] {
        let sealed = fields.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random))
        let all: [[Column]] = [
            [.business("fact")], [.business("figure", visibility: "figures")], [.instant("made")],
            [.system("counter")], [.reference("made_by", to: "principal")],
            [
                .sealed("words", class: "contact", fields: Array(sealed)),
                .system("words_revision"),
            ],
            [
                Column(
                    "secret",
                    .business,
                    visibility: "open",
                    export: .withheld(reason: "it is a secret of the trade"),
                    erasure: .notPersonal
                )
            ],
        ]
        return all.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }.flatMap(\.self)
    }

    private func row(of table: Table, _ random: inout some RandomNumberGenerator) -> HeldRow {
        let parents = Dictionary(
            uniqueKeysWithValues: table.columns.compactMap { column -> (String, HeldRow)? in
                guard case .reference(let parent) = column.content else { return nil }
                return rows[parent]?.randomElement(using: &random).map { (column.name, $0) }
            }
        )
        let says = table.columns.contains { $0.content == .subject } ? Bool.random(using: &random) : nil
        var values: [String: String] = [:]
        for name in table.columns.flatMap(\.exportedNames) where Bool.random(using: &random) || name == "id" {
            values[name] = "\(UInt64.random(in: 1...999_999_999, using: &random))"
        }
        return HeldRow(
            id: RowID(bytes: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }) ?? .zero,
            isPersons: says ?? parents.values.contains(where: \.isPersons),
            parents: parents.mapValues(\.id),
            values: values
        )
    }

    /// What may not be handed out, of any table: by what its description says of it.
    static func isKeptBack(_ column: Column) -> Bool {
        if case .withheld = column.export { return true }
        if column.content == .reference("principal") { return true }
        return column.content == .system && column.export != .included
    }

    /// The tables as a module of a database.
    var module: SchemaModule {
        let statements = tables.map { table in
            let columns = table.columns.map { column in
                switch column.content {
                case .key: "\(column.name) BLOB NOT NULL PRIMARY KEY"
                case .subject: "\(column.name) BLOB NOT NULL"
                case .reference, .sealed: "\(column.name) BLOB"
                default: "\(column.name) INTEGER"
                }
            }
            return "CREATE TABLE \(table.name) (\(columns.joined(separator: ", "))) STRICT"
        }
        return SchemaModule(
            name: "held",
            migrations: [Migration(number: 1, name: "held", statements: statements)],
            tables: tables
        )
    }

    /// Writes all rows into a closed store, the person's under the person's keys.
    func fill(_ folder: String, _ modules: [SchemaModule], person: SubjectID, stranger: SubjectID) throws {
        let vault = try Vault.open(in: folder, unlock: .keyFile("\(folder)/../root.key"))
        defer { try? vault.close() }
        let database = try Database(path: "\(folder)/data.db", modules: modules, mode: .single, create: false)
        defer { try? database.close() }
        try database.writeNow { connection in
            for table in tables {
                for row in rows[table.name] ?? [] {
                    try write(row, to: table, of: row.isPersons ? person : stranger, vault, connection)
                }
            }
        }
    }

    private func write(
        _ row: HeldRow,
        to table: Table,
        of subject: SubjectID,
        _ vault: Vault,
        _ connection: Connection
    ) throws {
        var values: [(name: String, value: SQLValue)] = []
        for column in table.columns {
            switch column.content {
            case .key: values.append((column.name, .blob(row.id.bytes)))
            case .subject: values.append((column.name, .blob(subject.bytes)))
            case .reference:
                if let parent = row.parents[column.name] { values.append((column.name, .blob(parent.bytes))) }
            case .sealed(_, let fields):
                let held = fields.compactMap { field in
                    row.values["\(column.name).\(field)"].map { (field, Plaintext($0)) }
                }
                let sealed = try vault.seal(
                    PersonalFields(Dictionary(uniqueKeysWithValues: held)),
                    table: table.name,
                    row: row.id,
                    revision: 3,
                    class: .contact,
                    subject: subject
                )
                values.append((column.name, .blob(sealed)))
            case .system where column.name == "words_revision": values.append((column.name, .integer(3)))
            default:
                if let value = row.values[column.name].flatMap({ Int64($0) }) {
                    values.append((column.name, .integer(value)))
                }
            }
        }
        let places = values.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        try connection.execute(
            "INSERT INTO \(table.name) (\(values.map(\.name).joined(separator: ", "))) VALUES (\(places))",
            arguments: values.map(\.value)
        )
    }
}
