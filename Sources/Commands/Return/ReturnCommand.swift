internal import ArgumentParser
internal import OrderDesk

/// `coffer return`: what comes back.
struct ReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Goods that customers send back.",
        subcommands: [Receive.self, Restock.self, Scrap.self, Replace.self, Show.self, List.self]
    )
}

extension ReturnCommand {
    struct Receive: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "receive",
            abstract: ReturnReceive.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The shipment's number.") var shipment: String
        @Option(
            help: ArgumentHelp(
                "Take so many of a line back, of a lot where one is named.",
                valueName: "position=quantity[@lot]"
            )
        )
        var line: [PartArgument] = []
        @Option(help: ArgumentHelp("How they look: as-new, opened or damaged.", valueName: "word"))
        var condition: String?

        func run() async throws {
            let parts = line.map(\.part)
            try await global.perform(
                ReturnReceive(
                    shipment: shipment,
                    lines: parts.isEmpty ? nil : parts,
                    condition: condition
                )
            )
        }
    }

    struct Restock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restock",
            abstract: ReturnRestock.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The return's number.") var goodsReturn: String

        func run() async throws { try await global.perform(ReturnRestock(goodsReturn: goodsReturn)) }
    }

    struct Replace: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "replace",
            abstract: ReturnReplace.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The return's number.") var goodsReturn: String
        @Argument(help: "The number or id of the order that replaces it.") var order: String

        func run() async throws {
            try await global.perform(ReturnReplace(goodsReturn: goodsReturn, order: order))
        }
    }

    struct Scrap: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "scrap", abstract: ReturnScrap.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The return's number.") var goodsReturn: String

        func run() async throws { try await global.perform(ReturnScrap(goodsReturn: goodsReturn)) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: ReturnShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The return's number.") var goodsReturn: String

        func run() async throws { try await global.perform(ReturnShow(goodsReturn: goodsReturn)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ReturnList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only those of this order, by number or id.") var order: String?

        func run() async throws {
            var list = ReturnList(order: order)
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }
}
