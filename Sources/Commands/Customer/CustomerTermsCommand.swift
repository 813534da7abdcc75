internal import ArgumentParser
internal import OrderDesk

extension CustomerCommand {
    struct Terms: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "terms", abstract: CustomerTerms.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @Option(help: ArgumentHelp("How many days after its issue an invoice is due.", valueName: "days"))
        var paymentDays: Int64?
        @Option(help: ArgumentHelp("The most it may owe; \"\" takes the limit away.", valueName: "amount"))
        var creditLimit: String?
        @Option(help: ArgumentHelp("Whose price list it is on; \"\" takes it off.", valueName: "group"))
        var priceGroup: String?
        @Option(
            help: ArgumentHelp(
                "Whether prices of its orders are exclusive or inclusive of tax; \"\": as the company's.",
                valueName: "mode"
            )
        )
        var taxMode: String?

        func run() async throws {
            try await global.perform(
                CustomerTerms(
                    customer: customer,
                    expectedVersion: version,
                    paymentDays: paymentDays,
                    creditLimit: creditLimit,
                    priceGroup: priceGroup,
                    taxMode: taxMode
                )
            )
        }
    }
}
