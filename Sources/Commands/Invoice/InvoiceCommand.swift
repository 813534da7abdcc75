internal import ArgumentParser
internal import OrderDesk

/// `coffer invoice`: what is to be paid.
struct InvoiceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invoice",
        abstract: "Invoices and credit notes.",
        subcommands: [
            Issue.self, Credit.self, Remind.self, Show.self, List.self, Aging.self, Document.self,
        ]
    )
}

extension InvoiceCommand {
    struct Issue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "issue", abstract: InvoiceIssue.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number.") var order: String
        @Flag(help: "Invoice what is not shipped yet, too.") var inAdvance = false

        func run() async throws {
            try await global.perform(InvoiceIssue(order: order, inAdvance: inAdvance ? true : nil))
        }
    }

    struct Credit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "credit",
            abstract: InvoiceCredit.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The invoice's number.") var invoice: String
        @Option(help: ArgumentHelp("Credit so many of a line.", valueName: "position=quantity"))
        var line: [PositionArgument] = []
        @Option(
            name: .customLong("return"),
            help: ArgumentHelp("Credit what came back with this return.", valueName: "number")
        )
        var goodsReturn: String?

        func run() async throws {
            let parts = line.map { ShipmentPick.Part(position: $0.position, quantity: $0.value) }
            var credit = InvoiceCredit(invoice: invoice, lines: parts.isEmpty ? nil : parts)
            credit.goodsReturn = goodsReturn
            try await global.perform(credit)
        }
    }

    struct Remind: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remind",
            abstract: InvoiceRemind.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The invoice's number.") var invoice: String

        func run() async throws { try await global.perform(InvoiceRemind(invoice: invoice)) }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: InvoiceShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The number.") var invoice: String

        func run() async throws { try await global.perform(InvoiceShow(invoice: invoice)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: InvoiceList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only those of this order, by number or id.") var order: String?
        @Option(help: "Only those of this customer, by number or id.") var customer: String?
        @Flag(help: "Only those of which something is not settled.") var open = false
        @Flag(help: "Only invoices that should have been paid by now.") var overdue = false

        func run() async throws {
            var list = InvoiceList()
            list.limit = page.limit
            list.after = page.after
            list.order = order
            list.customer = customer
            list.open = open ? true : nil
            list.overdue = overdue ? true : nil
            try await global.perform(list)
        }
    }

    struct Aging: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "aging", abstract: InvoiceAging.summary)

        @OptionGroup var global: GlobalOptions
        @Option(help: ArgumentHelp("The day to look from; today if not given.", valueName: "day"))
        var asOf: String?

        func run() async throws { try await global.perform(InvoiceAging(asOf: asOf)) }
    }

    struct Document: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "document",
            abstract: InvoiceDocument.summary
        )

        @OptionGroup var global: GlobalOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The number.") var invoice: String
        @Flag(help: "Write the reminder of it instead.") var reminder = false
        @Flag(help: "Write it for programs instead, as UBL 2.1 by EN 16931.") var ubl = false

        func run() async throws {
            let wanted = InvoiceDocument(
                invoice: invoice,
                reminder: reminder ? true : nil,
                ubl: ubl ? true : nil,
                language: document.language
            )
            try await document.write(wanted, global)
        }
    }
}
