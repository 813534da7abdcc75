internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy consent`: what persons consent to.
struct PrivacyConsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "consent",
        abstract: "What persons consent to, with what proves it (GDPR Art. 7).",
        subcommands: [Give.self, Withdraw.self, List.self]
    )

    struct Matter: ParsableArguments {
        @Option(help: ArgumentHelp("The subject's number or pseudonym.", valueName: "number")) var subject:
            String
        @Option(help: ArgumentHelp("The purpose, by its name in roles.yaml.", valueName: "purpose"))
        var about: String
        @Option(help: ArgumentHelp("The day on which it happened; today otherwise.", valueName: "day"))
        var on: String?
        @Option(help: ArgumentHelp("Where the proof is kept, or what was said.", valueName: "text")) var note:
            String?
    }

    struct Give: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "give", abstract: ConsentGive.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var matter: Matter
        @Option(help: "How it was given.") var channel: ConsentChannel
        @Option(
            help: ArgumentHelp("The version of the text that was consented to.", valueName: "version")
        )
        var textVersion: String

        func run() async throws {
            try await global.forPrivacy.perform(
                ConsentGive(
                    subject: matter.subject,
                    about: matter.about,
                    channel: channel,
                    textVersion: textVersion,
                    on: matter.on,
                    note: matter.note
                )
            )
        }
    }

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "withdraw",
            abstract: ConsentWithdraw.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var matter: Matter
        @Option(help: "How it was taken back.") var channel: ConsentChannel?

        func run() async throws {
            try await global.forPrivacy.perform(
                ConsentWithdraw(
                    subject: matter.subject,
                    about: matter.about,
                    channel: channel,
                    on: matter.on,
                    note: matter.note
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ConsentList.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The subject's number or pseudonym.", valueName: "number")) var subject:
            String

        func run() async throws {
            let global = global.forPrivacy
            let answer = try await global.answer(to: ConsentList(subject: subject))
            try global.output.emit(json: answer) { tree, style in
                // Why another name: the entries of the audit log are read in columns of their own.
                let shown = AnswerTree.object([
                    "consents": tree["entries"] ?? .list([]), "inForce": tree["inForce"] ?? .list([]),
                ])
                return TextAnswer(style: style, language: global.output.language).render(shown)
            }
        }
    }
}
