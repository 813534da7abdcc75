internal import ArgumentParser
internal import Engine

/// `coffer break-glass`: roles taken in an emergency.
struct BreakGlassCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "break-glass",
        abstract: "Roles taken in an emergency.",
        discussion: """
            Which role may be taken by whom, and for how long, stands in approvals.yaml. It is seen at once, marks what is \
            done meanwhile in the audit log, and blocks the next one until it was reviewed.
            """,
        subcommands: [Open.self, List.self, Close.self, Review.self]
    )
}

extension BreakGlassCommand {
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "open", abstract: BreakGlassOpen.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The role to take.") var role: String
        @Option(
            name: .customLong("for"),
            help: ArgumentHelp("For how long, such as PT1H; else as the rule allows.", valueName: "duration")
        )
        var duration: String?

        func run() async throws {
            try await global.perform(BreakGlassOpen(role: role, within: duration))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: BreakGlassList.summary)

        @OptionGroup var global: GlobalOptions
        @Flag(help: "List those as well that were reviewed.") var all = false

        func run() async throws { try await global.perform(BreakGlassList(all: all)) }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: BreakGlassClose.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Its number.") var number: String

        func run() async throws { try await global.perform(BreakGlassClose(number: number)) }
    }

    struct Review: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "review",
            abstract: BreakGlassReview.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Its number.") var number: String

        func run() async throws { try await global.perform(BreakGlassReview(number: number)) }
    }
}
