import Orders
import Testing

@Suite("Order state")
struct OrderStateTests {
    /// Every allowed move, written down a second time; all other pairs are refused.
    private static let allowed: [OrderState: [OrderMove: OrderState]] = [
        .draft: [.submit: .submitted, .cancel: .cancelled],
        .submitted: [.approve: .approved, .refuse: .draft, .cancel: .cancelled],
        .approved: [.confirm: .confirmed, .cancel: .cancelled],
        .confirmed: [.amend: .confirmed, .void: .voided, .close: .closed],
        .closed: [.reopen: .confirmed],
        .cancelled: [:],
        .voided: [:],
    ]

    @Test("allows exactly the moves of the table", arguments: OrderState.allCases, OrderMove.allCases)
    func table(state: OrderState, move: OrderMove) throws {
        if let target = Self.allowed[state]?[move] {
            #expect(try state.allowed(move) == target)
            #expect(state.moves.contains(move))
        } else {
            #expect(throws: OrdersError.moveNotAllowed(move, from: state)) { try state.allowed(move) }
            #expect(!state.moves.contains(move))
        }
    }

    @Test("names the first thing that blocks a move", arguments: MoveRule.all)
    func guards(rule: MoveRule) throws {
        for state in rule.from {
            var holding = Set(OrderGuard.allCases)
            #expect(try state.applying(rule.move, holding: holding) == rule.to)
            for condition in rule.guards.reversed() {
                holding.remove(condition)
                #expect(throws: OrdersError.moveBlocked(rule.move, condition)) {
                    try state.applying(rule.move, holding: holding)
                }
            }
        }
    }

    @Test("has one rule per move, each with a role, and a way to every state")
    func whole() {
        #expect(MoveRule.all.map(\.move) == OrderMove.allCases)
        #expect(MoveRule.all.allSatisfy { !$0.roles.isEmpty && !$0.from.isEmpty })
        #expect(Set(MoveRule.all.map(\.to)) == Set(OrderState.allCases))
        #expect(Set(MoveRule.all.flatMap(\.guards)) == Set(OrderGuard.allCases))
    }

    @Test("reaches confirmed by the fast path")
    func fastPath() throws {
        var state = OrderState.draft
        for move in OrderMove.fastPath { state = try state.allowed(move) }
        #expect(state == .confirmed)
    }

    @Test("is given in words to roles as ORDER-DESK A has them")
    func roles() {
        let roles = Dictionary(uniqueKeysWithValues: MoveRule.all.map { ($0.move, $0.roles) })
        #expect(roles[.submit] == [.clerk])
        #expect(roles[.confirm] == [.clerk, .approver])
        #expect(roles[.void] == [.approver])
        #expect(roles[.cancel] == [.clerk])
        #expect(roles[.close] == [.finance])
    }

    @Test("computes fulfilment and billing from the lines")
    func progress() {
        func fulfilment(_ lines: (Int64, Int64, Int64)...) -> Fulfilment {
            Fulfilment(lines.map { LineProgress(ordered: $0.0, shipped: $0.1, returned: $0.2) })
        }
        #expect(fulfilment() == .none)
        #expect(fulfilment((5, 0, 0), (1, 0, 0)) == .none)
        #expect(fulfilment((5, 5, 0), (1, 0, 0)) == .partial)
        #expect(fulfilment((5, 5, 1), (1, 1, 0)) == .complete)
        #expect(fulfilment((5, 5, 5), (1, 0, 0)) == .returned)
        func billing(_ lines: (Int64, Int64, Int64)...) -> Billing {
            Billing(lines.map { LineProgress(ordered: $0.0, billed: $0.1, credited: $0.2) })
        }
        #expect(billing((5, 0, 0)) == .none)
        #expect(billing((5, 2, 0)) == .partial)
        #expect(billing((5, 5, 0), (2, 2, 0)) == .complete)
        #expect(billing((5, 5, 5)) == .credited)
    }

    @Test(
        "computes the state of payment",
        arguments: [
            (100, 0, 0, "2026-03-10", PaymentState.open), (100, 40, 0, "2026-03-10", .partial),
            (100, 100, 0, "2026-03-01", .paid), (100, 120, 0, "2026-03-01", .paid),
            (100, 40, 0, "2026-03-08", .overdue), (100, 0, 0, "2026-03-09", .open),
            (100, 100, 100, "2026-03-01", .refunded), (0, 0, 0, "2026-03-01", .open),
        ] as [(Int64, Int64, Int64, String, PaymentState)]
    )
    func payment(owed: Int64, paid: Int64, refunded: Int64, due: String, state: PaymentState) throws {
        let euro = try Currency("EUR")
        let today = try #require(CalendarDay("2026-03-09"))
        let computed = try PaymentState(
            owed: Money(minor: owed, currency: euro),
            paid: Money(minor: paid, currency: euro),
            refunded: Money(minor: refunded, currency: euro),
            due: CalendarDay(due),
            today: today
        )
        #expect(computed == state)
    }
}
