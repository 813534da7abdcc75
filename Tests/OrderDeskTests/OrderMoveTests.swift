import Engine
import Foundation
import OrderDesk
import Orders
import Testing

@Suite("Moves of an order")
struct OrderMoveTests {
    /// What is done to an order as a whole, by the operation's name.
    private static let moves: [String: @Sendable (Desk, String, Desk.Person) async throws -> Void] = [
        "submit": { try await trial(OrderSubmit(order: $1), $0, $2) },
        "approve": { try await trial(OrderApprove(order: $1), $0, $2) },
        "refuse": { try await trial(OrderRefuse(order: $1), $0, $2) },
        "confirm": { try await trial(OrderConfirm(order: $1), $0, $2) },
        "amend": { desk, order, person in
            let version = try await desk.perform(OrderShow(order: order)).order.version
            var amend = OrderAmend(order: order, expectedVersion: version)
            amend.requiredOn = "2030-01-31"
            try await trial(amend, desk, person)
        },
        "hold": { try await trial(OrderHold(order: $1), $0, $2) },
        "cancel": { try await trial(OrderCancel(order: $1), $0, $2) },
        "void": { try await trial(OrderVoid(order: $1), $0, $2) },
        "close": { try await trial(OrderClose(order: $1), $0, $2) },
        "reopen": { try await trial(OrderReopen(order: $1), $0, $2) },
    ]

    /// Who may make a move at all, and from which states, written down a second time.
    private static let allowed: [String: (roles: Set<String>, from: Set<String>)] = [
        "submit": (["clerk", "sales-lead"], ["draft"]),
        "approve": (["sales-lead"], ["submitted"]),
        "refuse": (["sales-lead"], ["submitted"]),
        // A draft within the limits is submitted, approved and confirmed in one step.
        "confirm": (["clerk", "sales-lead"], ["draft", "approved"]),
        "amend": (["clerk", "sales-lead"], ["confirmed"]),
        "hold": (["clerk", "sales-lead", "finance"], ["draft", "submitted", "approved", "confirmed"]),
        "cancel": (["clerk", "sales-lead"], ["draft", "submitted", "approved"]),
        "void": (["sales-lead"], ["confirmed"]),
        "close": (["finance"], ["confirmed"]),
        "reopen": (["finance"], ["closed"]),
    ]

    private static let roles = [
        "clerk", "sales-lead", "warehouse", "finance", "support", "compliance", "auditor", "admin",
        "backup-agent",
    ]

    private static func trial(_ command: some Command, _ desk: Desk, _ person: Desk.Person) async throws {
        _ = try await desk.perform(command, as: person, reason: "asked for", isDryRun: true)
    }

    @Test("are allowed by state and role as the table says, and nothing else is")
    func table() async throws {
        try await withDesk { desk in
            let orders = try await desk.oneOrderPerState()
            #expect(Set(orders.keys) == Set(OrderState.allCases.map(\.rawValue)))
            for role in Self.roles {
                var person = try await desk.person("a-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                for (state, order) in orders {
                    for (move, make) in Self.moves {
                        let rule = try #require(Self.allowed[move])
                        let isAllowed = rule.roles.contains(role) && rule.from.contains(state)
                        do {
                            try await make(desk, order, person)
                            #expect(isAllowed, "\(role) may not \(move) an order that is \(state)")
                        } catch {
                            #expect(!isAllowed, "\(role), \(move), \(state): \(error)")
                            #expect(rule.roles.contains(role) == !(error is Denial), "\(error)")
                        }
                    }
                }
            }
            let after = try await desk.oneOrderPerState(existing: orders)
            #expect(after == orders)
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("keep who did it, when and why, and show the reason only to those who may see it")
    func history() async throws {
        // Why a clock that stands: what happens in one millisecond has an order too.
        try await withDesk(clock: { Date(timeIntervalSince1970: 1_795_000_000) }) { desk in
            let orders = try await desk.oneOrderPerState()
            let order = try #require(orders["closed"])
            let shown = try await desk.perform(OrderShow(order: order)).order
            let history = try #require(shown.history)
            #expect(history.map(\.kind) == ["confirm", "close"])
            #expect(history.map(\.rule) == ["limits.order-total", nil])
            #expect(history.last?.reason.values == ["reason": "written off"])
            #expect(history.allSatisfy { $0.user == "owner" })
            let auditor = try await desk.person("auditor1", role: "auditor")
            let seen = try await desk.perform(OrderShow(order: order), as: auditor).order
            #expect(seen.history?.last?.reason.values.isEmpty == true)
            #expect(seen.history?.last?.reason.withheld == ["reason"])
        }
    }

    @Test("stop while the order is on hold, and go on when it is released")
    func hold() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            await #expect(throws: InputError.self) { _ = try await desk.perform(OrderHold(order: draft.id)) }
            let held = try await desk.perform(OrderHold(order: draft.id), reason: "address unclear").order
            #expect(held.onHold && held.state == "draft")
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderHold(order: draft.id), reason: "again")
            }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderConfirm(order: draft.id))
            }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderSubmit(order: draft.id))
            }
            #expect(try await desk.perform(OrderRelease(order: draft.id)).order.onHold == false)
            #expect(try await desk.perform(OrderConfirm(order: draft.id)).order.state == "confirmed")
        }
    }

    @Test("that give an order up free its stock and keep its number")
    func voided() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "4")])
            let order = try await desk.perform(OrderConfirm(order: draft.id)).order
            #expect(order.lines?.first?.reserved == "4")
            await #expect(throws: EngineError.self, "a reason is needed") {
                _ = try await desk.perform(OrderVoid(order: order.id))
            }
            let void = try await desk.perform(OrderVoid(order: order.id), reason: "a mistake").order
            #expect(void.number == order.number && void.state == "voided")
            #expect(try await desk.perform(StockShow(sku: "TEA-1")).stock.total.allocated == "0")
            #expect(try await desk.findings().isEmpty)
        }
    }

    /// Who opens an order and who approves it, in a store of two people and more.
    struct Pair: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let opener: Desk.Person
        let approver: Desk.Person
        var isSecond = false

        private static func lead(_ name: String, uid: UInt32) -> Desk.Person {
            Desk.Person(caller: Caller(uid: uid, user: name, groups: []))
        }

        static let all = [
            Pair("the opener", lead("lead1", uid: 2001), lead("lead1", uid: 2001)),
            Pair(
                "another principal of the same Unix user",
                lead("lead1", uid: 2001),
                lead("lead2", uid: 2001)
            ),
            Pair("the opener, in another's name", Desk.owner, acting("lead2")),
            Pair("whoever opened it in another's name", acting("lead2"), Desk.owner),
            Pair("the one in whose name it was opened", acting("lead1"), lead("lead1", uid: 2001)),
            Pair(
                "another principal and another Unix user",
                lead("lead1", uid: 2001),
                lead("lead2", uid: 2002),
                true
            ),
            Pair(
                "somebody else than who opened it in a third's name",
                acting("lead1"),
                lead("lead2", uid: 2002),
                true
            ),
        ]

        private static func acting(_ name: String) -> Desk.Person {
            var person = Desk.owner
            person.actingAs = name
            return person
        }

        init(_ name: String, _ opener: Desk.Person, _ approver: Desk.Person, _ isSecond: Bool = false) {
            testDescription = name
            (self.opener, self.approver, self.isSecond) = (opener, approver, isSecond)
        }
    }

    @Test("by a second person only, where the store has two", arguments: Pair.all)
    func secondPerson(_ pair: Pair) async throws {
        try await withDesk(custody: .twoPerson) { desk in
            for name in ["lead1", "lead2"] { _ = try await desk.person(name, role: "sales-lead") }
            try await desk.addCustomer("Ada Example")
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "10")
            let line = OrderLineInput(sku: "TEA-1", quantity: "1")
            let open = OrderOpen(customer: "C-000001", lines: [line])
            let draft = try await desk.perform(open, as: pair.opener).order
            _ = try await desk.perform(OrderSubmit(order: draft.id), as: pair.opener)
            guard !pair.isSecond else {
                let approved = try await desk.perform(OrderApprove(order: draft.id), as: pair.approver).order
                #expect(approved.state == "approved")
                return
            }
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderApprove(order: draft.id), as: pair.approver)
            }
            #expect("\(try #require(error))".contains("whoever opened an order may not approve it"))
            #expect(try await desk.perform(OrderShow(order: draft.id)).order.state == "submitted")
        }
    }

    @Test("look at what is unusual before they approve")
    func unusual() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10", tax: "S:19", quantity: "1000")
            for _ in 0..<3 {
                let usual = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "2")])
                _ = try await desk.perform(OrderConfirm(order: usual.id))
            }
            let lines = [OrderLineInput(sku: "TEA-1", quantity: "20", price: "7")]
            let draft = try await desk.openDraft(lines)
            let submitted = try await desk.perform(OrderSubmit(order: draft.id)).order
            #expect(submitted.lines?.first?.unusual == ["quantity", "price"])
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(OrderApprove(order: draft.id))
            }
            await #expect(throws: EngineError.self, "a reason is needed") {
                _ = try await desk.perform(OrderApprove(order: draft.id, acceptUnusual: true))
            }
            let approve = OrderApprove(order: draft.id, acceptUnusual: true)
            let approved = try await desk.perform(approve, reason: "a fair").order
            #expect(approved.state == "approved")
        }
    }
}

extension Desk {
    /// One order in each state, by the state.
    func oneOrderPerState(existing: [String: String]? = nil) async throws -> [String: String] {
        if let existing {
            var found: [String: String] = [:]
            for order in existing.values {
                found[try await perform(OrderShow(order: order)).order.state] = order
            }
            return found
        }
        try await stock("TEA-1", price: "10", tax: "S:19", quantity: "100")
        var orders: [String: String] = [:]
        for state in OrderState.allCases {
            let id = try await openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")]).id
            orders[state.rawValue] = id
            switch state {
            case .draft: break
            case .submitted: _ = try await perform(OrderSubmit(order: id))
            case .approved:
                _ = try await perform(OrderSubmit(order: id))
                _ = try await perform(OrderApprove(order: id))
            case .confirmed: _ = try await perform(OrderConfirm(order: id))
            case .closed:
                _ = try await perform(OrderConfirm(order: id))
                _ = try await perform(OrderClose(order: id), reason: "written off")
            case .cancelled: _ = try await perform(OrderCancel(order: id))
            case .voided:
                _ = try await perform(OrderConfirm(order: id))
                _ = try await perform(OrderVoid(order: id), reason: "a mistake")
            }
        }
        return orders
    }
}
