internal import ArgumentParser
internal import OrderDesk

/// A discount on a whole order.
struct DiscountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A discount on all lines, in percent.", valueName: "percent"))
    var discountPercent: String?
    @Option(help: ArgumentHelp("A discount in all, before tax.", valueName: "amount"))
    var discountAmount: String?

    /// The discount, if one is given.
    var input: OrderDiscountInput? {
        guard discountPercent != nil || discountAmount != nil else { return nil }
        return OrderDiscountInput(percent: discountPercent, amount: discountAmount)
    }
}

extension OrderCommand {
    struct Discount: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "discount",
            abstract: OrderDiscount.summary,
            discussion: """
                It is taken before tax from what the lines come to after their own discounts, and the limit of your role \
                counts both together. A new one takes the place of the one there is; --remove takes it away.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's id.") var order: String
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @OptionGroup(title: "Discount") var discount: DiscountOptions
        @Flag(help: "Take the discount away.") var remove = false

        func validate() throws {
            guard (discount.input == nil) == remove else {
                throw ValidationError("give --discount-percent, --discount-amount or --remove")
            }
        }

        func run() async throws {
            try await global.perform(
                OrderDiscount(order: order, expectedVersion: version, discount: discount.input)
            )
        }
    }
    struct Coupon: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "coupon",
            abstract: OrderCoupon.summary,
            discussion: """
                The order names it; it is used when the order is confirmed, if it still counts then. A new one takes the \
                place of the one there is.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's id.") var order: String
        @Argument(help: "The coupon's code.") var code: String?
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @Flag(help: "Take the coupon off.") var remove = false

        func validate() throws {
            guard (code == nil) == remove else { throw ValidationError("give a coupon's code or --remove") }
        }

        func run() async throws {
            try await global.perform(OrderCoupon(order: order, expectedVersion: version, coupon: code))
        }
    }
}
