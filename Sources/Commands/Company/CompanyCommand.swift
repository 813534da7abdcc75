internal import ArgumentParser
internal import OrderDesk

/// `coffer company`: who sells.
struct CompanyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "company",
        abstract: "Who sells, as documents print it.",
        subcommands: [Set.self, Show.self]
    )
}

extension CompanyCommand {
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: CompanySet.summary,
            discussion: "What is not given stays; an empty text takes it away."
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The version you read; 0 until something was set.", valueName: "number"))
        var version: Int64
        @Option(help: "The name in law.") var legalName: String?
        @Option(help: "The street.") var street: String?
        @Option(help: "The postcode.") var postcode: String?
        @Option(help: "The city.") var city: String?
        @Option(help: "The ISO 3166 code of the country.") var country: String?
        @Option(name: .customLong("tax-id"), help: "The VAT id.") var taxID: String?
        @Option(help: "Where it is registered, and its number.") var registration: String?
        @Option(help: "The account that is paid to.") var iban: String?
        @Option(help: "The bank.") var bic: String?
        @Option(help: "An e-mail address.") var email: String?
        @Option(help: "A telephone number.") var phone: String?
        @Option(
            help: ArgumentHelp(
                "The data protection officer, as notices of breaches, letters and packages name them.",
                valueName: "name"
            )
        )
        var officer: String?
        @Option(
            help: ArgumentHelp(
                "How to reach the data protection officer: an address, e-mail or telephone, in one line.",
                valueName: "text"
            )
        )
        var officerContact: String?
        @Option(
            help: ArgumentHelp(
                "Whether prices are without tax (exclusive) or with it (inclusive), for new orders and prices.",
                valueName: "mode"
            )
        )
        var taxMode: String?
        @Option(
            help: ArgumentHelp(
                "Where amounts of new orders are rounded: line or document.",
                valueName: "mode"
            )
        )
        var rounding: String?

        func run() async throws {
            var change = CompanySet(expectedVersion: version)
            change.legalName = legalName
            change.street = street
            change.postcode = postcode
            change.city = city
            change.country = country
            change.taxID = taxID
            change.registration = registration
            change.iban = iban
            change.bic = bic
            change.email = email
            change.phone = phone
            change.officer = officer
            change.officerContact = officerContact
            change.taxMode = taxMode
            change.rounding = rounding
            try await global.perform(change)
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: CompanyShow.summary)

        @OptionGroup var global: GlobalOptions

        func run() async throws { try await global.perform(CompanyShow()) }
    }
}
