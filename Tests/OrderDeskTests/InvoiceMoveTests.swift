import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Moves of invoices, payments and holds")
struct InvoiceMoveTests {
    /// Where an invoice, a credit note or a payment stands.
    private enum State: String, CaseIterable {
        case open, partial, paid, overdue, reminded, credited
        case creditOpen = "credit-open"
        case creditRefunded = "credit-refunded"
        case creditSettled = "credit-settled"
        case receiptOpen = "receipt-open"
        case receiptSettled = "receipt-settled"
        case moneyBack = "money-back"

        /// Whether it is an invoice or a credit note.
        var isBill: Bool { ![.receiptOpen, .receiptSettled, .moneyBack].contains(self) }
    }

    /// What is done with one, by the operation's name; each time with money or a credit of its own.
    private static let moves: [String: @Sendable (Desk, String, Desk.Person) async throws -> Void] = [
        "invoice.credit": { try await trial(InvoiceCredit(invoice: $1), $0, $2) },
        "invoice.remind": { try await trial(InvoiceRemind(invoice: $1), $0, $2) },
        "invoice.document": { try await trial(InvoiceDocument(invoice: $1), $0, $2) },
        "reminder": { try await trial(InvoiceDocument(invoice: $1, reminder: true), $0, $2) },
        "payment.allocate": {
            try await trial(PaymentAllocate(payment: "PAY-2026-000001", invoice: $1), $0, $2)
        },
        "payment.record": {
            let paid = PaymentRecord(customer: "C-000001", amount: "1.00", method: "cash", reference: $1)
            try await trial(paid, $0, $2)
        },
        "payment.refund": { try await trial(PaymentRefund(credit: $1, method: "cash"), $0, $2) },
    ]

    /// From which states finance makes a move, written down a second time; nobody else makes any.
    private static let allowed: [String: Set<State>] = [
        "invoice.credit": [.open, .partial, .paid, .overdue, .reminded],
        "invoice.remind": [.overdue],
        "invoice.document": Set(State.allCases.filter(\.isBill)),
        "reminder": [.reminded],
        "payment.allocate": [.open, .partial, .overdue, .reminded],
        // Money that comes in is taken, whatever it says it is for; what is paid already stays open.
        "payment.record": Set(State.allCases),
        "payment.refund": [.creditOpen, .receiptOpen],
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
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            let documents = try await onePerState(desk, clock)
            #expect(documents.count == State.allCases.count)
            for role in Self.roles {
                var person = try await desk.person("a-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                for (state, number) in documents {
                    for (move, make) in Self.moves {
                        let states = try #require(Self.allowed[move])
                        let isAllowed = role == "finance" && states.contains(state)
                        do {
                            try await make(desk, number, person)
                            #expect(isAllowed, "\(role) may not \(move) what is \(state)")
                        } catch {
                            #expect(!isAllowed, "\(role), \(move), \(state): \(error)")
                            #expect((role == "finance") == !(error is Denial), "\(role) \(move): \(error)")
                        }
                    }
                }
            }
            #expect(try await desk.findings() == [])
        }
    }

    /// A document in each state, eight days after the first was issued.
    private func onePerState(_ desk: Desk, _ clock: MovableClock) async throws -> [State: String] {
        try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
        try await desk.addCustomer("Ada Example")
        _ = try await desk.perform(PaymentRecord(customer: "C-000001", amount: "50.00", method: "cash"))
        func bill() async throws -> String {
            let open = OrderOpen(
                customer: "C-000001",
                lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
                confirm: true
            )
            let order = try await desk.perform(open).order
            return try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true)).invoice.number
        }
        @discardableResult
        func pay(_ amount: String, _ invoice: String? = nil) async throws -> String {
            let paid = PaymentRecord(customer: "C-000001", amount: amount, method: "cash", reference: invoice)
            return try await desk.perform(paid).payment.number
        }
        func credit(_ invoice: String) async throws -> String {
            try await desk.perform(InvoiceCredit(invoice: invoice), reason: "broken").invoice.number
        }
        func terms(_ days: Int64, version: Int64) async throws {
            let terms = CustomerTerms(customer: "C-000001", expectedVersion: version, paymentDays: days)
            _ = try await desk.perform(terms)
        }
        try await terms(0, version: 1)
        var documents: [State: String] = [.overdue: try await bill(), .reminded: try await bill()]
        try await terms(30, version: 2)
        for state in [State.open, .partial, .paid, .credited] { documents[state] = try await bill() }
        try await pay("5.00", documents[.partial])
        documents[.receiptSettled] = try await pay("11.90", documents[.paid])
        documents[.receiptOpen] = try await pay("20.00")
        documents[.creditSettled] = try await credit(try #require(documents[.credited]))
        for state in [State.creditOpen, .creditRefunded] {
            let paid = try await bill()
            try await pay("11.90", paid)
            documents[state] = try await credit(paid)
        }
        let refund = PaymentRefund(credit: try #require(documents[.creditRefunded]), method: "cash")
        documents[.moneyBack] = try await desk.perform(refund).payment.number
        clock.advance(days: 8)
        _ = try await desk.perform(InvoiceRemind(invoice: try #require(documents[.reminded])))
        return documents
    }

    @Test("bill an order by finance only, and only what left and is not billed")
    func issue() async throws {
        try await withDesk { desk in
            var orders = try await desk.oneOrderPerState()
            func confirmed() async throws -> String {
                let open = OrderOpen(
                    customer: "C-000001",
                    lines: [OrderLineInput(sku: "TEA-1", quantity: "1")],
                    confirm: true
                )
                return try await desk.perform(open).order.id
            }
            for name in ["shipped", "billed"] {
                let order = try await confirmed()
                let number = try await desk.perform(ShipmentPick(order: order)).shipment.number
                _ = try await desk.perform(ShipmentPack(shipment: number))
                _ = try await desk.perform(ShipmentShip(shipment: number))
                orders[name] = order
            }
            _ = try await desk.perform(InvoiceIssue(order: try #require(orders["billed"])))
            for role in Self.roles {
                var person = try await desk.person("b-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                for (state, order) in orders {
                    for inAdvance in [false, true] {
                        let isThere = state == "shipped" || (inAdvance && state == "confirmed")
                        let issue = InvoiceIssue(order: order, inAdvance: inAdvance)
                        do {
                            try await Self.trial(issue, desk, person)
                            #expect(role == "finance" && isThere, "\(role) may not bill what is \(state)")
                        } catch {
                            #expect(!(role == "finance" && isThere), "\(role), \(state): \(error)")
                            #expect((role == "finance") == !(error is Denial), "\(role): \(error)")
                        }
                    }
                }
            }
        }
    }

    @Test("release an order by the roles that may hold it, from every state that can be held, and no other")
    func release() async throws {
        try await withDesk { desk in
            let orders = try await desk.oneOrderPerState()
            let held: Set = ["draft", "submitted", "approved", "confirmed"]
            for state in held {
                let order = try #require(orders[state])
                _ = try await desk.perform(OrderHold(order: order), reason: "address unclear")
            }
            for role in Self.roles {
                var person = try await desk.person("c-\(role)", role: role)
                if role == "compliance" { person.purpose = "privacy-request" }
                let mayRelease = ["clerk", "sales-lead", "finance"].contains(role)
                for (state, order) in orders {
                    let isAllowed = mayRelease && held.contains(state)
                    do {
                        try await Self.trial(OrderRelease(order: order), desk, person)
                        #expect(isAllowed, "\(role) may not release what is \(state)")
                    } catch {
                        #expect(!isAllowed, "\(role), \(state): \(error)")
                        #expect(mayRelease == !(error is Denial), "\(role): \(error)")
                    }
                }
            }
        }
    }
}
