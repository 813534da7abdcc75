internal import ArgumentParser
internal import OrderDesk

extension ProductCommand {
    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: ProductEdit.summary,
            discussion: """
                What is not given stays. Confirmed orders, their documents and quotations keep what they froze. The unit \
                and the decimals can be changed only while no quantity of the product is on record.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The product's code or id.") var product: String
        @Option(help: ArgumentHelp("The version that was read.", valueName: "number")) var version: Int64
        @Option(help: "The name.") var name: String?
        @Option(help: ArgumentHelp("The price of one unit, for example 12.50.", valueName: "amount"))
        var price: String?
        @Option(
            help: ArgumentHelp(
                "The currency of price and cost, ISO 4217; give both with it.",
                valueName: "code"
            )
        )
        var currency: String?
        @Option(
            help: ArgumentHelp("EN 16931 category and rate, for example S:19, or O alone.", valueName: "tax")
        )
        var tax: String?
        @Option(help: ArgumentHelp("Whether the price is exclusive or inclusive of tax.", valueName: "mode"))
        var taxMode: String?
        @Option(help: ArgumentHelp("The unit, UN/ECE Recommendation 20.", valueName: "code")) var unit:
            String?
        @Option(help: ArgumentHelp("How many decimals quantities have, 0 to 6.", valueName: "count"))
        var decimals: Int?
        @Option(help: ArgumentHelp("At or under this it must be ordered again.", valueName: "quantity"))
        var reorderLevel: String?
        @Option(help: ArgumentHelp("Its GTIN; an empty text removes it.", valueName: "digits")) var gtin:
            String?
        @Option(
            help: ArgumentHelp(
                "What one unit costs; an empty text: not known any more.",
                valueName: "amount"
            )
        )
        var cost: String?
        @Option(
            help: ArgumentHelp(
                "What another system calls it; an empty text removes it.",
                valueName: "reference"
            )
        )
        var externalRef: String?
        @Flag(inversion: .prefixedNo, help: "Whether it is not sold any more.") var discontinued: Bool?

        func run() async throws {
            var edit = ProductEdit(product: product, expectedVersion: version)
            (edit.productName, edit.unit, edit.decimals) = (name, unit, decimals)
            (edit.price, edit.currency, edit.cost) = (price, currency, cost)
            (edit.tax, edit.taxMode, edit.reorderLevel) = (tax, taxMode, reorderLevel)
            (edit.gtin, edit.externalReference, edit.discontinued) = (gtin, externalRef, discontinued)
            try await global.perform(edit)
        }
    }
}
