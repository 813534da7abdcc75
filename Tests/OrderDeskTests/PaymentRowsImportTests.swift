import Engine
import Foundation
import OrderDesk
import Testing

@Suite("An import of payments")
struct PaymentRowsImportTests {
    private static let mapping = """
        kind: payments
        file: paid.csv
        fields:
          externalRef: {column: Id, prefix: OLD-}
          customer: Who
          amount: Sum
          currency: Money
          method: {column: How, values: ways}
          reference: Names
          valuedOn: Day
        values:
          ways: {wire: transfer, plastic: card}
        """
    private static let head = "Id,Who,Sum,Money,How,Names,Day\n"

    private static let finance: Desk.Person = {
        var finance = Desk.owner
        finance.purpose = "accounting"
        return finance
    }()

    /// Ada, whom another system calls X-1, and an invoice of 23.80.
    private func withInvoice(_ body: (Desk, InvoiceView) async throws -> Void) async throws {
        try await withDesk { desk in
            try await desk.stock("TEA", price: "10.00", tax: "S:19", quantity: "10")
            var fields = CustomerFields()
            (fields.name, fields.street, fields.city, fields.country) = ("Ada", "Street 1", "Berlin", "DE")
            _ = try await desk.perform(CustomerAdd(fields: fields, externalReference: "X-1"))
            let lines = [OrderLineInput(sku: "TEA", quantity: "2")]
            let open = OrderOpen(customer: "C-000001", lines: lines, confirm: true)
            let order = try await desk.perform(open).order
            let issue = InvoiceIssue(order: order.id, inAdvance: true)
            try await body(desk, try await desk.perform(issue, as: Self.finance).invoice)
        }
    }

    private func payments(_ desk: Desk) async throws -> [String] {
        try await desk.perform(PaymentList(), as: Self.finance).payments.map { payment in
            let figures = payment.figures.values
            return "\(payment.method) \(payment.valuedOn) \(figures["amount"] ?? "") \(figures["open"] ?? "")"
        }
    }

    @Test("records and settles as by hand; a dry run and a second run change nothing")
    func taken() async throws {
        try await withInvoice { desk, invoice in
            let today = "\(Day(Int64(Date().timeIntervalSince1970 * 1000)))"
            let file =
                Self.head + "1,X-1,20.00,,wire,\(invoice.reference),\(today)\n"
                + "2,C-000001,5.00,EUR,plastic,,\(today)\n"
            let plan = try desk.plan(Self.mapping, ["paid.csv": file])
            #expect(try await desk.run(plan, isDryRun: true).added == 2)
            #expect(try await payments(desk) == [])
            let report = try await desk.run(plan)
            #expect(report.kind == "payments" && report.added == 2 && report.problems == [])
            let there = ["transfer \(today) 20.00 0.00", "card \(today) 5.00 5.00"]
            #expect(try await payments(desk) == there)
            let shown = try await desk.perform(InvoiceShow(invoice: invoice.number), as: Self.finance)
            #expect(shown.invoice.figures.values["open"] == "3.80")
            let again = try await desk.run(plan)
            #expect(again.added == 0 && again.unchanged == 2)
            #expect(try await payments(desk) == there)
            var byHand = PaymentRecord(customer: "C-000001", amount: "20.00", method: "transfer")
            byHand.bankReference = "OLD-1"
            let command = byHand
            await #expect(throws: EngineError.self, "the bank's name of it is taken") {
                _ = try await desk.perform(command, as: Self.finance)
            }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("names the line and the field of what cannot be used, a closed month among them")
    func problems() async throws {
        try await withInvoice { desk, _ in
            _ = try await desk.perform(PeriodLock(month: "2020-01"), as: Self.finance)
            let file =
                Self.head + """
                    1,X-1,20.00,,wire,,2020-02-01
                    2,X-9,20.00,,wire,,2020-02-01
                    3,X-1,0.00,,wire,,2020-02-01
                    4,X-1,1.005,,wire,,2020-02-01
                    5,X-1,1.00,XXY,wire,,2020-02-01
                    6,X-1,1.00,,wire,RF00123,2020-02-01
                    7,X-1,1.00,,wire,,soon
                    8,X-1,1.00,,wire,,2020-01-31
                    9,X-1,1.00,,shells,,2020-02-01
                    """
            let plan = try desk.plan(Self.mapping, ["paid.csv": file])
            await #expect(throws: InputError.self) { _ = try await desk.run(plan) }
            #expect(try await payments(desk) == [])
            let report = try await desk.run(plan, skipBad: true)
            #expect(report.added == 1 && report.refused == 8)
            #expect(
                Set(report.problems.map { "\($0.line):\($0.field)" }) == [
                    "3:customer", "4:amount", "5:amount", "6:currency", "7:reference", "8:valuedOn",
                    "9:valuedOn", "10:method",
                ]
            )
            #expect(try await payments(desk) == ["transfer 2020-02-01 20.00 20.00"])
            let clerk = try await desk.person("clea", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(PaymentRowsImport(source: "paid.csv", rows: []), as: clerk)
            }
        }
    }
}
