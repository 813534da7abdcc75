import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("Locked months")
struct PeriodLockTests {
    private static let why = "the auditor found a slip"

    private static func month(_ clock: MovableClock, back days: Int = 0) -> String {
        PeriodMonth(Int64(clock.now.timeIntervalSince1970 * 1000) - Int64(days) * Day.length).text
    }

    private static func refusal(_ ask: () async throws -> Void) async -> String {
        do {
            try await ask()
            return "nothing was refused"
        } catch { return Problem(error).text }
    }

    @Test(
        "take no invoice, no credit note, no payment, no refund and no settlement, and say which month it is"
    )
    func closed() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            func order() async throws -> String {
                let line = OrderLineInput(sku: "TEA-1", quantity: "1")
                let open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
                return try await desk.perform(open).order.id
            }
            func invoice(_ order: String) async throws -> String {
                try await desk.perform(InvoiceIssue(order: order, inAdvance: true)).invoice.number
            }
            let pay = PaymentRecord(customer: "C-000001", amount: "5.00", method: "cash")
            let (open, waiting) = (try await invoice(order()), try await order())
            let payment = try await desk.perform(pay).payment.number
            let paid = try await invoice(order())
            var whole = PaymentRecord(customer: "C-000001", amount: "11.90", method: "cash")
            whole.reference = paid
            _ = try await desk.perform(whole)
            let credit = try await desk.perform(InvoiceCredit(invoice: paid), reason: Self.why).invoice.number
            let month = Self.month(clock)
            let answer = try await desk.perform(PeriodLock(month: month))
            #expect(answer.periods.map(\.month) == [month] && answer.periods.map(\.user) == ["owner"])

            let before = try await desk.perform(SeriesCheck()).series.map(\.last)
            let asks: [() async throws -> Void] = [
                { _ = try await invoice(waiting) },
                { _ = try await desk.perform(pay) },
                { _ = try await desk.perform(PaymentAllocate(payment: payment, invoice: open)) },
                { _ = try await desk.perform(InvoiceCredit(invoice: open), reason: Self.why) },
                { _ = try await desk.perform(PaymentRefund(credit: credit, method: "cash")) },
            ]
            for ask in asks {
                let text = await Self.refusal(ask)
                #expect(
                    text.contains("the month \(month) is locked") && text.contains("period unlock \(month)")
                )
            }
            #expect(try await desk.perform(SeriesCheck()).series.map(\.last) == before)
            #expect(try await desk.perform(InvoiceShow(invoice: open)).invoice.state == "open")

            _ = try await desk.perform(PeriodUnlock(month: month), reason: Self.why)
            for ask in asks { try await ask() }
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("take no payment that is dated back into them, and the months beside them go on")
    func dated() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.addCustomer("Ada Example")
            _ = try await desk.perform(PeriodLock(month: "2026-02"))
            for (day, isOpen) in [
                ("2026-01-31", true), ("2026-02-01", false), ("2026-02-28", false), ("2026-03-01", true),
            ] {
                var pay = PaymentRecord(customer: "C-000001", amount: "5.00", method: "cash")
                pay.valuedOn = day
                let command = pay
                if isOpen {
                    _ = try await desk.perform(command)
                } else {
                    let text = await Self.refusal { _ = try await desk.perform(command) }
                    #expect(text.contains("the month 2026-02 is locked"), "\(day)")
                }
            }
        }
    }

    @Test("are months that have begun, are locked once, and are opened with a reason by who may")
    func moves() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            for text in ["2026-13", "2026-1", "26-01", "2026-01-01", "next", ""] {
                await #expect(throws: InputError.self, "\(text)") {
                    _ = try await desk.perform(PeriodLock(month: text))
                }
            }
            await #expect(throws: InputError.self, "it is still to come") {
                _ = try await desk.perform(PeriodLock(month: Self.month(clock, back: -32)))
            }
            let finance = try await desk.person("fiona", role: "finance")
            let lead = try await desk.person("lena", role: "sales-lead")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(PeriodLock(month: "2026-01"), as: lead)
            }
            _ = try await desk.perform(PeriodLock(month: "2026-01"), as: finance)
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(PeriodLock(month: "2026-01"), as: finance)
            }
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(PeriodUnlock(month: "2026-01"), as: lead, reason: Self.why)
            }
            await #expect(throws: InputError.self, "a reason is needed") {
                _ = try await desk.perform(PeriodUnlock(month: "2026-01"), as: finance)
            }
            _ = try await desk.perform(PeriodUnlock(month: "2026-01"), as: finance, reason: Self.why)
            #expect(try await desk.perform(PeriodList(), as: finance).periods.isEmpty)
            await #expect(throws: EngineError.self, "it is open") {
                _ = try await desk.perform(PeriodUnlock(month: "2026-01"), as: finance, reason: Self.why)
            }
        }
    }
}
