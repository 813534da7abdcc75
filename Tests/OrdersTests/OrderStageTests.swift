import Orders
import Testing

@Suite("Stages of an order")
struct OrderStageTests {
    private let everything = Set(OrderGuard.allCases)

    @Test("only categories without tax have a reason", arguments: TaxCategory.allCases)
    func reasons(category: TaxCategory) {
        #expect((TaxReason(category) != nil) == category.needsReason)
        #expect((TaxReason(category, text: "§ 4 Nr. 1b UStG") != nil) == category.needsReason)
        #expect(TaxReason(category, text: " \n") == nil)
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
