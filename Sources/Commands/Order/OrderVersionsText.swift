/// What a person reads after `coffer order versions`: the versions, and below them what each changed of the one before.
enum OrderVersionsText {
    static func render(in language: Language) -> (AnswerTree, TextStyle) -> String {
        { answer, style in
            let answered = TextAnswer(style: style, language: language).render(answer)
            let changes = rows(answer, in: language)
            guard !changes.isEmpty else { return answered }
            let table = TextTable(
                headings: columns.map { FieldOrder.label($0, in: language) },
                rows: changes
            )
            let heading = style.heading(FieldOrder.label("changes", in: language))
            return ([answered, heading] + table.lines(style, indent: "  ")).joined(separator: "\n") + "\n"
        }
    }

    private static let columns = ["revision", "position", "kind", "from", "to"]

    /// A row for each change, its kind in words.
    private static func rows(_ answer: AnswerTree, in language: Language) -> [[String]] {
        (answer["versions"]?.elements ?? []).flatMap { version in
            (version["changes"]?.elements ?? []).map { change in
                columns.map { column in
                    let text = (column == "revision" ? version : change)[column]?.scalar ?? ""
                    return column == "kind" ? Messages.text(text, in: language) : text
                }
            }
        }
    }
}
