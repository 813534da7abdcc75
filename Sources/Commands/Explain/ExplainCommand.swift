internal import ArgumentParser

/// `coffer explain`: what a code or an exit code means, and what to do.
///
/// It needs no store.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a code of an error, or an exit code: what it means and what to do.",
        discussion: """
            Without a code all of them are listed, with one sentence each. The code of an error stands in its JSON, and \
            below its text on a terminal. No store is needed.
            """
    )

    @Argument(
        help: "A code as `not-found`, or an exit code as 75; all if not given.",
        completion: .list(Explanations.all.map(\.code))
    )
    var code: String?

    @OptionGroup(title: "Output") var output: OutputOptions

    func run() throws {
        let language = output.language
        func page(_ style: TextStyle) -> ExplainText {
            ExplainText(style: style, columns: TerminalScreen.columns)
        }
        guard let code else {
            return try output.emit(CodesAnswer(in: language)) { page($1).all() }
        }
        if let number = Int32(code), let exit = ExitMeaning.all.first(where: { $0.number == number }) {
            return try output.emit(ExitAnswer(exit, in: language)) { page($1).render(exit) }
        }
        guard let found = Explanations.explanation(of: code) else {
            throw LearningError.unknownCode(code, near: Explanations.nearest(to: code))
        }
        try output.emit(CodeAnswer(found, in: language)) { page($1).render(found) }
    }
}
