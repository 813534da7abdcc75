internal import ArgumentParser
internal import OrderDesk

/// A line of an order as one word: `SKU:QUANTITY[@PRICE][%DISCOUNT]`.
struct LineArgument: ExpressibleByArgument {
    let input: OrderLineInput

    init?(argument: String) {
        // Why the last colon: a code may hold one, a quantity may not.
        guard let colon = argument.lastIndex(of: ":"), colon > argument.startIndex else { return nil }
        var figures = argument[argument.index(after: colon)...]
        var discount: String?
        var price: String?
        if let percent = figures.firstIndex(of: "%") {
            discount = String(figures[figures.index(after: percent)...])
            figures = figures[..<percent]
        }
        if let at = figures.firstIndex(of: "@") {
            price = String(figures[figures.index(after: at)...])
            figures = figures[..<at]
        }
        guard !figures.isEmpty, discount != "", price != "" else { return nil }
        input = OrderLineInput(
            sku: String(argument[..<colon]),
            quantity: String(figures),
            price: price,
            discountPercent: discount
        )
    }
}

/// A charge of an order as one word: `KIND:AMOUNT:TAX`, where the tax may hold a colon itself.
struct ChargeArgument: ExpressibleByArgument {
    let input: OrderChargeInput

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3 else { return nil }
        input = OrderChargeInput(kind: parts[0], amount: parts[1], tax: parts[2])
    }
}

/// Something about a line by its position, as one word: `POSITION=VALUE`.
struct PositionArgument: ExpressibleByArgument {
    let position: Int
    let value: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let position = Int(parts[0]), position > 0 else { return nil }
        self.position = position
        value = String(parts[1])
    }
}

/// A part of a line, as one word: `POSITION=QUANTITY`, or `POSITION=QUANTITY@LOT`.
struct PartArgument: ExpressibleByArgument {
    let part: ShipmentPick.Part

    init?(argument: String) {
        guard let given = PositionArgument(argument: argument) else { return nil }
        let words = given.value.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        part = ShipmentPick.Part(
            position: given.position,
            quantity: words[0],
            lot: words.count > 1 ? words[1] : nil
        )
    }
}
