internal import Glibc

/// How the guide speaks: short paragraphs on standard output, no wider than the page.
struct GuideVoice {
    let language: Language
    let columns: Int

    private var style: TextStyle { .current(for: .output) }

    /// Says a paragraph.
    func say(_ sentence: Sentence, indent: Int = 0) throws {
        try write(WrappedText.lines(sentence.text(language), columns: columns - indent), indent)
    }

    /// Says something that sets a part off.
    func head(_ sentence: Sentence) throws {
        try StandardStream.output.write("\n" + style.heading(sentence.text(language)) + "\n")
    }

    /// Says what was wrong.
    func correct(_ sentence: Sentence) throws {
        let lines = WrappedText.lines("✗ " + sentence.text(language), columns: columns, hanging: 2)
        try StandardStream.output.write(lines.map { style.alarm($0) + "\n" }.joined())
    }

    /// Says that it is right.
    func praise(_ sentence: Sentence) throws {
        try write(WrappedText.lines("✓ " + sentence.text(language), columns: columns, hanging: 2), 0)
    }

    /// Says something less important.
    func aside(_ sentence: Sentence) throws {
        let lines = WrappedText.lines(sentence.text(language), columns: columns)
        try StandardStream.output.write(lines.map { style.aside($0) + "\n" }.joined())
    }

    /// A command, whole in a line of its own, so that it can be copied.
    func command(_ line: String) throws { try StandardStream.output.write("  \(line)\n") }

    /// Greets, and says where the sandbox is.
    func welcome(_ folder: String, isNew: Bool) throws {
        if isNew { try say(GuideWords.making(folder)) }
    }

    /// The next line that is typed; nil at the end of the input.
    func ask() throws -> String? {
        let isTerminal = StandardStream.isTerminal(STDIN_FILENO)
        if isTerminal { try StandardStream.output.write("> ") }
        guard let line = readLine() else { return nil }
        // Why: what comes through a pipe is not seen otherwise.
        if !isTerminal { try StandardStream.output.write("> \(line)\n") }
        return line
    }

    private func write(_ lines: [String], _ indent: Int) throws {
        let blanks = String(repeating: " ", count: indent)
        try StandardStream.output.write(lines.map { blanks + $0 + "\n" }.joined())
    }
}
