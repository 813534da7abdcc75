internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// What a product costs a customer on one day, by the rules in the order that the domain gives them.
struct PriceBook {
    /// A price with the rule that gave it, as both are stored.
    typealias Price = (value: (coefficient: Int64, scale: Int64), rule: String)

    /// What can hold beside the product's own price.
    private struct Rules {
        let sources: PriceSources
        let day: CalendarDay
        let unit: UnitCode
        let quantityScale: Int
    }

    /// The product's own price, where it is in the order's currency, and without or with tax as the order is.
    private let own: Price?
    private let rules: Rules?

    /// Reads what can hold.
    ///
    /// Why the count is asked first: most products have their own price only, and an order has many lines.
    ///
    /// - Throws: `InputError` where the day or the currency is not one, or what reading meets.
    init(_ product: ProductRow, for customer: RowID, _ basis: PriceBasis, in context: Context) throws {
        if product.currency == basis.currency, product.taxMode == basis.taxMode {
            let value = (coefficient: product.priceCoefficient, scale: product.priceScale)
            own = (value: value, rule: PriceRule.base.label)
        } else {
            own = nil
        }
        guard product.prices > 0 else {
            rules = nil
            return
        }
        let currency = try Input.read("currency") { () throws(OrdersError) in try Currency(basis.currency) }
        guard let day = Day(context.nowMilliseconds).calendarDay else {
            throw InputError("price", "today is not a day", help: "set this machine's clock")
        }
        let scale = Int(product.quantityScale)
        var sources = PriceSources()
        try context.connection.forEach(
            PriceRow.sources,
            arguments: [
                .blob(product.id.bytes), .blob(customer.bytes), .text(basis.currency),
                .text(basis.taxMode.rawValue),
            ]
        ) { row in
            try Self.add(PriceRow(row), to: &sources, scale: scale, currency)
            return true
        }
        rules = Rules(
            sources: sources,
            day: day,
            unit: try Input.read("unit") { () throws(OrdersError) in try UnitCode(product.unit) },
            quantityScale: scale
        )
    }

    /// The price of a quantity in units of the product's scale; nil where no rule has one.
    func price(of units: Int64) throws(OrdersError) -> Price? {
        guard let rules else { return own }
        let quantity = try Quantity(ScaledDecimal(units, scale: rules.quantityScale), unit: rules.unit)
        do throws(OrdersError) {
            let hit = try rules.sources.resolve(quantity: quantity, on: rules.day)
            let value = (coefficient: hit.price.value.coefficient, scale: Int64(hit.price.value.scale))
            return (value: value, rule: hit.rule.label)
        } catch {
            guard case .noPrice = error else { throw error }
            return own
        }
    }

    private static func add(
        _ row: PriceRow,
        to sources: inout PriceSources,
        scale: Int,
        _ currency: Currency
    ) throws {
        let price = try UnitPrice(ScaledDecimal(row.coefficient, scale: Int(row.scale)), currency: currency)
        if let from = row.fromQuantity {
            sources.tiers.append(.init(from: ScaledDecimal(from, scale: scale), price: price))
            return
        }
        let listed = PriceSources.Listed(
            list: row.list ?? "",
            price: price,
            from: row.from.flatMap { Day($0).calendarDay },
            through: row.through.flatMap { Day($0).calendarDay }
        )
        switch row.rule {
        case "contract": sources.contracts.append(listed)
        case "group-list": sources.groupLists.append(listed)
        default: sources.datedLists.append(listed)
        }
    }
}
