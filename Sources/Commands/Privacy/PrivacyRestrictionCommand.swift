internal import ArgumentParser
internal import Engine
internal import Privacy

/// `coffer privacy restriction`: data that is kept and not used.
struct PrivacyRestrictionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restriction",
        abstract: "Data that is kept and not used (GDPR Art. 18, 21).",
        subcommands: [List.self, Lift.self]
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: RestrictionList.summary
        )

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.forPrivacy.perform(RestrictionList()) }
    }

    struct Lift: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lift",
            abstract: RestrictionLift.summary,
            discussion: "`coffer privacy letter REQUEST --letter lifting` writes what the person is told."
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The subject's number or pseudonym.", valueName: "number")) var subject:
            String
        @Option(help: ArgumentHelp("The day on which the person was told.", valueName: "day")) var told:
            String

        func run() async throws {
            try await global.forPrivacy.perform(RestrictionLift(subject: subject, told: told))
        }
    }
}
