internal import ArgumentParser
internal import OrderDesk

/// `coffer payment`: what was paid, and what it settles.
struct PaymentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payment",
        abstract: "Payments and refunds.",
        subcommands: [Record.self, Import.self, Allocate.self, Refund.self, Show.self, List.self]
    )
}

extension PaymentCommand {
    struct Record: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: PaymentRecord.summary
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: "The customer's number or id.") var customer: String
        @Argument(help: "How much came in.") var amount: String
        @Option(help: ArgumentHelp("Another currency than the customer's.", valueName: "code"))
        var currency: String?
        @Option(help: "transfer, card, cash, direct-debit or other.") var method = "transfer"
        @Option(help: ArgumentHelp("What it names.", valueName: "text")) var reference: String?
        @Option(help: ArgumentHelp("The day on which it counts; today if not given.", valueName: "day"))
        var valuedOn: String?
        @Option(
            help: ArgumentHelp("What the bank calls it, so that no import takes it again.", valueName: "text")
        )
        var bankReference: String?

        func run() async throws {
            var record = PaymentRecord(
                customer: customer,
                amount: amount,
                method: method,
                reference: reference
            )
            record.currency = currency
            record.valuedOn = valuedOn
            record.bankReference = bankReference
            try await global.perform(record)
        }
    }

    struct Allocate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "allocate",
            abstract: PaymentAllocate.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The payment's number.") var payment: String
        @Argument(help: "The invoice's number.") var invoice: String
        @Option(help: "How much of it; as much as fits if not given.") var amount: String?

        func run() async throws {
            try await global.perform(PaymentAllocate(payment: payment, invoice: invoice, amount: amount))
        }
    }

    struct Refund: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "refund",
            abstract: PaymentRefund.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The credit note's number, or the payment's of which something is open.") var credit:
            String
        @Option(help: "How much of it; all that is open if not given.") var amount: String?
        @Option(help: "transfer, card, cash, direct-debit or other.") var method = "transfer"

        func run() async throws {
            try await global.perform(PaymentRefund(credit: credit, amount: amount, method: method))
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: PaymentShow.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The payment's number.") var payment: String

        func run() async throws { try await global.perform(PaymentShow(payment: payment)) }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: PaymentList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Option(help: "Only those of this customer, by number or id.") var customer: String?
        @Flag(help: "Only those of which something settles nothing yet.") var open = false

        func run() async throws {
            var list = PaymentList()
            list.limit = page.limit
            list.after = page.after
            list.customer = customer
            list.open = open ? true : nil
            try await global.perform(list)
        }
    }
}
