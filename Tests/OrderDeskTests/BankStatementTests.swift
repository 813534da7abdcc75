import Engine
import Foundation
import Testing

@testable import OrderDesk

@Suite("Bank statements")
struct BankStatementTests {
    /// A shop whose customers have open invoices of 11.90 each: two of C-000001, one of C-000002, and an order without any.
    private func withInvoices(
        _ test: @Sendable (Desk, _ invoices: [InvoiceView], _ orders: [OrderView]) async throws -> Void
    ) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "100")
            for name in ["Ada Example", "Bob Example"] { try await desk.addCustomer(name) }
            var (invoices, orders): ([InvoiceView], [OrderView]) = ([], [])
            for customer in ["C-000001", "C-000001", "C-000002", "C-000001"] {
                let line = OrderLineInput(sku: "TEA-1", quantity: "1")
                let open = OrderOpen(customer: customer, lines: [line], confirm: true)
                orders.append(try await desk.perform(open).order)
            }
            for order in orders.dropLast() {
                invoices.append(
                    try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true)).invoice
                )
            }
            try await test(desk, invoices, orders)
        }
    }

    private func take(_ desk: Desk, _ entries: [BankFile.Entry], isDryRun: Bool = false) async throws
        -> [BankOutcome]
    {
        let read = try CamtStatement.read(BankFile.bytes(entries))
        let command = PaymentImport(source: "bank.xml", entries: read)
        return try await desk.perform(command, isDryRun: isDryRun).outcomes
    }

    private func open(_ desk: Desk, _ invoice: InvoiceView) async throws -> String? {
        try await desk.perform(InvoiceShow(invoice: invoice.number)).invoice.figures.values["open"]
    }

    @Test("find invoices by reference and number and orders by number, however they are written")
    func found() async throws {
        try await withInvoices { desk, invoices, orders in
            let reference = invoices[0].reference
            let broken = "\(reference.prefix(9))\n   \(reference.dropFirst(9))"
            let entries = [
                BankFile.Entry(reference: "B-1", amount: "5.00", parts: [(nil, [reference], [])]),
                .text("Rechnung \(broken) danke", reference: "B-2", amount: "6.90"),
                .text("pay invoice \(invoices[1].number.lowercased())", reference: "B-3", amount: "20.00"),
                .text("ORDER \(orders[2].number ?? "")", reference: "B-4"),
                .text(orders[3].number ?? "", reference: "B-5", amount: "3.00"),
            ]
            let outcomes = try await take(desk, entries)
            #expect(outcomes.map(\.outcome) == Array(repeating: .recorded, count: 5))
            let settled = [[0], [0], [1], [2], []].map { $0.map { invoices[$0].number } }
            #expect(outcomes.map { $0.settles ?? [] } == settled)
            for invoice in invoices { #expect(try await open(desk, invoice) == "0.00") }
            let payments = try await desk.perform(PaymentList()).payments
            #expect(payments.map { $0.figures.values["open"] } == ["0.00", "0.00", "8.10", "0.00", "3.00"])
            #expect(payments.map { "\($0.valuedOn)" }.allSatisfy { $0 == "2026-03-02" })
            #expect(payments.map(\.customer) == [1, 1, 1, 2, 1].map { "C-00000\($0)" })
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("are taken once, whatever the file is called and however often, and a dry run takes nothing")
    func once() async throws {
        try await withInvoices { desk, invoices, _ in
            let entries = [
                BankFile.Entry.text(invoices[0].number, reference: "B-1"),
                .text(invoices[1].number, reference: "B-2"),
            ]
            let tried = try await take(desk, entries, isDryRun: true)
            #expect(tried.map(\.outcome) == [.recorded, .recorded])
            #expect(try await desk.perform(PaymentList()).payments.isEmpty)
            let first = try await take(desk, [entries[0]])
            let second = try await take(desk, entries + entries)
            #expect(second.map(\.outcome) == [.known, .recorded, .known, .known])
            #expect(second[0].payment == first[0].payment && second[2].settles == first[0].settles)
            #expect(try await desk.perform(PaymentList()).payments.count == 2)
            #expect(try await open(desk, invoices[0]) == "0.00")
        }
    }

    @Test("leave what names nobody, two customers or another currency, and say what to do")
    func leftOver() async throws {
        try await withInvoices { desk, invoices, _ in
            let slip = invoices[0].reference.replacing("RF", with: "RF9").prefix(17)
            var dollars = BankFile.Entry.text(invoices[0].number, reference: "B-4")
            dollars.currency = "USD"
            let entries = [
                BankFile.Entry.text("thank you", reference: "B-1"),
                .text("\(invoices[0].number) and \(invoices[2].number)", reference: "B-2"),
                BankFile.Entry(reference: "B-3", parts: [(nil, [String(slip)], [])]), dollars,
                .text("INV-2026-999999", reference: "B-5"),
            ]
            let outcomes = try await take(desk, entries)
            #expect(outcomes.map(\.outcome) == Array(repeating: .leftOver, count: 5))
            #expect(outcomes[1].reason?.contains("more than one customer") == true)
            #expect(outcomes[3].reason?.contains("USD") == true)
            #expect(outcomes.allSatisfy { $0.help?.contains("coffer payment record") == true })
            #expect(try await desk.perform(PaymentList()).payments.isEmpty)
            var record = PaymentRecord(customer: "C-000002", amount: "11.90", method: "transfer")
            record.bankReference = "B-1"
            let byHand = record
            let payment = try await desk.perform(byHand).payment
            let again = try await take(desk, entries)
            #expect(again[0].outcome == .known && again[0].payment == payment.number)
            await #expect(throws: EngineError.self, "it was recorded before") {
                _ = try await desk.perform(byHand)
            }
        }
    }

    @Test("leave out what is no money that came in, and take collective entries apart")
    func kinds() async throws {
        try await withInvoices { desk, invoices, _ in
            let name = invoices[0].number
            var out = BankFile.Entry.text(name, reference: "B-1")
            out.direction = "DBIT"
            var pending = BankFile.Entry.text(name, reference: "B-2")
            pending.status = "<Sts>PDNG</Sts>"
            var back = BankFile.Entry.text(name, reference: "B-3")
            back.extra = "<RvslInd>true</RvslInd>"
            let parts = [(amount: "11.90" as String?, structured: [String](), texts: [name])]
            var whole = BankFile.Entry(reference: "B-4", amount: "23.80")
            whole.parts = parts + [("11.90", [invoices[2].reference], [])]
            var off = BankFile.Entry(reference: "B-5", amount: "23.81")
            off.parts = whole.parts
            var nameless = BankFile.Entry.text(invoices[1].number)
            (nameless.reference, nameless.status) = (nil, "<Sts>BOOK</Sts>")
            let outcomes = try await take(desk, [out, pending, back, whole, off, nameless])
            #expect(
                outcomes.map(\.outcome) == [
                    .leftOut, .leftOut, .leftOver, .recorded, .recorded, .leftOver, .recorded,
                ]
            )
            #expect(
                outcomes.map(\.bankReference) == [
                    "B-1", "B-2", "B-3", "B-4/1", "B-4/2", "B-5", "STMT-61/6",
                ]
            )
            for invoice in invoices { #expect(try await open(desk, invoice) == "0.00") }
            #expect(try await desk.findings().isEmpty)
        }
    }

    @Test("refuse entries of a locked month and amounts that are none, and take the others")
    func refused() async throws {
        try await withInvoices { desk, invoices, _ in
            _ = try await desk.perform(PeriodLock(month: "2026-03"))
            var later = BankFile.Entry.text(invoices[1].number, reference: "B-2")
            later.day = "2026-04-01"
            let entries = [
                BankFile.Entry.text(invoices[0].number, reference: "B-1"), later,
                .text(invoices[2].number, reference: "B-3", amount: "1.001"),
                .text(invoices[2].number, reference: "B-4", amount: "a lot"),
            ].enumerated().map { index, entry in
                var entry = entry
                if index > 1 { entry.day = "2026-04-01" }
                return entry
            }
            let outcomes = try await take(desk, entries)
            #expect(outcomes.map(\.outcome) == [.refused, .recorded, .refused, .refused])
            #expect(outcomes[0].reason?.contains("the month 2026-03 is locked") == true)
            #expect(outcomes[0].help?.contains("coffer period unlock 2026-03") == true)
            #expect(try await open(desk, invoices[0]) == "11.90")
            _ = try await desk.perform(PeriodUnlock(month: "2026-03"), reason: "the bank was late")
            #expect(try await take(desk, entries).map(\.outcome) == [.recorded, .known, .refused, .refused])
        }
    }

    @Test("leave who paid, from which account and with which words in the file")
    func payer() throws {
        let entry = BankFile.Entry.text("Erika says INV-2026-000001, her secret")
        let read = try CamtStatement.read(BankFile.bytes([entry], version: "02"))
        #expect(read.map(\.names) == [["INV-2026-000001"]])
        let sent = String(decoding: try JSONEncoder().encode(read), as: UTF8.self)
        for word in ["Erika", "Muster", "DE02120300000000202051", "secret"] {
            #expect(!sent.contains(word), "\(word)")
        }
    }
}
