internal import Engine
internal import SwiftCSV

/// A file of rows with named fields, which know the line of the file they begin on: CSV with a header, or a list of JSON objects.
struct ImportTable {
    /// One row: its fields by column name.
    struct Row {
        /// The line it begins on, from 1.
        let line: Int
        private let fields: [String]
        private let positions: [String: Int]

        init(line: Int, fields: [String], positions: [String: Int]) {
            self.line = line
            self.fields = fields
            self.positions = positions
        }

        /// The field under a column's name; empty where the row is too short or the column does not exist.
        subscript(column: String) -> String {
            guard let position = positions[column], position < fields.count else { return "" }
            return fields[position]
        }
    }

    /// The file's name, for messages.
    let file: String
    /// The names of the columns, in order.
    let columns: [String]
    /// The rows, in order; blank lines are left out.
    let rows: [Row]

    /// Rows that were read already.
    init(file: String, columns: [String], rows: [Row]) {
        self.file = file
        self.columns = columns
        self.rows = rows
    }

    /// Reads the text of a file: JSON where its name ends so, else CSV.
    ///
    /// - Throws: `InputError` naming the file and what is wrong with it.
    init(_ text: String, file: String) throws(InputError) {
        self =
            file.lowercased().hasSuffix(".json")
            ? try Self(json: text, file: file) : try Self(csv: text, file: file)
    }

    /// Reads the text of a CSV file.
    ///
    /// - Throws: `InputError` naming the file and what is wrong with it.
    init(csv text: String, file: String) throws(InputError) {
        self.file = file
        // Why: the reader takes an unclosed quote silently and would swallow the rest of the file as one
        // field.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw InputError(
                file,
                "a quoted field is not closed",
                help: "check that every `\"` has its partner"
            )
        }
        let csv: CSV<Enumerated>
        do {
            csv = try CSV<Enumerated>(string: text, delimiter: .comma, loadColumns: false)
        } catch {
            throw InputError(
                file,
                "it is not a CSV file with commas: text stands beside a quoted field",
                help: "write a quote inside a quoted field twice"
            )
        }
        let names = csv.header
        guard Set(names).count == names.count, names.contains(where: { !$0.isEmpty }) else {
            throw InputError(
                file,
                "the first line does not name every column once",
                help: "give the file a header line"
            )
        }
        let positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
        var line = 1 + Self.lines(in: names)
        var rows: [Row] = []
        for fields in csv.rows {
            // Why: a row takes one line, and one more for every line break inside its quoted fields.
            defer { line += Self.lines(in: fields) }
            guard fields.contains(where: { !$0.isEmpty }) else { continue }
            guard fields.count <= names.count || fields[names.count...].allSatisfy(\.isEmpty) else {
                throw InputError(
                    "\(file):\(line)",
                    "the row has \(fields.count) fields, the header \(names.count)",
                    help: "put fields that hold a comma in quotes"
                )
            }
            rows.append(Row(line: line, fields: fields, positions: positions))
        }
        columns = names
        self.rows = rows
    }

    private static func lines(in fields: [String]) -> Int {
        fields.reduce(1) { $0 + $1.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" } }
    }
}
