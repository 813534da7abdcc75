/// Text in lines of a terminal, where some characters take two columns and may stand apart without a blank.
enum WrappedText {
    /// What does not begin a line.
    private static let closers: Set<Character> = [
        "，", "。", "、", "；", "：", "！", "？", "）", "》", "」", "』", "】", "”", "’", "…", "％", ")", "]", ",", ".",
        ";", ":",
    ]
    /// What does not end one.
    private static let openers: Set<Character> = ["（", "《", "「", "『", "【", "“", "‘", "(", "["]

    /// The lines of a paragraph; all but the first one are moved in by `hanging` columns.
    ///
    /// What is wider than a line and has no place to break stays whole.
    static func lines(_ text: String, columns: Int, hanging: Int = 0) -> [String] {
        let indent = String(repeating: " ", count: hanging)
        var (lines, line, width): ([String], String, Int) = ([], "", 0)
        for piece in pieces(text) {
            let own = DisplayWidth.of(piece.text)
            let gap = piece.isApart ? 1 : 0
            if width > 0, width + gap + own > columns {
                lines.append(line)
                line = indent + piece.text
                width = hanging + own
            } else {
                line += (piece.isApart ? " " : "") + piece.text
                width += gap + own
            }
        }
        return lines + [line]
    }

    /// What is not broken, with whether a blank stands before it.
    private static func pieces(_ text: String) -> [(text: String, isApart: Bool)] {
        var pieces: [(text: String, isApart: Bool)] = []
        var (piece, isApart): (String, Bool) = ("", false)
        for character in text {
            if character == " " {
                if !piece.isEmpty { pieces.append((piece, isApart)) }
                (piece, isApart) = ("", true)
                continue
            }
            if let last = piece.last, isPlace(between: last, and: character) {
                pieces.append((piece, isApart))
                (piece, isApart) = ("", false)
            }
            piece.append(character)
        }
        return piece.isEmpty ? pieces : pieces + [(piece, isApart)]
    }

    private static func isPlace(between one: Character, and other: Character) -> Bool {
        let isWide = DisplayWidth.of(String(one)) == 2 || DisplayWidth.of(String(other)) == 2
        return isWide && !closers.contains(other) && !openers.contains(one)
    }
}
