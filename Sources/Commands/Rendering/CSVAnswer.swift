/// Answers for spreadsheets: RFC 4180, one row per thing, its fields under their JSON names.
enum CSVAnswer {
    /// The first list of things in the answer, or the thing it is about as one row.
    static func render(_ answer: AnswerTree) -> String {
        let list = answer.members.first { $0.value.isTable && $0.name != "duplicates" }?.value.elements
        let single = answer.members.first { if case .object = $0.value { true } else { false } }?.value
        let rows = (list ?? [single ?? answer]).map { flat($0, "") }
        let columns = inOrder(Set(rows.flatMap(\.keys)))
        guard !columns.isEmpty else { return "" }
        return line(columns) + lines(rows, columns)
    }

    /// The columns that things have, nested ones as `shipTo.city`.
    static func columns(of things: [AnswerTree]) -> Set<String> { Set(things.flatMap { flat($0, "").keys }) }

    /// Columns as they are read from left to right.
    static func inOrder(_ columns: Set<String>) -> [String] {
        columns.sorted {
            let (one, other) = (head($0), head($1))
            return one == other ? $0 < $1 : FieldOrder.isBefore(one, other)
        }
    }

    /// A row of each thing under these columns.
    static func lines(_ things: [AnswerTree], columns: [String]) -> String {
        lines(things.map { flat($0, "") }, columns)
    }

    private static func lines(_ rows: [[String: String]], _ columns: [String]) -> String {
        rows.map { row in line(columns.map { row[$0] ?? "" }) }.joined()
    }

    /// One line of cells.
    static func line(_ cells: [String]) -> String { cells.map(field).joined(separator: ",") + "\r\n" }

    private static func head(_ column: String) -> String { String(column.prefix { $0 != "." }) }

    /// Nested things as `shipTo.city`; lists of things do not fit in a row and are left out.
    private static func flat(_ thing: AnswerTree, _ path: String) -> [String: String] {
        var cells: [String: String] = [:]
        for (name, value) in thing.members {
            if case .object = value {
                cells.merge(flat(value, path + name + ".")) { first, _ in first }
            } else if case .boolean(let isTrue) = value {
                cells[path + name] = isTrue ? "true" : "false"
            } else if let text = value.scalar, !(value.isTable && value.elements.isEmpty) {
                cells[path + name] = text
            }
        }
        return cells
    }

    /// Why the apostrophe: a spreadsheet would run what begins like a formula.
    static func field(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula && !TextTable.isNumber(text) ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}
