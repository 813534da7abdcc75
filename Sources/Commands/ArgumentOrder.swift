/// Lets the options that every command knows stand anywhere: `coffer --store shop order list`.
///
/// The parser takes an option only after the command that declares it, so those before are moved behind.
enum ArgumentOrder {
    /// Options that take a value.
    static let valued: Set<String> = [
        "--store", "--socket", "--key-file", "--passphrase-fd", "--as", "--purpose", "--reason",
        "--idempotency-key",
        "--output",
        "--lang",
    ]
    /// Options that stand alone.
    static let flags: Set<String> = ["--quiet", "--yes", "--dry-run"]

    /// The words with every such option that stands before noun and verb moved to the end.
    ///
    /// What follows the first other option, or a lone `--`, stays where it is.
    static func globalsLast(_ words: [String]) -> [String] {
        var moved: [String] = []
        var kept: [String] = []
        var index = 0
        var commands = 0
        while index < words.count, commands < 2 {
            let word = words[index]
            if flags.contains(word) || isAssignment(word) {
                moved.append(word)
            } else if valued.contains(word) {
                guard index + 1 < words.count else { break }
                moved += [word, words[index + 1]]
                index += 1
            } else if word.hasPrefix("-") {
                break
            } else {
                kept.append(word)
                commands += 1
            }
            index += 1
        }
        let rest = words[index...]
        // Why: after `--` everything is a value.
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        return kept + rest[..<end] + moved + rest[end...]
    }

    /// The words without the option that names the language.
    static func withoutLanguage(_ words: [String]) -> [String] {
        guard let place = words.firstIndex(of: "--lang"), place + 1 < words.count else {
            return words.filter { !$0.hasPrefix("--lang=") }
        }
        return withoutLanguage(Array(words[..<place] + words[(place + 2)...]))
    }

    /// Whether JSON was asked for, as far as it can be told from words that may not parse.
    static func wantsJSON(_ words: [String]) -> Bool {
        words.contains("--output=json")
            || zip(words, words.dropFirst()).contains { $0 == "--output" && $1 == "json" }
    }

    private static func isAssignment(_ word: String) -> Bool {
        guard let equals = word.firstIndex(of: "=") else { return false }
        return valued.contains(String(word[..<equals]))
    }
}
