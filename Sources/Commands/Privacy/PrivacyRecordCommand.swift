internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy record`: what personal data is processed for.
struct PrivacyRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: ProcessingRecord.summary,
        discussion: "It is made anew each time, from the policy in force and the description of the tables."
    )

    @OptionGroup var global: GlobalOptions
    @Flag(help: "Print a page of HTML.") var html = false
    @Option(help: "The language; that of texts for people, and English in JSON otherwise.")
    var language: LetterLanguage?

    func run() async throws {
        let global = global.forPrivacy
        // Why not for programs: what they read must not depend on who runs them.
        let isForPeople = html || global.output.output == .text
        let own = isForPeople ? LetterLanguage(rawValue: global.output.language.rawValue) : nil
        let json = try await global.answer(to: ProcessingRecord(language: language ?? own))
        guard !html else {
            return try StandardStream.output.write(AnswerTree(json: json)["html"]?.scalar ?? "")
        }
        try global.output.emit(json: json) { tree, style in
            let text = TextAnswer(style: style, language: global.output.language)
            return (tree["activities"]?.elements ?? []).map(text.render).joined(separator: "\n")
        }
    }
}
