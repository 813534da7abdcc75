internal import ArgumentParser
internal import OrderDesk

extension OrderCommand {
    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "next", abstract: OrderNext.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Only steps of this order.") var order: String?
        @Flag(help: "Only steps that are yours, or any of your roles'.") var mine = false
        @Flag(help: "Only steps that are due within a day.") var due = false
        @Flag(help: "Only steps whose time is past.") var overdue = false
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count"))
        var limit: Int?

        func run() async throws {
            var next = OrderNext(order: order)
            next.mine = mine ? true : nil
            next.due = due ? true : nil
            next.overdue = overdue ? true : nil
            next.limit = limit
            try await global.perform(next)
        }
    }

    struct Steps: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "steps", abstract: OrderSteps.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number, or its id while it has none.") var order: String

        func run() async throws { try await global.perform(OrderSteps(order: order)) }
    }

    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "take", abstract: OrderTake.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number, or its id while it has none.") var order: String
        @Argument(help: "The step's name in workflow.yaml.") var step: String
        @Option(help: ArgumentHelp("Who is to do it; you if not given.", valueName: "name")) var user: String?

        func run() async throws {
            try await global.perform(OrderTake(order: order, step: step, user: user))
        }
    }
}
