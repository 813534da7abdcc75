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
        @Flag(
            inversion: .prefixedNo,
            help: "Whether its goods are told apart by lot; while none of it lies there."
        )
        var lots: Bool?
        @Option(
            help: ArgumentHelp(
                "What it is called on documents in a language, en or zh-Hans; nothing behind the sign removes it.",
                valueName: "language=name"
            )
        )
        var nameIn: [LanguageName] = []
        @Option(
            help: ArgumentHelp(
                "What it is not ordered without, in place of what there is; an empty text: nothing.",
                valueName: "sku"
            )
        )
        var requires: [String] = []
        @Option(
            help: ArgumentHelp(
                "What it is not ordered together with, in place of what there is; an empty text: nothing.",
                valueName: "sku"
            )
        )
        var excludes: [String] = []

        func run() async throws {
            var edit = ProductEdit(product: product, expectedVersion: version)
            (edit.productName, edit.unit, edit.decimals) = (name, unit, decimals)
            (edit.price, edit.currency, edit.cost) = (price, currency, cost)
            (edit.tax, edit.taxMode, edit.reorderLevel) = (tax, taxMode, reorderLevel)
            (edit.gtin, edit.externalReference, edit.discontinued) = (gtin, externalRef, discontinued)
            edit.lots = lots
            if !nameIn.isEmpty {
                edit.names = Dictionary(nameIn.map { ($0.language, $0.name) }) { $1 }
            }
            edit.requires = Self.codes(requires)
            edit.excludes = Self.codes(excludes)
            try await global.perform(edit)
        }

        /// Codes in place of those there are; nil where none is given, an empty text takes them away.
        private static func codes(_ given: [String]) -> [String]? {
            given.isEmpty ? nil : given.filter { !$0.isEmpty }
        }
    }
}

/// `zh-Hans=绿茶`: a name in a language.
struct LanguageName: ExpressibleByArgument {
    let language: String
    let name: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "=") else { return nil }
        language = String(argument[..<sign])
        name = String(argument[argument.index(after: sign)...])
    }
}
