/// Takes a typed line to its words as a shell does: blanks part them, quotes and a backslash keep blanks together.
///
/// Nothing is expanded: a `$`, a `*` or a `|` stands for itself.
enum ShellWords {
    /// The words; nil where a quote is not closed.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var (word, isWord, quote, isEscaped): (String, Bool, Character?, Bool) = ("", false, nil, false)
        for character in line {
            if isEscaped {
                word.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                (isEscaped, isWord) = (true, true)
            } else if let open = quote {
                if character == open { quote = nil } else { word.append(character) }
            } else if character == "\"" || character == "'" {
                (quote, isWord) = (character, true)
            } else if character.isWhitespace {
                if isWord { words.append(word) }
                (word, isWord) = ("", false)
            } else {
                word.append(character)
                isWord = true
            }
        }
        guard quote == nil, !isEscaped else { return nil }
        return isWord ? words + [word] : words
    }
}
