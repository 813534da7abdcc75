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

    func run() async throws {
        let global = global.forPrivacy
        let json = try await global.answer(to: ProcessingRecord())
        guard !html else {
            return try StandardStream.output.write(AnswerTree(json: json)["html"]?.scalar ?? "")
        }
        try global.output.emit(json: json) { tree, style in
            (tree["activities"]?.elements ?? []).map(TextAnswer(style: style).render).joined(separator: "\n")
        }
    }
}
