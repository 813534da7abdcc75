import Orders
import Testing

@Suite("Stages of an order")
struct OrderStageTests {
    private let everything = Set(OrderGuard.allCases)

    private func draft(_ quantity: String, tax: String = "S:19") throws -> DraftOrder {
        let euro = try Currency("EUR")
        let sources = PriceSources(base: try UnitPrice("12.50", currency: euro))
        return DraftOrder(
            currency: euro,
            lines: [
                DraftOrder.Line(sources: sources, quantity: try Quantity(quantity), tax: try TaxCode(tax))
            ]
        )
    }

    private func priced(_ quantity: String, tax: String = "S:19", buyer: String? = nil) throws -> PricedOrder
    {
        try draft(quantity, tax: tax).priced(
            on: #require(CalendarDay("2026-03-09")),
            sellerVATID: "DE1",
            buyerVATID: buyer
        )
    }

    @Test("a draft is priced with the rule that hit")
    func pricing() throws {
        let order = try priced("3")
        #expect(order.prices.map(\.rule) == [.base])
        #expect(order.figures.gross.description == "44.63")
        #expect(order.taxReasons.isEmpty)
    }

    @Test("reverse charge needs both VAT ids and keeps its reason")
    func reverseCharge() throws {
        #expect(throws: OrdersError.vatIDsMissing(.reverseCharge, seller: true, buyer: false)) {
            try priced("3", tax: "AE")
        }
        #expect(try priced("3", tax: "AE", buyer: "FR2").taxReasons.map(\.text) == ["Reverse charge"])
    }

    @Test("only categories without tax have a reason", arguments: TaxCategory.allCases)
    func reasons(category: TaxCategory) {
        #expect((TaxReason(category) != nil) == category.needsReason)
        #expect((TaxReason(category, text: "§ 4 Nr. 1b UStG") != nil) == category.needsReason)
        #expect(TaxReason(category, text: " \n") == nil)
    }

    @Test("an amendment is the next version, never below what is done")
    func amendment() throws {
        let series = try DocumentKind.order.series(fiscalYear: 2026)
        let order = try ConfirmedOrder(priced("3"), number: 42, in: series)
        #expect(order.number == "SO-2026-000042" && order.version == 1)
        let raised = try priced("4")
        let next = try order.amended(to: raised, done: [ScaledDecimal(3)])
        #expect(next.number == order.number && next.version == 2)
        #expect(try order.isRaised(by: raised) && !order.isRaised(by: priced("3")))
        #expect(throws: OrdersError.moveBlocked(.amend, .notBelowShipped)) {
            try order.amended(to: priced("2"), done: [ScaledDecimal(3)])
        }
        #expect(throws: OrdersError.moveBlocked(.amend, .notBelowShipped)) {
            try order.amended(to: priced("4"), done: [.zero, .one])
        }
    }

    @Test("an order takes its number from a series of orders, from one on")
    func number() throws {
        let order = try priced("3")
        #expect(throws: OrdersError.malformedNumber("1", series: "INV-2026")) {
            try ConfirmedOrder(order, number: 1, in: DocumentKind.invoice.series(fiscalYear: 2026))
        }
        #expect(throws: OrdersError.malformedNumber("0", series: "SO-2026")) {
            try ConfirmedOrder(order, number: 0, in: DocumentKind.order.series(fiscalYear: 2026))
        }
    }

    @Test("every kind has a prefix of its own, and customers no year")
    func kinds() throws {
        #expect(Set(DocumentKind.allCases.map(\.prefix)).count == DocumentKind.allCases.count)
        #expect(try DocumentKind.customer.series(fiscalYear: 2026).text(for: 1) == "C-000001")
        #expect(try DocumentKind.creditNote.series(fiscalYear: 2026).text(for: 1) == "CN-2026-000001")
    }

    @Test("an order on hold goes nowhere that needs work, whatever the caller says", arguments: MoveRule.all)
    func hold(rule: MoveRule) throws {
        for state in rule.from where state != .closed {
            let status = OrderStatus(state: state, fulfilment: .none, billing: .none)
            let held = try #require(status.held(reason: "address unclear"))
            #expect(held.isOnHold && held.state == state)
            if rule.guards.contains(.notOnHold) {
                #expect(throws: OrdersError.moveBlocked(rule.move, .notOnHold)) {
                    try held.applying(rule.move, checked: everything, reason: "asked for")
                }
            }
            let moved = try held.resumed().applying(rule.move, checked: everything, reason: "asked for")
            #expect(moved.state == rule.to)
        }
    }

    @Test("a hold needs a reason and something to stop")
    func noHold() {
        #expect(OrderStatus().held(reason: " ") == nil)
        for state in [OrderState.closed, .cancelled, .voided] {
            #expect(OrderStatus(state: state).held(reason: "late") == nil)
        }
    }

    @Test("closing needs everything settled, or a write-off with its reason")
    func closing() throws {
        let open = OrderStatus(
            state: .confirmed,
            fulfilment: .complete,
            billing: .complete,
            payment: .partial
        )
        #expect(throws: OrdersError.moveBlocked(.close, .settled)) { try open.applying(.close) }
        #expect(throws: OrdersError.moveBlocked(.close, .settled)) {
            try open.applying(.close, checked: [.settled])
        }
        #expect(try open.applying(.close, checked: [.settled], reason: "uncollectable").state == .closed)
        var paid = open
        paid.payment = .paid
        #expect(try paid.applying(.close).state == .closed)
    }

    @Test("what was shipped cannot be voided, whatever the caller says")
    func voiding() throws {
        let shipped = OrderStatus(state: .confirmed, fulfilment: .partial)
        #expect(throws: OrdersError.moveBlocked(.void, .nothingShippedOrBilled)) {
            try shipped.applying(.void, checked: everything, reason: "mistake")
        }
        #expect(throws: OrdersError.moveBlocked(.void, .reasonGiven)) {
            try OrderStatus(state: .confirmed).applying(.void, checked: everything)
        }
    }
}
