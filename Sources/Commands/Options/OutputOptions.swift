internal import ArgumentParser

/// How answers are printed.
struct OutputOptions: ParsableArguments {
    /// The forms of an answer.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, csv
    }

    @Option(help: "How to print: for people, or for programs.")
    var output: Format = .text

    @Option(
        help: ArgumentHelp("The language of texts; else as COFFER_LANG or LANG says.", valueName: "tag")
    )
    var lang: Language?

    @Flag(help: "Print no progress and no notes.")
    var quiet = false

    @Flag(help: "Take steps that cannot be taken back without asking.")
    var yes = false

    /// The language of texts.
    var language: Language { lang ?? .ofEnvironment }

    /// How texts look on standard output.
    var style: TextStyle {
        var style = TextStyle.current(for: .output)
        style.language = language
        return style
    }

    /// Prints an answer on standard output; `text` prints it for people where the usual way does not fit.
    func emit(_ answer: some Encodable, text: ((AnswerTree, TextStyle) -> String)? = nil) throws {
        try emit(json: try JSONAnswer.compact(answer), text: text)
    }

    /// Prints an answer that is compact JSON already, as it comes from a store or a server.
    func emit(json: [UInt8], text: ((AnswerTree, TextStyle) -> String)? = nil) throws {
        switch output {
        case .json: try StandardStream.output.write(JSONAnswer.indented(json))
        case .csv: try StandardStream.output.write(CSVAnswer.render(try AnswerTree(json: json)))
        case .text:
            let tree = try AnswerTree(json: json)
            let style = style
            try StandardStream.output.write(
                text?(tree, style) ?? TextAnswer(style: style, language: language).render(tree)
            )
        }
    }

    /// Prints a remark on standard error, unless silence was asked for.
    func note(_ text: String) throws {
        if !quiet {
            try StandardStream.error.write("coffer: \(Messages.text(text, in: language))\n")
        }
    }
}
