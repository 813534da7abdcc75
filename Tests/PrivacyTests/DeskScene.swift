import Engine
import OrderDesk
import Policy
import Testing

/// A shop in which one customer has an order at every point of its life, and every change of the desk with that customer's
/// data can be made.
struct DeskScene {
    /// A change that can be made, by its operation's name.
    struct Change {
        let name: String
        let perform: (_ isDryRun: Bool) async throws -> Void
    }

    static let customer = "C-000001"
    /// The changes that no customer is the matter of, or that bring a new one in.
    static let others: Set<String> = [
        "company.set", "coupon.add", "coupon.end", "customer.add", "customer.import", "product.add",
        "product.edit",
        "product.import", "stock.adjust", "period.lock", "period.unlock", "template.remove",
        "stock.block",
        "stock.count", "stock.expect", "stock.import", "stock.move", "stock.receive",
        // A page shows what `reveal` lets through, and one that is not whole is not made.
        "customer.statement", "invoice.document", "order.document", "shipment.document",
        // It passes over whose data may not be used: `RestrictedDeskTests.watched`.
        "alert.sweep",
        // Two customers are its matter: `MergedPersonTests`.
        "customer.merge", "customer.unmerge",
        // A firm that goods are bought from is no customer.
        "supplier.add", "supplier.certify", "supplier.edit", "supplier.supply", "supplier.import",
        // A review has sums and nobody's data: `ReviewTests`.
        "review.make", "review.sign-off", "review.action-add", "review.action-close",
        // What one has read is no use of anybody's data.
        "inbox.mark",
        // They tell of each row by themselves: `RestrictedDeskTests.imports` and `paymentRows`.
        "order.import", "payment.import-rows",
        // It tells of each entry by itself: `BankStatementTests`.
        "payment.import",
    ]

    /// Every change of the desk with the customer's data.
    let changes: [Change]

    init(_ store: PrivacyStore) async throws {
        let clerk = try await store.person("clerk1", uid: 2001, role: "clerk")
        try await store.addCustomer("Ada Example")
        _ = try await store.perform(
            ProductAdd(sku: "TEA-1", productName: "Tea", price: "12.50", tax: "S:19"),
            purpose: nil
        )
        _ = try await store.perform(StockReceive(sku: "TEA-1", quantity: "100"), purpose: nil)
        _ = try await store.perform(
            ProductAdd(sku: "CAKE-1", productName: "Cake", price: "4.00", tax: "S:19"),
            purpose: nil
        )
        func make<C: Command>(_ command: C) async throws -> C.Output {
            try await store.perform(command, purpose: nil, reason: "as agreed")
        }
        func open(confirm: Bool, as person: PrivacyStore.Person = PrivacyStore.owner) async throws
            -> OrderView
        {
            let line = OrderLineInput(sku: "TEA-1", quantity: "2")
            let command = OrderOpen(customer: Self.customer, lines: [line], confirm: confirm)
            return try await store.perform(command, as: person, purpose: nil).order
        }
        func confirmed() async throws -> String { try #require(try await open(confirm: true).number) }
        let draft = try await open(confirm: false)
        let submitted = try await open(confirm: false, as: clerk).id
        _ = try await store.perform(OrderSubmit(order: submitted), as: clerk, purpose: nil)
        let order = try await open(confirm: true)
        let held = try await confirmed()
        _ = try await make(OrderHold(order: held))
        let closed = try await confirmed()
        _ = try await make(OrderClose(order: closed))
        func picked() async throws -> String {
            try await make(ShipmentPick(order: confirmed())).shipment.number
        }
        let picking = try await picked()
        let packed = try await picked()
        _ = try await make(ShipmentPack(shipment: packed))
        let shipped = try await picked()
        _ = try await make(ShipmentPack(shipment: shipped))
        _ = try await make(ShipmentShip(shipment: shipped))
        let sent = try await picked()
        _ = try await make(ShipmentPack(shipment: sent))
        _ = try await make(ShipmentShip(shipment: sent))
        let returned = try await make(ReturnReceive(shipment: sent)).goodsReturn.number
        var contract = PriceSet(product: "TEA-1", price: "12.00")
        contract.customer = Self.customer
        let price = try await make(contract).price.id
        let overdue = try await make(InvoiceIssue(order: confirmed(), inAdvance: true)).invoice.number
        let billedOrder = try await confirmed()
        let billed = try await make(InvoiceIssue(order: billedOrder, inAdvance: true)).invoice.number
        let payment = try await make(
            PaymentRecord(customer: Self.customer, amount: "100.00", method: "cash")
        ).payment.number
        _ = try await make(PaymentAllocate(payment: payment, invoice: billed))
        let credit = try await make(InvoiceCredit(invoice: billed)).invoice.number
        _ = try await make(CustomerCodeAdd(customer: Self.customer, product: "TEA-1", code: "OUR TEA"))
        let asked = try #require(try await make(FeedbackAsk(order: billedOrder, days: 365)).token)
        store.set("2027-02-01")
        let number = try #require(order.number)
        let toPick = try await confirmed()
        _ = try await make(AlertSweep())
        let alert = try #require(
            try await store.perform(AlertList(kind: .paymentOverdue), purpose: nil).alerts.first
        ).number

        var changes: [Change] = []
        func add<C: Command>(_ command: C, purpose: String = "order-handling") {
            changes.append(
                Change(name: C.name) { isDryRun in
                    _ = try await store.perform(
                        command,
                        purpose: purpose,
                        reason: "as agreed",
                        isDryRun: isDryRun
                    )
                }
            )
        }
        var fields = CustomerFields()
        fields.city = "Bonn"
        add(CustomerEdit(customer: Self.customer, expectedVersion: 1, fields: fields))
        add(CustomerTerms(customer: Self.customer, expectedVersion: 1, paymentDays: 30))
        var preferences = CustomerPrefer(customer: Self.customer, expectedVersion: 1)
        preferences.carrier = "DHL"
        add(preferences)
        add(CustomerCodeAdd(customer: Self.customer, product: "CAKE-1", code: "OUR CAKE"))
        add(CustomerCodeRemove(customer: Self.customer, product: "TEA-1"))
        add(NoteAdd(about: .order, document: number, text: "as agreed"))
        add(FeedbackAsk(order: number))
        add(FeedbackGive(token: asked, score: 5))
        add(OrderOpen(customer: Self.customer, lines: [OrderLineInput(sku: "TEA-1", quantity: "1")]))
        var line = OrderLine(order: draft.id, expectedVersion: draft.version)
        line.sku = "TEA-1"
        line.quantity = "1"
        add(line)
        let discount = OrderDiscountInput(percent: "5")
        add(OrderDiscount(order: draft.id, expectedVersion: draft.version, discount: discount))
        add(OrderCoupon(order: draft.id, expectedVersion: draft.version))
        add(TemplateSave(order: draft.id, template: "monthly"))
        add(OrderSubmit(order: draft.id))
        add(OrderConfirm(order: draft.id))
        add(OrderQuote(order: draft.id))
        add(OrderCancel(order: draft.id))
        add(OrderApprove(order: submitted))
        add(OrderRefuse(order: submitted))
        var amended = OrderLineChange()
        amended.position = 1
        amended.quantity = "1"
        add(OrderAmend(order: number, expectedVersion: order.version, lines: [amended]))
        add(OrderHold(order: number))
        add(OrderVoid(order: number))
        add(OrderRelease(order: held))
        add(OrderClose(order: number), purpose: "accounting")
        add(OrderReopen(order: closed), purpose: "accounting")
        add(OrderTake(order: toPick, step: "picking"), purpose: "fulfilment")
        add(ShipmentPick(order: toPick), purpose: "fulfilment")
        add(ShipmentPickingList(shipment: picking), purpose: "fulfilment")
        add(ShipmentPack(shipment: picking), purpose: "fulfilment")
        add(ShipmentCancel(shipment: picking), purpose: "fulfilment")
        add(ShipmentShip(shipment: packed), purpose: "fulfilment")
        add(ShipmentDeliver(shipment: shipped), purpose: "fulfilment")
        add(ReturnReceive(shipment: shipped), purpose: "fulfilment")
        add(ReturnReplace(goodsReturn: returned, order: toPick))
        add(ReturnRestock(goodsReturn: returned), purpose: "fulfilment")
        add(ReturnScrap(goodsReturn: returned), purpose: "fulfilment")
        add(contract)
        add(PriceRemove(price: price))
        add(InvoiceIssue(order: number, inAdvance: true), purpose: "accounting")
        add(InvoiceCredit(invoice: overdue), purpose: "accounting")
        add(InvoiceRemind(invoice: overdue), purpose: "accounting")
        add(
            PaymentRecord(customer: Self.customer, amount: "1.00", method: "cash"),
            purpose: "accounting"
        )
        add(PaymentAllocate(payment: payment, invoice: overdue), purpose: "accounting")
        add(PaymentRefund(credit: credit, amount: "1.00", method: "cash"), purpose: "accounting")
        add(AlertAcknowledge(alert: alert), purpose: "accounting")
        self.changes = changes
    }
}
