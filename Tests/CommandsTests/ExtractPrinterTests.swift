import Testing

@testable import Commands

@Suite("A table that is printed page by page")
struct ExtractPrinterTests {
    private struct Row: Encodable, Sendable {
        let number: String
        let name: String?
        let city: String?
    }

    @Test("reads as if it were printed whole", arguments: [0, 1, 2, 3, 7], [1, 2, 3])
    func pages(count: Int, size: Int) throws {
        let rows = (0..<count).map { index in
            // The last one alone has a city: its column is named in the first line all the same.
            Row(
                number: "C-\(index)",
                name: index % 2 == 0 ? "a, \"\(index)\"" : nil,
                city: index == 6 ? "Bonn" : nil
            )
        }
        let answer = try JSONAnswer.compact(ExtractAnswer(table: .customers, rows: rows))
        #expect(try printed(rows, size, .json) == JSONAnswer.indented(answer))
        #expect(try printed(rows, size, .csv) == Array(CSVAnswer.render(try AnswerTree(json: answer)).utf8))
    }

    private func printed(_ rows: [Row], _ size: Int, _ format: OutputOptions.Format) throws -> [UInt8] {
        let starts = rows.isEmpty ? [0] : Array(stride(from: 0, to: rows.count, by: size))
        let pages = starts.map { Array(rows[$0..<min($0 + size, rows.count)]) }
        var printer = ExtractPrinter(table: .customers, format: format)
        for page in pages { try printer.look(at: page) }
        #expect(printer.count == rows.count)
        return try pages.flatMap { try printer.render($0) } + printer.end
    }
}
