/// The `INSERT` of a table, for any number of rows at once.
///
/// For a handful of rows that are written often; ``RowInsertion`` is for a whole table.
///
/// Why several to a statement: what SQLite does around a statement costs as much as the row itself where rows are short.
public struct InsertStatement: Sendable {
    /// The most rows of one statement; more of them go in several.
    static let most = 8

    /// How many values a row has.
    public let columns: Int
    /// For each number of rows the text of its statement, from one row on.
    ///
    /// Why kept: the cache of statements finds a text by where it lies.
    private let texts: [String]

    /// An insert into these columns; `clause` stands behind the rows, for example `ON CONFLICT … DO UPDATE …`.
    public init(into table: String, _ columns: [String], _ clause: String = "") {
        let count = columns.count
        self.columns = count
        texts = (1...Self.most).map { rows in
            let marks = (0..<rows).map { row in
                "(" + (1...count).map { "?\(row * count + $0)" }.joined(separator: ", ") + ")"
            }
            return """
                INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(marks.joined(separator: ", "))
                \(clause)
                """
        }
    }

    fileprivate func text(rows: Int) -> String { texts[rows - 1] }
}

extension Connection {
    /// Inserts rows whose values stand one behind another, ``InsertStatement/columns`` for each.
    ///
    /// - Throws: ``StorageError`` by what the database said; rows before the one that it refused may be written by then.
    public func insert(_ insert: InsertStatement, _ values: [SQLValue]) throws(StorageError) {
        precondition(values.count.isMultiple(of: insert.columns), "rows have a value for each column")
        let rows = values.count / insert.columns
        guard rows > InsertStatement.most else {
            if rows > 0 { try execute(insert.text(rows: rows), arguments: values) }
            return
        }
        var start = 0
        while start < rows {
            let end = min(start + InsertStatement.most, rows)
            let part = values[start * insert.columns..<end * insert.columns]
            try execute(insert.text(rows: end - start), arguments: Array(part))
            start = end
        }
    }
}
