internal import ArgumentParser
internal import OrderDesk

/// `coffer coupon`: words that take something off an order.
struct CouponCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coupon",
        abstract: "Coupons: words that take something off an order.",
        discussion: """
            What a coupon gives does not change any more; end it and make another. An order names it with \
            `coffer order open --coupon` or `coffer order coupon`, and uses it when it is confirmed.
            """,
        subcommands: [Add.self, List.self, End.self]
    )
}

extension CouponCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add", abstract: CouponAdd.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The word: 3 to 32 letters, digits and hyphens.") var code: String
        @Option(help: ArgumentHelp("What it takes off, in percent.", valueName: "percent"))
        var percent: String?
        @Option(
            help: ArgumentHelp("What it takes off in all, before tax; needs --minimum.", valueName: "amount")
        )
        var amount: String?
        @Option(help: ArgumentHelp("What the goods must come to, before tax.", valueName: "amount"))
        var minimum: String?
        @Option(help: ArgumentHelp("The currency of amount and minimum, ISO 4217.", valueName: "code"))
        var currency: String?
        @Option(help: ArgumentHelp("The first day on which it counts.", valueName: "day")) var from: String?
        @Option(help: ArgumentHelp("The last day on which it counts.", valueName: "day")) var through: String?
        @Option(help: ArgumentHelp("How often it may be used in all.", valueName: "number")) var uses: Int64?
        @Option(help: ArgumentHelp("How often one customer may use it.", valueName: "number"))
        var usesPerCustomer: Int64?
        @Flag(help: "Let it count beside other discounts.") var combines = false

        func run() async throws {
            var add = CouponAdd(code: code, percent: percent)
            add.amount = amount
            add.minimum = minimum
            add.currency = currency
            add.from = from
            add.through = through
            add.uses = uses
            add.usesPerCustomer = usesPerCustomer
            add.combines = combines ? true : nil
            try await global.perform(add)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: CouponList.summary)

        @OptionGroup var global: GlobalOptions
        @OptionGroup(title: "Page") var page: PageOptions
        @Flag(help: "Those that were ended as well.") var all = false

        func run() async throws {
            var list = CouponList()
            list.all = all ? true : nil
            list.limit = page.limit
            list.after = page.after
            try await global.perform(list)
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "end", abstract: CouponEnd.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The coupon's code.") var code: String

        func run() async throws { try await global.perform(CouponEnd(coupon: code)) }
    }
}
