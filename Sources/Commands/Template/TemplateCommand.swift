internal import ArgumentParser
internal import OrderDesk

/// `coffer template`: what is ordered again and again.
struct TemplateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Templates for orders.",
        discussion: """
            A template holds products, quantities and discounts, and nothing about a customer. `coffer order open \
            --template NAME` opens an order from it at the prices of the day, and tells which are others than then.
            """,
        subcommands: [Save.self, List.self, Show.self, Remove.self]
    )
}

extension TemplateCommand {
    struct Save: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "save", abstract: TemplateSave.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String
        @Option(help: "What it is called.") var name: String

        func run() async throws { try await global.perform(TemplateSave(order: order, template: name)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: TemplateList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions

        func run() async throws {
            var list = TemplateList()
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: TemplateShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "What it is called.") var name: String

        func run() async throws { try await global.perform(TemplateShow(template: name)) }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: TemplateRemove.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "What it is called.") var name: String

        func run() async throws { try await global.perform(TemplateRemove(template: name)) }
    }
}
