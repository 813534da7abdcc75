internal import ArgumentParser
internal import FoundationEssentials
internal import OrderDesk
internal import Service

extension OrderCommand {
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open",
            abstract: OrderOpen.summary,
            discussion: """
                A line is SKU:QUANTITY, with a price by hand as SKU:QUANTITY@PRICE and a discount in percent as \
                SKU:QUANTITY%DISCOUNT or SKU:QUANTITY@PRICE%DISCOUNT. A file holds the whole order as one JSON object, \
                with the fields of `order.open` in `coffer api`.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Option(help: "The customer's number or id.") var customer: String?
        @Option(
            help: ArgumentHelp("The order as JSON, in place of all options about it.", valueName: "file"),
            completion: .file()
        )
        var file: String?
        @Option(help: ArgumentHelp("What is ordered, SKU:QUANTITY; repeat it for more.", valueName: "line"))
        var line: [LineArgument] = []
        @Flag(help: "Confirm it in the same step: number, frozen prices, reserved stock.") var confirm = false
        @Flag(help: "With --confirm: let lines wait for goods that are not there.") var backOrder = false
        @Option(help: ArgumentHelp("The day it is wanted for, YYYY-MM-DD.", valueName: "day"))
        var requiredOn: String?
        @Option(
            help: ArgumentHelp(
                "A charge as KIND:AMOUNT:TAX, for example freight:4.90:S:19.",
                valueName: "charge"
            )
        )
        var charge: [ChargeArgument] = []
        @OptionGroup(title: "Discount on the whole order (needs --reason)") var discount: DiscountOptions
        @Option(help: ArgumentHelp("A template whose lines come first.", valueName: "name"))
        var template: String?
        @Option(
            help: ArgumentHelp(
                "Another quantity for a line of the template, POSITION=QUANTITY; 0 leaves it out.",
                valueName: "quantity"
            )
        )
        var quantity: [TemplateQuantityArgument] = []
        @Option(help: ArgumentHelp("A coupon.", valueName: "code")) var coupon: String?
        @Option(help: ArgumentHelp("What another system calls it; unique.", valueName: "reference"))
        var externalRef: String?
        @Option(help: ArgumentHelp("Who carries it, where not whom the customer prefers.", valueName: "name"))
        var carrier: String?
        @Flag(help: "Leave aside what the customer prefers: address, what is to be minded, carrier.")
        var withoutPreferences = false
        @OptionGroup(title: "Ship to (what the customer prefers, or their own address, if not given)")
        var shipTo: ShipToOptions

        func validate() throws {
            guard file != nil else {
                guard customer != nil else {
                    throw ValidationError("give --customer, or an order with --file")
                }
                return
            }
            let options: [Bool] = [
                customer == nil, line.isEmpty, !confirm, !backOrder, requiredOn == nil, charge.isEmpty,
                discount.input == nil, template == nil, quantity.isEmpty, coupon == nil, externalRef == nil,
                shipTo.address == nil, carrier == nil, !withoutPreferences,
            ]
            guard options.allSatisfy(\.self) else {
                throw ValidationError("with --file the order stands in the file, and in no option")
            }
        }

        func run() async throws {
            try await global.perform(file.map(read) ?? given)
        }

        /// The order of a file.
        private func read(_ file: String) throws -> OrderOpen {
            guard let body = FileManager.default.contents(atPath: FilePath.absolute(file)) else {
                throw CommandError.unreadable(path: file)
            }
            return try RequestBody.read(OrderOpen.self, from: Array(body))
        }

        /// The order of the options.
        private var given: OrderOpen {
            // Why: `validate()` has asked for a customer where there is no file.
            var open = OrderOpen(customer: customer ?? "", lines: line.map(\.input), confirm: confirm)
            open.backOrder = backOrder ? true : nil
            open.requiredOn = requiredOn
            open.charges = charge.isEmpty ? nil : charge.map(\.input)
            open.discount = discount.input
            open.template = template
            open.quantities = quantity.isEmpty ? nil : quantity.map(\.input)
            open.coupon = coupon
            open.externalReference = externalRef
            open.shipTo = shipTo.address
            open.carrier = carrier
            open.withoutPreferences = withoutPreferences ? true : nil
            return open
        }
    }

    struct Line: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "line",
            abstract: OrderLine.summary,
            discussion: """
                Give SKU:QUANTITY for a new line, or --position with what is to change. A price given by hand stays \
                when the quantity changes; --price "" goes back to the product's own.
                """
        )

        @OptionGroup var global: GlobalOptions
        @Argument(help: "The order's id.") var order: String
        @Argument(help: "A new line, SKU:QUANTITY[@PRICE][%DISCOUNT].") var line: LineArgument?
        @Option(help: ArgumentHelp("The version you read.", valueName: "number")) var version: Int64
        @Option(help: ArgumentHelp("The line to change or remove.", valueName: "number")) var position: Int?
        @Flag(help: "Remove the line at --position.") var remove = false
        @Option(help: "How many.") var quantity: String?
        @Option(help: ArgumentHelp("The price of one, by hand.", valueName: "amount")) var price: String?
        @Option(help: ArgumentHelp("The discount in percent.", valueName: "percent")) var discount: String?

        func run() async throws {
            var change = OrderLine(order: order, expectedVersion: version, position: position)
            change.remove = remove ? true : nil
            change.sku = line?.input.sku
            change.quantity = quantity ?? line?.input.quantity
            change.price = price ?? line?.input.price
            change.discountPercent = discount ?? line?.input.discountPercent
            try await global.perform(change)
        }
    }
}

/// Another address than the customer's own.
struct ShipToOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who receives it.", valueName: "name")) var shipName: String?
    @Option(help: ArgumentHelp("Street and house number.", valueName: "street")) var shipStreet: String?
    @Option(help: ArgumentHelp("The town.", valueName: "city")) var shipCity: String?
    @Option(help: ArgumentHelp("State, province or county.", valueName: "region")) var shipRegion: String?
    @Option(help: ArgumentHelp("The postal code.", valueName: "postcode")) var shipPostcode: String?
    @Option(help: ArgumentHelp("The country, ISO 3166-1 alpha-2.", valueName: "code")) var shipCountry:
        String?
    @Option(help: ArgumentHelp("The receiver's telephone number.", valueName: "number")) var shipPhone:
        String?
    @Option(help: ArgumentHelp("What is to be minded at delivery.", valueName: "text")) var shipNote: String?

    /// The address, if any of it is given.
    var address: ShipTo? {
        var address = ShipTo()
        address.name = shipName
        address.street = shipStreet
        address.city = shipCity
        address.region = shipRegion
        address.postcode = shipPostcode
        address.country = shipCountry
        address.phone = shipPhone
        address.note = shipNote
        return address == ShipTo() ? nil : address
    }
}
