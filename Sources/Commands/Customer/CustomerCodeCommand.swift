internal import ArgumentParser
internal import OrderDesk

extension CustomerCommand {
    /// `coffer customer code`: what customers call our products.
    struct Code: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "code",
            abstract: "What a customer calls our products.",
            discussion: """
                An order for the customer may name the product by the customer's code, and its documents print both. A code \
                means one product, and never one that is our own code of another.
                """,
            subcommands: [Add.self, Remove.self, List.self]
        )
    }
}

extension CustomerCommand.Code {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: CustomerCodeAdd.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Argument(help: "The product's code or id.") var product: String
        @Argument(help: "What the customer calls it.") var code: String

        func run() async throws {
            try await global.perform(CustomerCodeAdd(customer: customer, product: product, code: code))
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: CustomerCodeRemove.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Argument(help: "The product's code or id, or what the customer calls it.") var product: String

        func run() async throws {
            try await global.perform(CustomerCodeRemove(customer: customer, product: product))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: CustomerCodeList.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Argument(help: "The customer's number or id.") var customer: String

        func run() async throws {
            var list = CustomerCodeList(customer: customer)
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }
}
