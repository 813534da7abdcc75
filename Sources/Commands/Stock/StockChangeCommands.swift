internal import ArgumentParser
internal import OrderDesk

/// Which product, how much of it, and where.
struct StockPlaceOptions: ParsableArguments {
    @Argument(help: "The product's code.") var sku: String
    @Argument(help: "How many.") var quantity: String
    @Option(help: ArgumentHelp("Where they lie; main if not given.", valueName: "name")) var location: String?
}

/// Which lot, of a product that has lots.
struct StockLotOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The lot, of a product that has lots.", valueName: "lot")) var lot: String?
}

extension StockCommand {
    struct Expect: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "expect", abstract: StockExpect.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var place: StockPlaceOptions
        @Flag(help: "They will not come.") var cancel = false
        @Option(
            help: ArgumentHelp(
                "The day on which they are due; with --cancel the day on which they were.",
                valueName: "day"
            )
        )
        var due: String?

        func run() async throws {
            try await global.perform(
                StockExpect(
                    sku: place.sku,
                    quantity: place.quantity,
                    cancel: cancel ? true : nil,
                    due: due,
                    location: place.location
                )
            )
        }
    }

    struct Adjust: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "adjust", abstract: StockAdjust.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var place: StockPlaceOptions
        @OptionGroup var of: StockLotOptions
        @Flag(help: "It is less than was known.") var down = false

        func run() async throws {
            try await global.perform(
                StockAdjust(
                    sku: place.sku,
                    quantity: place.quantity,
                    down: down ? true : nil,
                    location: place.location,
                    lot: of.lot
                )
            )
        }
    }

    struct Block: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "block", abstract: StockBlock.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup var place: StockPlaceOptions
        @OptionGroup var of: StockLotOptions
        @Flag(help: "They may be sold again.") var release = false

        func run() async throws {
            try await global.perform(
                StockBlock(
                    sku: place.sku,
                    quantity: place.quantity,
                    release: release ? true : nil,
                    location: place.location,
                    lot: of.lot
                )
            )
        }
    }

    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "move", abstract: StockMove.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code.") var sku: String
        @Argument(help: "How many.") var quantity: String
        @Option(help: ArgumentHelp("Where they lie; main if not given.", valueName: "name")) var from: String?
        @Option(help: ArgumentHelp("Where they go.", valueName: "name")) var to: String
        @OptionGroup var of: StockLotOptions

        func run() async throws {
            try await global.perform(StockMove(sku: sku, quantity: quantity, from: from, to: to, lot: of.lot))
        }
    }

    struct Count: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "count", abstract: StockCount.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code.") var sku: String
        @Argument(help: "How many were counted.") var counted: String
        @Option(help: ArgumentHelp("Where they lie; main if not given.", valueName: "name")) var location:
            String?
        @OptionGroup var of: StockLotOptions

        func run() async throws {
            try await global.perform(StockCount(sku: sku, counted: counted, location: location, lot: of.lot))
        }
    }

    struct Ledger: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "ledger",
            abstract: StockLedgerShow.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var sku: String
        @Option(help: ArgumentHelp("The most to answer; 50 if not given.", valueName: "count"))
        var limit: Int?
        @Option(help: ArgumentHelp("Begin before this one; `next` of the page before.", valueName: "id"))
        var before: Int64?

        func run() async throws {
            try await global.perform(StockLedgerShow(sku: sku, limit: limit, before: before))
        }
    }
}
