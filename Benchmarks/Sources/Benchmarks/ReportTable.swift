/// Lines of cells in columns, the first two from the left, and remarks below.
struct ReportTable {
    let head: [String]
    let lines: [[String]]
    let notes: [String]

    var text: String {
        let all = [head] + lines
        let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let texts = all.map { line in
            line.indices.map { Self.pad(line[$0], to: widths[$0], left: $0 < 2) }.joined(separator: "  ")
        }
        return (texts + notes).joined(separator: "\n")
    }

    private static func pad(_ text: String, to width: Int, left: Bool) -> String {
        let space = String(repeating: " ", count: width - text.count)
        return left ? text + space : space + text
    }
}
