internal import ArgumentParser
internal import OrderDesk

/// `coffer product`: what is sold.
struct ProductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product",
        abstract: "Products with their price and tax.",
        subcommands: [Add.self, Edit.self, List.self, Show.self]
    )
}

extension ProductCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: ProductAdd.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The code that people and files know it by; unique.", valueName: "code"))
        var sku: String
        @Option(help: "The name.") var name: String
        @Option(
            help: ArgumentHelp("The price of one unit, for example 12.50.", valueName: "amount")
        )
        var price: String
        @Option(help: ArgumentHelp("The currency of the price, ISO 4217.", valueName: "code")) var currency:
            String?
        @Option(
            help: ArgumentHelp("EN 16931 category and rate, for example S:19, or O alone.", valueName: "tax")
        )
        var tax: String
        @Option(
            help: ArgumentHelp("The unit, UN/ECE Recommendation 20; C62 if not given.", valueName: "code")
        )
        var unit: String?
        @Option(help: ArgumentHelp("How many decimals quantities have, 0 to 6.", valueName: "count"))
        var decimals: Int?
        @Option(help: ArgumentHelp("At or under this it must be ordered again.", valueName: "quantity"))
        var reorderLevel: String?
        @Option(help: ArgumentHelp("What another system calls it; unique.", valueName: "reference"))
        var externalRef: String?
        @Option(help: ArgumentHelp("Whether the price is exclusive or inclusive of tax.", valueName: "mode"))
        var taxMode: String?
        @Option(help: ArgumentHelp("Its GTIN, with its check digit.", valueName: "digits")) var gtin: String?
        @Option(help: ArgumentHelp("What one unit costs to buy or make.", valueName: "amount")) var cost:
            String?

        func run() async throws {
            var add = ProductAdd(
                sku: sku,
                productName: name,
                unit: unit,
                price: price,
                currency: currency,
                tax: tax,
                decimals: decimals,
                reorderLevel: reorderLevel,
                externalReference: externalRef
            )
            add.taxMode = taxMode
            (add.gtin, add.cost) = (gtin, cost)
            try await global.perform(add)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: ProductList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Flag(help: "Only products at or under their reorder level.") var low = false

        func run() async throws {
            try await global.perform(ProductList(low: low ? true : nil, limit: page.limit, after: page.after))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: ProductShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var product: String
        @Flag(help: "Show what was changed of it as well, the newest first.") var changes = false

        func run() async throws {
            try await global.perform(ProductShow(product: product, changes: changes ? true : nil))
        }
    }
}
