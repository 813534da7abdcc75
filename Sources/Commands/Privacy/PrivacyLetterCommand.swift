internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy letter`: what is written to a data subject.
struct PrivacyLetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "letter", abstract: LetterWrite.summary)

    @OptionGroup var global: GlobalOptions
    @Argument(help: "The request's number or id.") var request: String
    @Option(help: "What the letter is about.") var letter: LetterKind
    @Option(help: "The language; the request's otherwise.") var language: LetterLanguage?

    func run() async throws {
        let global = global.forPrivacy
        let query = LetterWrite(request: request, letter: letter, language: language)
        try global.output.emit(json: try await global.answer(to: query)) { answer, _ in
            "\(answer["subject"]?.scalar ?? "")\n\n\(answer["text"]?.scalar ?? "")"
        }
    }
}
