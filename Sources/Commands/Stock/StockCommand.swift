internal import ArgumentParser
internal import OrderDesk

/// `coffer stock`: what there is.
struct StockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Stock by product and location.",
        subcommands: [
            Receive.self, Expect.self, Count.self, Adjust.self, Move.self, Block.self, Show.self, Ledger.self,
        ]
    )
}

extension StockCommand {
    struct Receive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "receive",
            abstract: StockReceive.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code.") var sku: String
        @Argument(help: "How many came in.") var quantity: String
        @Option(help: ArgumentHelp("Where they lie; main if not given.", valueName: "name")) var location:
            String?
        @Flag(help: "They were expected, and are so no longer.") var announced = false
        @OptionGroup var of: StockLotOptions
        @Option(help: ArgumentHelp("The day before which the lot is best used.", valueName: "day"))
        var bestBefore: String?

        func run() async throws {
            try await global.perform(
                StockReceive(
                    sku: sku,
                    quantity: quantity,
                    location: location,
                    announced: announced ? true : nil,
                    lot: of.lot,
                    bestBefore: bestBefore
                )
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: StockShow.summary,
            discussion: """
                With --at, what can be promised on a day to come: what is free now and what is expected by that day (`coffer \
                stock expect --due`), less what lines wait for that are wanted by then or on no day that was said. What is \
                expected without a day or later, and drafts, are not counted.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var sku: String
        @Option(help: ArgumentHelp("Add what can be promised on a day to come.", valueName: "day"))
        var at: String?

        func run() async throws { try await global.perform(StockShow(sku: sku, at: at)) }
    }
}
