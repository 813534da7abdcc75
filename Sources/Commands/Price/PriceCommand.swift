internal import ArgumentParser
internal import OrderDesk

/// `coffer price`: what products cost some customers, on some days, or from a quantity on.
struct PriceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "price",
        abstract: "Prices of contracts, lists and quantities.",
        discussion: """
            An order's line takes the first price there is: the one given by hand, the customer's contract, the list of \
            the customer's group, a list valid today, the highest quantity that is reached, the product's own.
            """,
        subcommands: [Set.self, List.self, Remove.self]
    )
}

extension PriceCommand {
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "set", abstract: PriceSet.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var product: String
        @Argument(
            help: ArgumentHelp("The price of one unit, for example 11.90.", valueName: "amount")
        )
        var price: String
        @Option(help: ArgumentHelp("Another currency than the product's, ISO 4217.", valueName: "code"))
        var currency: String?
        @Option(help: "Whose contract it is: a customer's number or id.") var customer: String?
        @Option(help: "The group of customers whose list it is on.") var group: String?
        @Option(help: ArgumentHelp("The list for everyone that it is on; needs a day.", valueName: "name"))
        var list: String?
        @Option(help: ArgumentHelp("The quantity from which on it holds.", valueName: "quantity"))
        var fromQuantity: String?
        @Option(help: ArgumentHelp("The first day on which it holds.", valueName: "day")) var from: String?
        @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "day")) var through: String?
        @Option(help: ArgumentHelp("Whether it is exclusive or inclusive of tax.", valueName: "mode"))
        var taxMode: String?

        func run() async throws {
            var set = PriceSet(product: product, price: price)
            set.currency = currency
            set.customer = customer
            set.group = group
            set.list = list
            set.fromQuantity = fromQuantity
            set.from = from
            set.through = through
            set.taxMode = taxMode
            try await global.perform(set)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: PriceList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: ArgumentHelp("Only those of this product, by code or id.", valueName: "product"))
        var product: String?
        @Option(help: "Only this customer's contract, by number or id.") var customer: String?
        @Option(help: ArgumentHelp("Only those of this group or list.", valueName: "name")) var list: String?

        func run() async throws {
            var list = PriceList()
            list.product = product
            list.customer = customer
            list.list = self.list
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "remove", abstract: PriceRemove.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: ArgumentHelp("The price's id, see `coffer price list`.", valueName: "id"))
        var price: String

        func run() async throws { try await global.perform(PriceRemove(price: price)) }
    }
}
