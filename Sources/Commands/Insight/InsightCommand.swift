internal import ArgumentParser
internal import OrderDesk

/// `coffer insight`: what the conduct of customers tells, of those who consent to it.
struct InsightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "insight",
        abstract: "What customers' orders tell of them, where they consent to being profiled.",
        subcommands: [NextOrder.self]
    )
}

extension InsightCommand {
    struct NextOrder: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next-order",
            abstract: InsightNextOrder.summary,
            discussion: """
                From the days between the customer's confirmed orders, of which seven days are needed: as long as the last time, as in \
                the mean, as in the middle of all times, or as a smoothed level, whichever would have missed least. What each \
                missed by is said, and where none is better than to repeat the last gap, that is said, too. Without a consent to \
                `profiling`, and after an objection or under a restriction, it is refused.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Option(help: ArgumentHelp("The last day whose orders count; today.", valueName: "day"))
        var asOf: String?

        func run() async throws {
            try await global.perform(InsightNextOrder(customer: customer, asOf: asOf))
        }
    }
}
