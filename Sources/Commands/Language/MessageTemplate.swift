/// A whole sentence with gaps, `{}` each: what is said of `{}` in English, and the same in another language.
///
/// In a translation `{2}` is the second gap of the English sentence, where words stand in another sequence.
struct MessageTemplate {
    /// What stands between the gaps; one more than there are gaps.
    let pieces: [String]
    /// How much of a text has to be there word by word.
    let weight: Int

    /// Reads a sentence.
    init(_ text: String) {
        pieces = Self.parts(of: text).pieces
        weight = pieces.reduce(0) { $0 + $1.utf8.count }
    }

    /// What fills the gaps, where a text is this sentence; the earliest fitting place counts.
    func gaps(in text: String) -> [Substring]? {
        guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
        guard pieces.count > 1 else { return text == first ? [] : nil }
        var rest = text.dropFirst(first.count)
        var gaps: [Substring] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: piece) else { return nil }
            gaps.append(rest[..<found.lowerBound])
            rest = rest[found.upperBound...]
        }
        guard rest.hasSuffix(last), rest.count >= last.count else { return nil }
        return gaps + [rest.dropLast(last.count)]
    }

    /// Whether a gap stands between quotes: it is a name or something typed, and no word of ours.
    func isQuoted(_ gap: Int) -> Bool { ["`", "'", "coffer "].contains { pieces[gap].hasSuffix($0) } }

    /// Whether a gap is what stands for a value on pages of help, as `dir` in `--store <dir>`.
    func isValueName(_ gap: Int) -> Bool { pieces[gap].hasSuffix("<") }

    /// A translation with its gaps filled.
    static func fill(_ translation: String, with values: [String]) -> String {
        let (pieces, gaps) = parts(of: translation)
        return zip(pieces, gaps.map(Optional.some) + [nil]).reduce("") { text, part in
            text + part.0 + (part.1.map { values.indices.contains($0) ? values[$0] : "" } ?? "")
        }
    }

    /// The gaps that a translation names, by their places in the English sentence.
    static func gaps(of translation: String) -> [Int] { parts(of: translation).gaps }

    /// What stands between the gaps, and which gap of the English sentence each one is.
    private static func parts(of text: String) -> (pieces: [String], gaps: [Int]) {
        var (pieces, gaps, piece): ([String], [Int], String) = ([], [], "")
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            piece += rest[..<open]
            let inside = rest[rest.index(after: open)...].prefix { $0.isNumber }
            guard rest[inside.endIndex...].first == "}" else {
                piece += "{"
                rest = rest[rest.index(after: open)...]
                continue
            }
            gaps.append(Int(inside).map { $0 - 1 } ?? gaps.count)
            pieces.append(piece)
            piece = ""
            rest = rest[inside.endIndex...].dropFirst()
        }
        return (pieces + [piece + rest], gaps)
    }
}
