/// Renders a table page by page, so that memory does not depend on its length, in the form that one answer would have.
///
/// Every page is looked at first and rendered afterwards. For people each page is a table of its own: how wide a column
/// is follows from its rows.
struct ExtractPrinter {
    let table: ExtractTable
    let format: OutputOptions.Format
    /// How many rows were looked at.
    private(set) var count = 0
    private var columns: Set<String> = []
    private var rendered = 0

    init(table: ExtractTable, format: OutputOptions.Format) { (self.table, self.format) = (table, format) }

    /// Counts a page, and remembers its columns where the first line names them.
    mutating func look(at rows: [any Encodable & Sendable]) throws {
        count += rows.count
        if format == .csv { columns.formUnion(CSVAnswer.columns(of: try tree(rows).elements)) }
    }

    /// The bytes of a page that was looked at.
    mutating func render(_ rows: [any Encodable & Sendable]) throws -> [UInt8] {
        let isFirst = rendered == 0
        rendered += rows.count
        switch format {
        case .json:
            let whole = JSONAnswer.indented(try compact(rows))
            guard count > 0 else { return whole }
            return (isFirst ? head : Array(",\n".utf8)) + whole.dropFirst(head.count).dropLast(tail.count)
        case .text:
            let text = TextAnswer(style: .current(for: .output)).render(try AnswerTree(json: compact(rows)))
            return Array(((isFirst ? "" : "\n") + text).utf8)
        case .csv:
            let order = CSVAnswer.inOrder(columns)
            guard !order.isEmpty else { return [] }
            let lines = CSVAnswer.lines(try tree(rows).elements, columns: order)
            return Array(((isFirst ? CSVAnswer.line(order) : "") + lines).utf8)
        }
    }

    /// What ends the table, behind its last page.
    var end: [UInt8] { format == .json && count > 0 ? tail : [] }

    /// What stands before the first row, as in an answer that is printed whole.
    private var head: [UInt8] { Array("{\n  \"\(table.rawValue)\": [\n".utf8) }

    /// What stands behind the last one.
    private var tail: [UInt8] { Array("\n  ]\n}\n".utf8) }

    private func compact(_ rows: [any Encodable & Sendable]) throws -> [UInt8] {
        try JSONAnswer.compact(ExtractAnswer(table: table, rows: rows))
    }

    private func tree(_ rows: [any Encodable & Sendable]) throws -> AnswerTree {
        try AnswerTree(json: compact(rows))[table.rawValue] ?? .list([])
    }
}
