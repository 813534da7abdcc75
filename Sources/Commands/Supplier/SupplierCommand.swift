internal import ArgumentParser
internal import OrderDesk

/// `coffer supplier`: whom goods are bought from.
struct SupplierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplier",
        abstract: "The firms that goods are bought from, their certificates, and what to order from whom.",
        subcommands: [
            Add.self, Edit.self, List.self, Show.self, Certify.self, Supply.self, Reorder.self,
        ]
    )
}

extension SupplierCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: SupplierAdd.summary,
            discussion:
                "A firm, not a person: the name or number of somebody who works there does not belong to it."
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The code that people know it by; unique.") var code: String
        @Option(help: "The firm's name.") var name: String
        @Option(help: ArgumentHelp("Its country, ISO 3166.", valueName: "code")) var country: String?
        @Option(help: ArgumentHelp("How many days pass until ordered goods are there.", valueName: "days"))
        var lead: Int64
        @Option(help: ArgumentHelp("What another system calls it; unique.", valueName: "reference"))
        var externalRef: String?

        func run() async throws {
            try await global.perform(
                SupplierAdd(
                    code: code,
                    supplierName: name,
                    country: country,
                    leadDays: lead,
                    externalReference: externalRef
                )
            )
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "edit", abstract: SupplierEdit.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The supplier's code or id.") var supplier: String
        @Option(help: ArgumentHelp("The version that was read.", valueName: "number")) var version: Int64
        @Option(help: "The firm's name.") var name: String?
        @Option(help: ArgumentHelp("Its country, ISO 3166.", valueName: "code")) var country: String?
        @Option(help: ArgumentHelp("How many days pass until ordered goods are there.", valueName: "days"))
        var lead: Int64?

        func run() async throws {
            try await global.perform(
                SupplierEdit(
                    supplier: supplier,
                    expectedVersion: version,
                    supplierName: name,
                    country: country,
                    leadDays: lead
                )
            )
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: SupplierList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions

        func run() async throws {
            try await global.perform(SupplierList(limit: page.limit, after: page.after))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: SupplierShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The supplier's code or id.") var supplier: String

        func run() async throws { try await global.perform(SupplierShow(supplier: supplier)) }
    }

    struct Certify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "certify",
            abstract: SupplierCertify.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The supplier's code or id.") var supplier: String
        @Argument(help: "What it is, for example \"ISO 9001\".") var certificate: String
        @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "day")) var through: String

        func run() async throws {
            try await global.perform(
                SupplierCertify(supplier: supplier, certificate: certificate, validThrough: through)
            )
        }
    }

    struct Supply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "supply",
            abstract: SupplierSupply.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The supplier's code or id.") var supplier: String
        @Argument(help: "The product's code or id.") var product: String

        func run() async throws {
            try await global.perform(SupplierSupply(supplier: supplier, product: product))
        }
    }

    struct Reorder: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reorder",
            abstract: SupplierReorder.summary,
            discussion: """
                What was ordered and noted with `coffer stock expect` is on its way, and is not proposed again. How much will be \
                asked for until it would be there and used up is forecast as by `coffer report forecast` where a product was sold \
                for twelve whole months; each proposal says by which method, from how many months, what it missed by when it was \
                tried, and whether that is any better than to repeat what was. Else the demand of the window goes on evenly.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "Only this supplier.") var supplier: String?
        @Option(
            help: ArgumentHelp(
                "Over how many days demand is looked at where nothing is forecast; 90.",
                valueName: "days"
            )
        )
        var window: Int64?
        @Option(help: ArgumentHelp("How many days goods are to last; 30.", valueName: "days"))
        var cover: Int64?

        func run() async throws {
            var reorder = SupplierReorder(supplier: supplier)
            reorder.windowDays = window
            reorder.coverDays = cover
            try await global.perform(reorder)
        }
    }
}
