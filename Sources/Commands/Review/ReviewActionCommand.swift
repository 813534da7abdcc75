internal import ArgumentParser
internal import OrderDesk

/// `coffer review action`: what is to be improved.
struct ReviewActionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: "What is to be improved, with the figure that tells whether it helped.",
        subcommands: [Add.self, List.self, Close.self]
    )
}

extension ReviewActionCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: ReviewActionAdd.summary,
            discussion: """
                The figure is one of `coffer review show`. Its value in this review is the one before; that of the review in which \
                it is closed is the one after.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The review's period; not signed off.") var review: String
        @Argument(help: "What is to be done; sealed.") var improvement: String
        @Option(help: ArgumentHelp("The figure that tells whether it helped.", valueName: "figure"))
        var figure: String?
        @Option(help: ArgumentHelp("Whose matter it is.", valueName: "user")) var owner: String?
        @Option(help: ArgumentHelp("The day by which it is to be done.", valueName: "day")) var due: String?

        func run() async throws {
            try await global.perform(
                ReviewActionAdd(
                    review: review,
                    improvement: improvement,
                    figure: figure,
                    owner: owner,
                    dueOn: due
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: ReviewActionList.summary
        )

        @OptionGroup var global: GlobalOptions
        @Flag(help: "Those that are closed as well.") var all = false

        func run() async throws { try await global.perform(ReviewActionList(all: all ? true : nil)) }
    }

    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: ReviewActionClose.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Its number.") var action: String
        @Option(
            name: .customLong("in"),
            help: ArgumentHelp("The review in which it is closed; not signed off.", valueName: "period")
        )
        var review: String
        @Flag(help: "It is not to be done any more; --reason says why.") var dropped = false

        func run() async throws {
            try await global.perform(
                ReviewActionClose(action: action, review: review, outcome: dropped ? .dropped : nil)
            )
        }
    }
}
