/// A table with aligned columns; columns of numbers stand to the right.
struct TextTable {
    let headings: [String]
    let rows: [[String]]

    /// The lines, without blanks at their ends.
    func lines(_ style: TextStyle, indent: String = "") -> [String] {
        let widths = headings.indices.map { column in
            ([headings[column]] + rows.map { $0[column] }).map(DisplayWidth.of).max() ?? 0
        }
        let isRight = headings.indices.map { column in
            rows.contains { !$0[column].isEmpty } && rows.allSatisfy { Self.isNumber($0[column]) }
        }
        return ([headings] + rows).enumerated().map { index, cells in
            var line = indent
            for (column, cell) in cells.enumerated() {
                let gap = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
                line += (column == 0 ? "" : "  ") + (isRight[column] ? gap + cell : cell + gap)
            }
            while line.last == " " { line.removeLast() }
            return index == 0 ? style.heading(line) : line
        }
    }

    /// Whether a cell is empty or a decimal number.
    static func isNumber(_ cell: String) -> Bool {
        let digits = cell.hasPrefix("-") ? cell.dropFirst() : Substring(cell)
        return cell.isEmpty
            || (digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
                && digits.utf8.first != UInt8(ascii: ".") && !digits.isEmpty)
    }
}
