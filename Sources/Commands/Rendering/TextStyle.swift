internal import FoundationEssentials

/// How text is set off for people: bold and dim on a terminal, not at all elsewhere or where NO_COLOR is set.
struct TextStyle {
    /// No marks.
    static let plain = TextStyle(isMarked: false)

    let isMarked: Bool
    /// The language of whoever reads it.
    var language = Language.english

    /// The style for a stream, by <https://no-color.org>.
    static func current(for stream: StandardStream) -> TextStyle {
        let environment = ProcessInfo.processInfo.environment
        let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        return TextStyle(isMarked: stream.isTerminal && !isRefused)
    }

    /// A heading.
    func heading(_ text: String) -> String { marked(text, "1") }

    /// Something less important.
    func aside(_ text: String) -> String { marked(text, "2") }

    /// Something wrong.
    func alarm(_ text: String) -> String { marked(text, "1;31") }

    /// A sentence in the reader's language.
    func said(_ english: String) -> String { Messages.text(english, in: language) }

    private func marked(_ text: String, _ code: String) -> String {
        isMarked && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
