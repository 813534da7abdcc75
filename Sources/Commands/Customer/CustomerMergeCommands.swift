internal import ArgumentParser
internal import OrderDesk

extension CustomerCommand {
    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: CustomerMerge.summary,
            discussion: """
                The other record goes on under the one that is kept: its orders, invoices and payments stand beside those \
                of the kept one, and its number leads there. Nothing of it is altered or lost.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The number or id of the record that is kept.") var customer: String
        @Argument(help: "The number or id of the record that goes on under it.") var other: String

        func run() async throws { try await global.perform(CustomerMerge(customer: customer, other: other)) }
    }

    struct Unmerge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unmerge",
            abstract: CustomerUnmerge.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The number or id of the record that was merged.") var customer: String

        func run() async throws { try await global.perform(CustomerUnmerge(customer: customer)) }
    }
}
