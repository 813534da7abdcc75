public import Engine
internal import Orders
internal import Policy
public import Sealing
internal import Storage

/// Opens an order for a customer, and confirms it in the same transaction when asked.
public struct OrderOpen: PreparedCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.open"
    /// What it does, in one sentence for people.
    public static let summary = "Open an order for a customer; with confirm, in one step."
    /// What a second person sees of it.
    public static let shownToApprovers = [
        "customer", "lines", "template", "quantities", "discount", "coupon", "confirm", "requiredOn",
    ]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer"),
            .lines: .list(of: OrderLineInput.schema, "What is ordered.", atMost: OrderLimits.lines),
            .confirm: .boolean("Whether to confirm it at once.").optional,
            .backOrder: .boolean("Whether lines may wait for goods that are not there.").optional,
            .shipTo: ShipTo.schema.optional,
            .carrier: .line("Who carries it, where not whom the customer prefers.").optional,
            .withoutPreferences: .boolean("Whether what the customer prefers is left aside.").optional,
            .requiredOn: .day("The day it is wanted for.").optional,
            .charges: .list(of: OrderChargeInput.schema, "Charges on the document.").optional,
            .template: .text("A template whose lines come first, at today's prices.").example("monthly tea")
                .optional,
            .quantities: .list(of: TemplateQuantity.schema, "Other quantities for lines of the template.")
                .optional,
            .discount: OrderDiscountInput.schema.optional,
            .coupon: .text("A coupon's code.").example("SPRING-26").optional,
            .externalReference: .externalReference.optional,
        ]
    )

    /// The customer's number or id.
    public var customer: String
    /// What is ordered.
    public var lines: [OrderLineInput]
    /// Whether to confirm it at once: take a number, freeze prices and tax, reserve stock.
    public var confirm: Bool?
    /// Whether lines may wait for goods that are not there, when it is confirmed.
    public var backOrder: Bool?
    /// Where it goes, when not to the customer's own address.
    public var shipTo: ShipTo?
    /// Who carries it, where not whom the customer prefers.
    public var carrier: String?
    /// Whether what the customer prefers is left aside: address, what is to be minded, and carrier.
    public var withoutPreferences: Bool?
    /// The day it is wanted for, `YYYY-MM-DD`.
    public var requiredOn: String?
    /// Charges on the document.
    public var charges: [OrderChargeInput]?
    /// A template whose lines come first, at today's prices.
    public var template: String?
    /// Other quantities for lines of the template.
    public var quantities: [TemplateQuantity]?
    /// A discount on the whole order; needs a reason.
    public var discount: OrderDiscountInput?
    /// A coupon's code.
    public var coupon: String?
    /// What another system calls it.
    public var externalReference: String?

    /// An order to open.
    public init(customer: String, lines: [OrderLineInput], confirm: Bool = false) {
        self.customer = customer
        self.lines = lines
        self.confirm = confirm
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        guard lines.count <= OrderLimits.lines else {
            throw InputError(
                "lines",
                "the order has more than \(OrderLimits.lines) lines",
                help: "split it into several orders"
            )
        }
        guard !lines.isEmpty || template != nil || confirm != true else {
            throw InputError(
                "lines",
                "an order without lines cannot be confirmed",
                help: "give a --line SKU:QUANTITY"
            )
        }
        for line in lines { try line.validate() }
        for charge in charges ?? [] { try charge.validate() }
        for quantity in quantities ?? [] { try quantity.validate() }
        guard template != nil || quantities == nil else {
            throw InputError("quantities", "no template is named", help: "name one, or give lines")
        }
        try discount?.validate()
        try shipTo?.validate()
        try Input.reference(carrier, field: "carrier")
        try Input.day(requiredOn, field: "requiredOn")
        try Input.reference(externalReference, field: "externalRef")
    }

    /// Opens the customer's addresses and seals the order's own.
    public func prepare(in context: Context) throws {
        let customer = try CustomerRow.load(named: self.customer, in: context)
        let preference = try preference(of: customer, context.connection)
        let addresses = try addresses(of: customer, preference, in: context)
        let order = NewOrder(id: context.ownID(), customer: customer, opened: context.nowMilliseconds)
        _ = try order.seal(addresses, in: context)
        _ = try price(for: customer, in: context)
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let customer = try CustomerRow.load(named: self.customer, in: context)
        try context.requireNew("order", OrderRow.byExternalReference, externalReference)
        try OrderDiscount.requireReason(for: discount, in: context)
        let id = context.ownID()
        let preference = try preference(of: customer, context.connection)
        let addresses = try addresses(of: customer, preference, in: context)
        var order = NewOrder(id: id, customer: customer, opened: context.nowMilliseconds)
        order.processVersion = try ProcessVersion.current(in: context)
        order.requiredOn = requiredOn.flatMap { Day($0) }?.milliseconds
        order.externalReference = externalReference
        order.carrier = carrier ?? preference?.carrier
        let priced = try price(for: customer, in: context)
        try CouponUse.require(priced, customer: customer.id, label: "\(id)", in: context)
        if confirm == true {
            order.state = try OrderMoves.fastPath(
                OrderStatus(),
                label: "\(id)",
                hasLines: !priced.lines.isEmpty,
                isCustomerComplete: addresses.areComplete,
                isWithinCredit: OrderGuards.isWithinCredit(
                    (id, customer.id),
                    priced.currency,
                    priced.gross,
                    context.connection
                )
            ).rawValue
            order.number = try Confirmation.take(priced, addresses, isApproved: false, in: context)
            order.confirmed = context.nowMilliseconds
        }
        try order.insert(priced, addresses, in: context)
        if confirm == true {
            try CouponUse.take(priced, for: (id, customer.id), label: order.number ?? "\(id)", in: context)
            let supply = try Confirmation.reserve(
                priced,
                for: id,
                acceptsBackOrder: backOrder == true,
                in: context
            )
            let event = try OrderEvents.note(
                OrderMove.confirm.rawValue,
                (id, customer.subject),
                from: OrderState.draft.rawValue,
                to: .confirmed,
                revision: 1,
                rule: OrderMoves.automaticRule,
                in: context
            )
            if var written = context.kept(WholeOrder.self, under: id) {
                (written.supply, written.history) = (supply, [event])
                context.keep(written, under: id)
            }
            try OrderAutomation.requireNoHold(id, in: context)
            try OrderAutomation.run(.confirmed, id, in: context)
        } else if discount != nil {
            try OrderEvents.note(
                "discount",
                (id, customer.subject),
                from: OrderState.draft.rawValue,
                to: .draft,
                revision: 1,
                rule: nil,
                in: context
            )
        }
        return id
    }

    /// Builds the answer from what was written, with the prices that are others than those of the template.
    public func answer(_ result: RowID, in context: Context) throws -> OpenedOrderAnswer {
        let order = try WholeOrder.load(result, in: context)
        let view = try OrderView(order, in: context)
        guard let template, context.seesWhole("figures.price"),
            let saved = try TemplateRow.find(template, context.connection)
        else { return OpenedOrderAnswer(order: view, priceChanges: nil) }
        let changes = saved.changes(to: order.lines, order.row.basis)
        return OpenedOrderAnswer(order: view, priceChanges: changes.isEmpty ? nil : changes)
    }

    /// What the customer prefers, unless it is left aside.
    private func preference(of customer: CustomerRow, _ connection: Connection) throws -> PreferenceRow? {
        withoutPreferences == true ? nil : try PreferenceRow.find(customer.id, connection)
    }

    private func addresses(
        of customer: CustomerRow,
        _ preference: PreferenceRow?,
        in context: Context
    ) throws -> Addresses {
        try Addresses(of: customer, preferring: preference, override: shipTo, in: context)
    }

    /// What the order comes to at today's prices.
    private func price(for customer: CustomerRow, in context: Context) throws -> OrderFigures {
        try context.foresee(of: [customer.id.description, customer.currency]) {
            let basis = try PriceBasis(for: customer.id, currency: customer.currency, in: context)
            let inputs = try template.map {
                try TemplateRow.load(named: $0, context.connection).inputs(quantities ?? [])
            }
            let lines = try ((inputs ?? []) + lines).enumerated().map { index, input in
                var line = try DraftLine(input, for: customer.id, basis, in: context)
                line.position = Int64(index + 1)
                return line
            }
            try ProductOptions.require(lines, in: context)
            return try OrderFigures(
                lines,
                charges: (charges ?? []).map { try DraftCharge($0, currency: customer.currency) },
                discounts: discounts(in: customer.currency, context.connection),
                basis
            )
        }
    }

    private func discounts(in currency: String, _ connection: Connection) throws -> [DiscountRow] {
        let given = try discount.map { try DiscountRow($0, currency: currency) }
        let named = try coupon.map { DiscountRow(try CouponRow.load(named: $0, connection)) }
        return [given, named].compactMap(\.self)
    }
}
