internal import ArgumentParser
internal import OrderDesk

extension CustomerCommand {
    struct Prefer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prefer",
            abstract: CustomerPrefer.summary,
            discussion: """
                An order that is opened for the customer takes address, what is to be minded and carrier over, unless it says \
                something else or --without-preferences. What is not given stays; an empty text takes it away. See them with \
                `coffer customer show`.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @Option(help: ArgumentHelp("Who carries the goods.", valueName: "name")) var carrier: String?
        @Option(
            help: ArgumentHelp(
                "How they like to be spoken to: email, phone, post or none.",
                valueName: "channel"
            )
        )
        var contactBy: String?
        @Option(
            help: ArgumentHelp(
                "How they like to be sent documents: email, post or ubl.",
                valueName: "channel"
            )
        )
        var documentsBy: String?
        @OptionGroup(title: "Where goods go, where not to the customer's own address")
        var shipTo: ShipToOptions

        func run() async throws {
            var prefer = CustomerPrefer(customer: customer, expectedVersion: version)
            prefer.carrier = carrier
            prefer.contactBy = contactBy
            prefer.documentsBy = documentsBy
            prefer.shipTo = shipTo.address
            try await global.perform(prefer)
        }
    }
}
