internal import ArgumentParser
internal import OrderDesk

/// `coffer order`: from the first line to the settled order.
struct OrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order",
        abstract: "Orders.",
        subcommands: [
            Document.self, Quote.self, Open.self, Line.self, Discount.self, Coupon.self, Submit.self,
            Approve.self,
            Refuse.self,
            Confirm.self,
            Amend.self,
            Hold.self, Release.self, Cancel.self, Void.self, Close.self, Reopen.self, Show.self,
            Versions.self, Trace.self, List.self, Next.self, Steps.self, Take.self,
        ]
    )
}

extension OrderCommand {
    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "confirm",
            abstract: OrderConfirm.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's id; a draft has no number.") var order: String
        @Option(help: ArgumentHelp("The version you read; any if not given.", valueName: "number"))
        var version: Int64?
        @Flag(help: "Let lines wait for goods that are not there.") var backOrder = false

        func run() async throws {
            try await global.perform(
                OrderConfirm(order: order, expectedVersion: version, backOrder: backOrder ? true : nil)
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: OrderShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String

        func run() async throws { try await global.perform(OrderShow(order: order)) }
    }
}
