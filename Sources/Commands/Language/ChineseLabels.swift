/// The names of fields in Chinese, as headings and beside values.
enum ChineseLabels {
    /// The name of a field; nil where it has none yet.
    static func label(_ field: String) -> String? { all[field] }

    /// What stands where a list is empty.
    static func none(of field: String) -> String? { all[field].map { "没有\($0)" } }

    static let all: [String: String] = Dictionary(uniqueKeysWithValues: pairs)

    private static let pairs: [(String, String)] = lines.compactMap { line in
        guard let gap = line.firstIndex(of: " ") else { return nil }
        return (String(line[..<gap]), String(line[line.index(after: gap)...]))
    }

    private static let lines: [Substring] = (deskAToL + deskMToZ + oversight + reviews + together).split {
        $0.isNewline
    }
}
