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

    struct Quote: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "quote",
            abstract: OrderQuote.summary,
            discussion: """
                The order keeps the prices that were offered through that day, whatever the price rules become; a line \
                whose quantity is changed is priced anew. `coffer order show` names its newest quotation.
                """
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The order's id.") var order: String
        @Option(
            help: ArgumentHelp(
                "The last day on which the prices hold, YYYY-MM-DD; 30 days from now if not given.",
                valueName: "day"
            )
        )
        var validThrough: String?
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64?

        func run() async throws {
            var quote = OrderQuote(order: order, validThrough: validThrough, language: document.language)
            quote.expectedVersion = version
            try await document.write(quote, global)
        }
    }
}
