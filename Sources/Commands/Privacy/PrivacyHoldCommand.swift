internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy hold`: data that must stay for the time being.
struct PrivacyHoldCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Legal holds: data that stays whatever its term says (GDPR Art. 17(3)(e)).",
        subcommands: [Place.self, Lift.self, List.self]
    )

    struct Matter: ParsableArguments {
        @Option(help: ArgumentHelp("The subject's number or pseudonym.", valueName: "number")) var subject:
            String
        @Option(name: .customLong("class"), help: "A retention class; may be repeated; all otherwise.")
        var classes: [HoldScope] = []
    }

    struct Place: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "place", abstract: HoldPlace.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var matter: Matter
        @Option(help: ArgumentHelp("Why the data is needed, without a name.", valueName: "text"))
        var grounds: String
        @Option(help: ArgumentHelp("More about it; sealed.", valueName: "text")) var note: String?
        @Option(help: ArgumentHelp("The day on which somebody looks at it again.", valueName: "day"))
        var review: String
        @Option(help: ArgumentHelp("Whose matter it is; yours otherwise.", valueName: "user")) var owner:
            String?

        func run() async throws {
            try await global.forPrivacy.perform(
                HoldPlace(
                    subject: matter.subject,
                    classes: matter.classes.isEmpty ? nil : matter.classes,
                    grounds: grounds,
                    note: note,
                    owner: owner,
                    review: review
                )
            )
        }
    }

    struct Lift: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "lift", abstract: HoldLift.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var matter: Matter

        func run() async throws {
            let classes = matter.classes.isEmpty ? nil : matter.classes
            try await global.forPrivacy.perform(HoldLift(subject: matter.subject, classes: classes))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: HoldList.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.forPrivacy.perform(HoldList()) }
    }
}
