/// Explanations as people read them, no wider than the page.
struct ExplainText {
    let style: TextStyle
    let columns: Int

    /// Where the sentences of the list begin.
    private static let sentenceColumn = 33

    /// One code.
    func render(_ explanation: CodeExplanation) -> String {
        var lines = [style.heading(explanation.code), style.aside(end(of: explanation)), ""]
        lines += wrapped(explanation.meaning.text(style.language))
        lines += part("usual causes", explanation.causes.map { $0.text(style.language) })
        lines += part("what to do", explanation.actions.map { $0.text(style.language) })
        lines += part("commands that help", explanation.commands)
        return lines.joined(separator: "\n") + "\n"
    }

    /// One exit code.
    func render(_ exit: ExitMeaning) -> String {
        var lines = [style.heading("\(exit.number)  \(exit.name)"), ""]
        lines += wrapped(exit.meaning.text(style.language))
        lines += part("what to do", [exit.action.text(style.language)])
        if !exit.codes.isEmpty {
            lines += ["", style.heading(style.said("codes that end so"))]
            lines += wrapped("  " + exit.codes.joined(separator: ", "), hanging: 2)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// All codes.
    func all() -> String {
        let listed = Explanations.tables.flatMap { topic, table in
            [style.heading(topic.text(style.language))] + table.explanations.flatMap(row) + [""]
        }
        let exits = ExitMeaning.all.flatMap { exit in
            wrapped("  \(exit.number)  " + exit.meaning.text(style.language), hanging: 6)
        }
        let more = style.said("`coffer explain CODE` tells more of one, `coffer explain 75` of an exit code")
        return
            (listed + [style.heading(style.said("exit codes"))] + exits + [""] + wrapped(more))
            .joined(separator: "\n") + "\n"
    }

    private func row(_ explanation: CodeExplanation) -> [String] {
        let exits = explanation.exitCodes.map(String.init).joined(separator: ",")
        let label = "  " + explanation.code
        let gap = Self.sentenceColumn - 3 - label.count - exits.count
        let head = gap > 0 ? label + String(repeating: " ", count: gap) + exits : label + " " + exits
        let width = columns - Self.sentenceColumn
        let sentences = WrappedText.lines(explanation.meaning.text(style.language), columns: width)
        let indent = String(repeating: " ", count: Self.sentenceColumn)
        let isBeside = head.count < Self.sentenceColumn
        let first = head + String(repeating: " ", count: max(0, Self.sentenceColumn - head.count))
        return isBeside
            ? [first + (sentences.first ?? "")] + sentences.dropFirst().map { indent + $0 }
            : [head] + sentences.map { indent + $0 }
    }

    private func end(of explanation: CodeExplanation) -> String {
        let exits = explanation.exitCodes.map(String.init).joined(separator: ", ")
        return switch (explanation.exitCodes.isEmpty, explanation.httpStatus) {
        case (true, _): style.said("a remark; the command goes on")
        case (false, let status?): style.said("exit code \(exits), HTTP status \(status)")
        case (false, nil): style.said("exit code \(exits)")
        }
    }

    private func part(_ heading: String, _ sentences: [String]) -> [String] {
        guard !sentences.isEmpty else { return [] }
        return ["", style.heading(style.said(heading))]
            + sentences.flatMap { wrapped("  " + $0, hanging: 4) }
    }

    /// Why the blanks are kept apart: the paragraph is taken to pieces at its blanks.
    private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
        let indent = String(text.prefix { $0 == " " })
        let body = String(text.dropFirst(indent.count))
        let lines = WrappedText.lines(
            body,
            columns: columns - indent.count,
            hanging: max(0, hanging - indent.count)
        )
        return lines.map { indent + $0 }
    }
}
