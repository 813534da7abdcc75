/// Finds what somebody probably meant to write.
enum Spelling {
    /// A line of help that names the nearest known name, or the known names.
    static func help(for name: String, among known: [String]) -> String {
        if let near = nearest(to: name, among: known) { return "did you mean `\(near)`?" }
        guard !known.isEmpty else { return "remove it" }
        let shown = known.sorted().prefix(12).map { "`\($0)`" }.joined(separator: ", ")
        return "known here: \(shown + (known.count > 12 ? ", …" : ""))"
    }

    /// The known name at the smallest edit distance, when that is at most a third of the name's length.
    static func nearest(to name: String, among known: [String]) -> String? {
        let limit = max(1, min(name.count, 40) / 3)
        let scored = known.map { (name: $0, distance: distance(name, $0)) }
        let best = scored.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return best.flatMap { $0.distance <= limit ? $0.name : nil }
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left.unicodeScalars.prefix(60)), Array(right.unicodeScalars.prefix(60)))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let above = row[j + 1]
                let step = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
                diagonal = above
                row[j + 1] = step
            }
        }
        return row[b.count]
    }
}
