internal import ArgumentParser
internal import Engine
internal import Privacy

extension PrivacyRequestCommand {
    struct Rectify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rectify",
            abstract: RequestRectify.summary,
            discussion: """
                The value that was wrong is not kept; that it was there, who put it right and when, stays. `coffer privacy \
                recipients list` then names those who have the wrong value from us.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String
        @Option(
            name: .customLong("set"),
            help: ArgumentHelp("A field and its right value; may be repeated.", valueName: "field=value")
        )
        var values: [FieldValue] = []

        func run() async throws {
            let pairs = values.map { ($0.field, $0.value) }
            try await global.forPrivacy.perform(
                RequestRectify(request: request, values: Dictionary(pairs) { $1 })
            )
        }
    }
}

/// A field and a value as one argument, `email=new@example.org`.
struct FieldValue: ExpressibleByArgument {
    let field: String
    let value: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else { return nil }
        field = String(argument[..<sign])
        value = String(argument[argument.index(after: sign)...])
    }
}

/// `coffer privacy recipients`: those outside who received the data that a request is about.
struct PrivacyRecipientsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recipients",
        abstract: "Who received the data, and who of them was told what became of it (GDPR Art. 19).",
        subcommands: [List.self, Told.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: RecipientList.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String
        @Option(help: "The language of the letters; English otherwise.") var language: LetterLanguage?

        func run() async throws {
            let global = global.forPrivacy
            let json = try await global.answer(to: RecipientList(request: request, language: language))
            try global.output.emit(json: json) { answer, style in
                let recipients = answer["recipients"]?.elements ?? []
                let table = TextAnswer(style: style).render(answer.leavingOut(["subject", "text"]))
                let letters = recipients.map { letter in
                    "\n\(letter["subject"]?.scalar ?? "")\n\n\(letter["text"]?.scalar ?? "")"
                }
                return table + letters.joined()
            }
        }
    }

    struct Told: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "told", abstract: RecipientTold.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The request's number or id.") var request: String
        @Option(help: "The recipient, as `list` names it.") var recipient: String
        @Option(help: ArgumentHelp("The day on which it was told; today otherwise.", valueName: "day"))
        var on: String?

        func run() async throws {
            try await global.forPrivacy.perform(RecipientTold(request: request, recipient: recipient, on: on))
        }
    }
}
