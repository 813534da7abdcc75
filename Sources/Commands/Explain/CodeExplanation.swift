/// A sentence in every language that the program speaks.
struct Sentence: Equatable, Sendable {
    let english: String
    let chinese: String

    /// Reads a sentence as it stands in a table: English, the mark of the catalogues, Chinese.
    init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let mark = text.firstRange(of: MessageCatalogue.mark) else { return nil }
        english = String(text[..<mark.lowerBound])
        chinese = String(text[mark.upperBound...])
    }

    /// The sentence as somebody reads it.
    func text(_ language: Language) -> String {
        switch language {
        case .english: english
        case .simplifiedChinese: chinese
        }
    }
}

/// What a stable code means, and what to do about it.
struct CodeExplanation: Equatable, Sendable {
    /// The code, in kebab case.
    let code: String
    /// What it says, in one sentence.
    let meaning: Sentence
    /// What usually led there.
    let causes: [Sentence]
    /// What to do.
    let actions: [Sentence]
    /// Commands that help, whole, with words in capitals for what is the reader's own.
    let commands: [String]
    /// The exit codes that a command ends with; none where it is only a remark.
    let exitCodes: [Int32]
    /// The HTTP status of a server's answer; nil where no server answers with it.
    let httpStatus: Int?
}

/// Reads explanations from a table.
///
/// `@ EXITS STATUS` begins a family, `-` standing for none; `cause:`, `do:` and `see:` are about all of it, and each
/// other line is a code and its meaning. Sentences are English, the mark ` ⇒ `, Chinese; commands stand between ` | `.
struct ExplanationTable {
    private(set) var explanations: [CodeExplanation] = []
    /// Lines that are none of these; a test holds that there are none.
    private(set) var unread: [String] = []

    init(_ text: String) {
        var families: [[Substring]] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("@ ") { families.append([]) }
            if families.isEmpty {
                unread.append(String(line))
            } else {
                families[families.count - 1].append(line)
            }
        }
        families.forEach { read($0) }
    }

    private mutating func read(_ family: [Substring]) {
        let ends = family[0].dropFirst(2).split(separator: " ")
        let exits = ends.first.map { $0.split(separator: ",").compactMap { Int32($0) } } ?? []
        var (causes, actions, commands): ([Sentence], [Sentence], [String]) = ([], [], [])
        var codes: [(code: String, meaning: Sentence)] = []
        for line in family.dropFirst() {
            guard let colon = line.firstRange(of: ": ") else {
                unread.append(String(line))
                continue
            }
            let (word, rest) = (line[..<colon.lowerBound], line[colon.upperBound...])
            if word == "see" {
                commands += rest.split(separator: " | ").map(String.init)
            } else if let sentence = Sentence(rest) {
                switch word {
                case "cause": causes.append(sentence)
                case "do": actions.append(sentence)
                default: codes.append((String(word), sentence))
                }
            } else {
                unread.append(String(line))
            }
        }
        explanations += codes.map { code, meaning in
            CodeExplanation(
                code: code,
                meaning: meaning,
                causes: causes,
                actions: actions,
                commands: commands,
                exitCodes: exits,
                httpStatus: ends.last.flatMap { Int($0) }
            )
        }
    }
}
