internal import Engine
internal import Orders
internal import Sealing
internal import Storage

extension OrderView {
    /// The whole order: lines, charges, taxes and addresses.
    init(_ order: WholeOrder, in context: Context) throws {
        let row = order.row
        context.touch("order", row.id)
        context.about(row.subject)
        let seesPrices = context.seesWhole("figures.price")
        let seesTotals = context.seesWhole("figures.total")
        let ship = try context.reveal(row.shipTo, at: row.shipToPlace, fields: SealedFields.shipTo)
        let bill = try context.reveal(row.billTo, at: row.billToPlace, fields: SealedFields.fiscal)
        var figures = try Self.figures(row, seesTotals: seesTotals)
        if !seesTotals { for name in ["charges", "discounts", "taxes"] { figures.withhold(name) } }
        if !seesPrices { for name in Self.priceFields { figures.withhold("lines.\(name)") } }
        // Why only there: it is for the approver, and asks for the customer's history line by line.
        let unusual =
            row.state == "submitted" ? UnusualLineView.list(try UnusualLines(row, in: context)) : []
        let mayTell = unusual.filter { seesPrices || $0.about != UnusualLine.Matter.price.rawValue }
        if mayTell.count < unusual.count { figures.withhold("unusual") }
        let supply =
            row.number == nil ? [:] : try order.supply ?? OrderSupply.load(row, context.connection)
        self.init(
            row,
            payment: try OrderPayment.state(of: row, in: context),
            figures: figures,
            lines: try order.lines.map { line in
                var view = try OrderLineView(line, currency: row.currency, seesPrices: seesPrices)
                view.show(supply[line.position], scale: line.quantityScale)
                view.mark(unusual)
                return view
            },
            charges: seesTotals
                ? try order.charges.map { try OrderChargeView($0, currency: row.currency) } : nil,
            discounts: seesTotals
                ? try order.discounts.map { try OrderDiscountView($0, currency: row.currency) } : nil,
            taxes: seesTotals ? try order.taxes.map { try OrderTaxView($0, currency: row.currency) } : nil,
            shipTo: ship.renamed(Disclosure.addressNames),
            billTo: bill.renamed(Disclosure.addressNames),
            history: try order.history?.map { try OrderEvents.view(of: $0, row, in: context) }
                ?? OrderEvents.load(row, in: context),
            unusual: mayTell.isEmpty ? nil : mayTell,
            quotation: row.number == nil ? try QuotationRow.newest(of: row.id, context.connection)?.view : nil
        )
    }

    /// The order's first page: no lines, no addresses.
    init(brief row: OrderRow, in context: Context) throws {
        context.touch("order", row.id)
        self.init(
            row,
            payment: try OrderPayment.state(of: row, in: context),
            figures: try Self.figures(row, seesTotals: context.seesWhole("figures.total")),
            lines: nil,
            charges: nil,
            discounts: nil,
            taxes: nil,
            shipTo: nil,
            billTo: nil
        )
    }

    static let priceFields = [
        "couponDiscount", "discount", "documentDiscount", "includedTax", "net", "price", "priceRule",
    ]

    private static func figures(_ row: OrderRow, seesTotals: Bool) throws -> Disclosure {
        var figures = Disclosure()
        for (name, amount) in zip(OrderSum.figureNames, [row.net, row.tax, row.gross, row.charges]) {
            if seesTotals {
                figures.show(name, try Figures.amount(amount, row.currency))
            } else {
                figures.withhold(name)
            }
        }
        return figures
    }

    private init(
        _ row: OrderRow,
        payment: PaymentState,
        figures: Disclosure,
        lines: [OrderLineView]?,
        charges: [OrderChargeView]?,
        discounts: [OrderDiscountView]?,
        taxes: [OrderTaxView]?,
        shipTo: Disclosure?,
        billTo: Disclosure?,
        history: [OrderEventView]? = nil,
        unusual: [UnusualLineView]? = nil,
        quotation: QuotationView? = nil
    ) {
        id = row.id.description
        number = row.number
        state = row.state
        onHold = row.isOnHold
        fulfilment = row.fulfilment
        billing = row.billing
        self.payment = payment.rawValue
        currency = row.currency
        taxMode = row.basis.taxMode.rawValue
        rounding = row.basis.rounding.rawValue
        customer = Customer(id: row.customer.description, number: row.customerNumber)
        opened = Instant(row.opened)
        confirmed = row.confirmed.map(Instant.init)
        requiredOn = row.requiredOn.map(Day.init)
        carrier = row.carrier
        shippedOn = row.shippedOn.map(Day.init)
        late = row.isLate
        externalReference = row.externalReference
        version = row.version
        self.figures = figures
        self.lines = lines
        self.charges = charges
        self.discounts = discounts?.isEmpty == true ? nil : discounts
        self.taxes = taxes
        self.shipTo = shipTo
        self.billTo = billTo
        self.history = history
        self.unusual = unusual
        self.quotation = quotation
        revision = row.revision
    }
}

extension OrderLineView {
    init(_ row: LineRow, currency: String, seesPrices: Bool) throws {
        position = row.position
        sku = row.sku
        name = row.name
        buyerCode = row.buyerCode
        unit = row.unit
        quantity = Figures.quantity(row.quantity, row.quantityScale)
        tax = Figures.tax(row.taxCategory, row.taxRate)
        price = seesPrices ? Figures.price(row.priceCoefficient, row.priceScale) : nil
        discount = seesPrices ? Figures.discount(row.discount) : nil
        net = seesPrices ? try Figures.amount(row.net, currency) : nil
        documentDiscount =
            seesPrices && row.documentDiscount > 0 ? try Figures.amount(row.documentDiscount, currency) : nil
        couponDiscount =
            seesPrices && row.couponDiscount > 0 ? try Figures.amount(row.couponDiscount, currency) : nil
        includedTax =
            seesPrices && row.includedTax > 0 ? try Figures.amount(row.includedTax, currency) : nil
        priceRule = seesPrices ? row.priceRule : nil
    }
}

extension OrderLineView {
    /// Names what was found about the line, each once.
    fileprivate mutating func mark(_ found: [UnusualLineView]) {
        let own = Set(found.filter { $0.position == position }.map(\.about))
        if !own.isEmpty { unusual = UnusualLine.Matter.allCases.map(\.rawValue).filter(own.contains) }
    }

    /// Shows how the line is covered; what is nothing is left out.
    fileprivate mutating func show(_ supply: LineSupply?, scale: Int64) {
        func text(_ quantity: Int64?) -> String? {
            guard let quantity, quantity > 0 else { return nil }
            return Figures.quantity(quantity, scale)
        }
        shipped = text(supply?.shipped)
        reserved = text(supply?.reserved)
        backOrdered = text(supply?.waiting)
    }
}

extension OrderChargeView {
    init(_ row: ChargeRow, currency: String) throws {
        kind = row.kind
        amount = try Figures.amount(row.amount, currency)
        tax = Figures.tax(row.taxCategory, row.taxRate)
        includedTax = row.includedTax > 0 ? try Figures.amount(row.includedTax, currency) : nil
    }
}

extension OrderTaxView {
    init(_ row: TaxRow, currency: String) throws {
        category = row.category
        rate = Figures.rate(row.rate)
        base = try Figures.amount(row.base, currency)
        tax = try Figures.amount(row.tax, currency)
    }
}

extension Disclosure {
    /// What the fields of addresses are called inside an order: `shipName` is `name` there.
    static let addressNames = Dictionary(
        uniqueKeysWithValues: SealedFields.shipTo.map { ($0, short($0, without: "ship")) }
            + SealedFields.fiscal.map { ($0, short($0, without: "bill")) }
    )

    /// A field's name with a prefix taken off.
    static func short(_ name: String, without prefix: String) -> String {
        guard name.hasPrefix(prefix), let first = name.dropFirst(prefix.count).first else { return name }
        return first.lowercased() + name.dropFirst(prefix.count + 1)
    }
}
