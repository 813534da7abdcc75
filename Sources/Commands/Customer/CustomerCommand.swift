internal import ArgumentParser
internal import OrderDesk

/// `coffer customer`: whom orders are for.
struct CustomerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer",
        abstract: "Customers; what is personal is sealed.",
        subcommands: [
            Add.self, Show.self, Find.self, List.self, Duplicates.self, Edit.self, Terms.self, Statement.self,
            Merge.self, Unmerge.self, Code.self, Prefer.self,
        ]
    )
}

extension CustomerCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: CustomerAdd.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Fields") var fields: CustomerFieldOptions
        @Option(help: ArgumentHelp("The currency of its orders, ISO 4217.", valueName: "code")) var currency:
            String?
        @Option(help: ArgumentHelp("The language of its documents, BCP 47.", valueName: "tag")) var language:
            String?
        @Option(help: ArgumentHelp("What another system calls it; unique.", valueName: "reference"))
        var externalRef: String?

        func run() async throws {
            try await global.perform(
                CustomerAdd(
                    fields: fields.fields,
                    currency: currency,
                    language: language,
                    externalReference: externalRef
                )
            )
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: CustomerShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Flag(help: "Show what they bought as well, and what they paid for it last.") var history = false

        func run() async throws {
            try await global.perform(CustomerShow(customer: customer, history: history ? true : nil))
        }
    }

    struct Find: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "find",
            abstract: CustomerFind.summary,
            discussion: "Several values must all fit."
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: "The e-mail address.") var email: String?
        @Option(help: "The telephone number.") var phone: String?
        @Option(help: ArgumentHelp("The tax id.", valueName: "id")) var taxID: String?
        @Option(help: "The postal code.") var postcode: String?
        @Option(help: "Words of the name, or their beginnings from three letters on.") var name: String?
        @Option(help: ArgumentHelp("The most customers to answer.", valueName: "count")) var limit: Int?

        func run() async throws {
            try await global.perform(
                CustomerFind(
                    email: email,
                    phone: phone,
                    taxID: taxID,
                    postcode: postcode,
                    customerName: name,
                    limit: limit
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: CustomerList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Flag(help: "Add what each customer's confirmed orders come to.") var totals = false

        func run() async throws {
            try await global.perform(
                CustomerList(limit: page.limit, after: page.after, totals: totals ? true : nil)
            )
        }
    }

    struct Duplicates: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "duplicates",
            abstract: CustomerDuplicateList.summary,
            discussion: "A pair is named once; `coffer customer merge` makes one of two."
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions

        func run() async throws {
            try await global.perform(CustomerDuplicateList(limit: page.limit, after: page.after))
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "edit",
            abstract: CustomerEdit.summary,
            discussion: "Fields that are not given stay as they are; an empty text removes a field."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The customer's number or id.") var customer: String
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @OptionGroup(title: "Fields") var fields: CustomerFieldOptions
        @Option(help: ArgumentHelp("The currency of its orders, ISO 4217.", valueName: "code")) var currency:
            String?
        @Option(help: ArgumentHelp("The language of its documents, BCP 47.", valueName: "tag")) var language:
            String?

        func run() async throws {
            try await global.perform(
                CustomerEdit(
                    customer: customer,
                    expectedVersion: version,
                    fields: fields.fields,
                    currency: currency,
                    language: language
                )
            )
        }
    }
}
