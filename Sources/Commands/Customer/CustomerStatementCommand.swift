internal import ArgumentParser
internal import OrderDesk

extension CustomerCommand {
    struct Statement: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "statement",
            abstract: CustomerStatement.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The customer's number or id.") var customer: String

        func run() async throws {
            try await document.write(
                CustomerStatement(customer: customer, language: document.language),
                global
            )
        }
    }
}
