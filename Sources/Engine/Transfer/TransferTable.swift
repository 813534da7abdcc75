internal import Sealing
internal import Storage

/// A table as an export of everything has it: its columns with what they hold, and what its rows are sorted by.
struct TransferTable {
    /// A column, with what its values look like.
    struct Column {
        let name: String
        let content: Storage.Column.Content
        /// `INTEGER`, `TEXT` or `BLOB`: every table is strict.
        let type: String

        /// Whether its bytes are an id.
        var isIdentifier: Bool {
            switch content {
            case .key, .reference, .subject: true
            case .business, .sealed, .lookupTag, .system: false
            }
        }
    }

    let name: String
    let columns: [Column]
    /// The columns of its primary key, in their order.
    let keys: [String]

    /// A table of the database, by its description.
    init(_ table: Table, _ connection: Connection) throws {
        var types: [String: String] = [:]
        var keys: [(Int64, String)] = []
        try connection.forEach(
            "SELECT name, type, pk FROM pragma_table_info(?1)",
            arguments: [.text(table.name)]
        ) { row in
            types[row.text(0)] = row.text(1)
            if row.int64(2) > 0 { keys.append((row.int64(2), row.text(0))) }
            return true
        }
        name = table.name
        columns = table.columns.map {
            Column(name: $0.name, content: $0.content, type: types[$0.name] ?? "")
        }
        self.keys = keys.sorted { $0.0 < $1.0 }.map(\.1)
        guard !keys.isEmpty, columns.allSatisfy({ !$0.type.isEmpty }) else {
            throw StorageError.corrupt("the table `\(table.name)` has no key, or a column that is not there")
        }
    }

    /// Rows behind a key, sorted by it; the last parameter is how many at most.
    func page(isFirst: Bool) -> String {
        let key = keys.joined(separator: ", ")
        let after = keys.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
        let condition = isFirst ? "" : " WHERE (\(key)) > (\(after))"
        let limit = isFirst ? 1 : keys.count + 1
        return
            "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name)\(condition) ORDER BY \(key) LIMIT ?\(limit)"
    }

    /// The place of a column among those that are read.
    func place(of column: String) throws -> Int32 {
        guard let index = columns.firstIndex(where: { $0.name == column }) else {
            throw StorageError.corrupt("the table `\(name)` has no column `\(column)`")
        }
        return Int32(index)
    }

    /// The columns of a row that name somebody of the store.
    var people: [String] { columns.filter { $0.content == .reference("principal") }.map(\.name) }

    /// The tables of modules, each behind those that its rows refer to.
    static func sorted(_ modules: [SchemaModule], _ connection: Connection) throws -> [TransferTable] {
        var left = modules.flatMap(\.tables)
        let names = Set(left.map(\.name))
        var placed: Set<String> = []
        var sorted: [TransferTable] = []
        while !left.isEmpty {
            let ready = left.filter { table in
                table.columns.allSatisfy { column in
                    guard case .reference(let other) = column.content, other != table.name else {
                        return true
                    }
                    return !names.contains(other) || placed.contains(other)
                }
            }
            guard !ready.isEmpty else {
                throw StorageError.corrupt("tables that refer to each other in a circle")
            }
            for table in ready.sorted(by: { $0.name < $1.name }) {
                sorted.append(try TransferTable(table, connection))
                placed.insert(table.name)
            }
            left.removeAll { placed.contains($0.name) }
        }
        return sorted
    }
}
