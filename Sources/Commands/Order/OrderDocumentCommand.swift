internal import ArgumentParser
internal import OrderDesk

extension OrderCommand {
    struct Document: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "document",
            abstract: OrderDocument.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The order's number.") var order: String

        func run() async throws {
            try await document.write(OrderDocument(order: order, language: document.language), global)
        }
    }
}
