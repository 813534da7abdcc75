/// The messages of the program in one other language: whole sentences, found by what they are in English.
///
/// Why by the English sentence and not by a word of its own: it is what is tested, logged and sent by a server, so that
/// one place translates what was said on any floor, here or on another machine, and an untranslated one is readable still.
/// Which sentences there are is read from the sources by a test.
struct MessageCatalogue: Sendable {
    /// A sentence and its translation.
    struct Entry: Sendable {
        let english: String
        let translation: String
    }

    /// What stands between a sentence and its translation.
    static let mark = " ⇒ "

    private let exact: [String: String]
    private let sentences: [(template: MessageTemplate, translation: String)]
    private let valueNames: [String: String]

    /// A catalogue of entries, and of what stands for values on pages of help.
    init(_ entries: [Entry], valueNames: [String: String] = [:]) {
        self.valueNames = valueNames
        exact = Dictionary(entries.map { ($0.english, $0.translation) }) { first, _ in first }
        // Why the longest first: the more of a sentence stands there word by word, the surer it is meant.
        sentences = entries.filter { $0.english.contains("{}") }.sorted { $0.english < $1.english }
            .map { (MessageTemplate($0.english), $0.translation) }
            .sorted { $0.template.weight > $1.template.weight }
    }

    /// The entries of a text, one a line.
    static func entries(of text: String) -> [Entry] {
        text.split { $0.isNewline }.compactMap { (line: Substring) -> Entry? in
            guard let found = line.firstRange(of: mark) else { return nil }
            return Entry(
                english: String(line[..<found.lowerBound]),
                translation: String(line[found.upperBound...])
            )
        }
    }

    /// A message in the catalogue's language; nil where it knows no such sentence.
    func translated(_ message: String) -> String? { translated(message, depth: 0) }

    /// What happened, why and what to do, each in the catalogue's language as far as it is known there.
    func translated(lines text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for (word, translation) in [("reason: ", "原因："), ("help: ", "建议：")] where line.hasPrefix(word) {
                let rest = String(line.dropFirst(word.count))
                return translation + (translated(rest) ?? rest)
            }
            return translated(String(line)) ?? String(line)
        }.joined(separator: "\n")
    }

    private func translated(_ message: String, depth: Int) -> String? {
        if let known = exact[message] { return known }
        // Why a bound: a sentence may stand in the gap of another, and what fills it is not ours.
        guard depth < 4 else { return nil }
        for (template, translation) in sentences {
            guard let gaps = template.gaps(in: message) else { continue }
            let values = gaps.enumerated().map { index, gap in
                let value = String(gap)
                if template.isValueName(index) { return valueNames[value] ?? value }
                return template.isQuoted(index) ? value : translated(value, depth: depth + 1) ?? value
            }
            return MessageTemplate.fill(translation, with: values)
        }
        // Why: what a rule of the domain refused is said as one sentence, `what happened: why`.
        guard let colon = message.firstRange(of: ": "),
            let what = translated(String(message[..<colon.lowerBound]), depth: depth + 1),
            let why = translated(String(message[colon.upperBound...]), depth: depth + 1)
        else { return nil }
        return "\(what)：\(why)"
    }
}
