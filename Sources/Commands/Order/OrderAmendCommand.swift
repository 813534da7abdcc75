internal import ArgumentParser
internal import OrderDesk

extension OrderCommand {
    struct Amend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "amend",
            abstract: OrderAmend.summary,
            discussion: """
                The version before it is kept. A new line is SKU:QUANTITY[@PRICE][%DISCOUNT]; a line that is there is \
                named by its position: --quantity 2=5 orders five of line 2, --remove 3 takes line 3 out.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @Option(help: ArgumentHelp("A new line, SKU:QUANTITY; repeat it for more.", valueName: "line"))
        var line: [LineArgument] = []
        @Option(help: ArgumentHelp("Another quantity of a line.", valueName: "position=quantity"))
        var quantity: [PositionArgument] = []
        @Option(help: ArgumentHelp("Another price of a line, by hand.", valueName: "position=amount"))
        var price: [PositionArgument] = []
        @Option(help: ArgumentHelp("Another discount of a line.", valueName: "position=percent"))
        var discount: [PositionArgument] = []
        @Option(help: ArgumentHelp("Take a line out.", valueName: "position")) var remove: [Int] = []
        @Option(help: ArgumentHelp("All charges, in place of those there are.", valueName: "charge"))
        var charge: [ChargeArgument] = []
        @Option(help: ArgumentHelp("The day it is wanted for; \"\" takes it away.", valueName: "day"))
        var requiredOn: String?
        @Option(
            help: ArgumentHelp(
                "A discount in percent on the whole, in place of what there is.",
                valueName: "percent"
            )
        )
        var discountPercent: String?
        @Option(help: ArgumentHelp("The same as an amount, in the order's prices.", valueName: "amount"))
        var discountAmount: String?
        @Flag(help: "Take the discount on the whole away.") var removeDiscount = false
        @OptionGroup(title: "Ship to") var shipTo: ShipToOptions

        func run() async throws {
            var changes: [OrderLineChange] = []
            changes += quantity.map { OrderLineChange(position: $0.position, quantity: $0.value) }
            changes += price.map { OrderLineChange(position: $0.position, price: $0.value) }
            changes += discount.map { OrderLineChange(position: $0.position, discountPercent: $0.value) }
            changes += remove.map { OrderLineChange(position: $0, remove: true) }
            changes += line.map {
                OrderLineChange(
                    sku: $0.input.sku,
                    quantity: $0.input.quantity,
                    price: $0.input.price,
                    discountPercent: $0.input.discountPercent
                )
            }
            var amend = OrderAmend(order: order, expectedVersion: version)
            amend.lines = changes.isEmpty ? nil : changes
            amend.charges = charge.isEmpty ? nil : charge.map(\.input)
            if discountPercent != nil || discountAmount != nil {
                amend.discount = OrderDiscountInput(percent: discountPercent, amount: discountAmount)
            }
            amend.removeDiscount = removeDiscount ? true : nil
            amend.requiredOn = requiredOn
            amend.shipTo = shipTo.address
            try await global.perform(amend)
        }
    }

    struct Versions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "versions",
            abstract: OrderVersionsShow.summary
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String

        func run() async throws {
            let answer = try await global.answer(to: OrderVersionsShow(order: order))
            try global.output.emit(
                json: answer,
                text: OrderVersionsText.render(in: global.output.language)
            )
        }
    }

    struct Trace: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "trace", abstract: OrderTrace.summary)

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's number or id.") var order: String

        func run() async throws { try await global.perform(OrderTrace(order: order)) }
    }
}
