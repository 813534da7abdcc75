import Engine
import Foundation
import OrderDesk
import Testing

@Suite(
    "Reports of Northwind",
    .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here"),
    .enabled(if: NorthwindScript.isThere, "python3 is not installed")
)
struct NorthwindReportTests {
    private static let asOf = "1998-05-06"

    @Test("say what a script reckons from the files: deliveries, late orders, revenue, stock and proposals")
    func figures() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let script = try NorthwindScript.history(folder, asOf: Self.asOf)
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])

            let delivery = try await desk.perform(ReportDelivery())
            #expect(words(delivery.delivery) == script.delivery.map(\.description))
            #expect(delivery.months.count == script.months.count)
            for month in delivery.months {
                let wanted = try #require(script.months[month.month ?? ""])
                #expect(words(month) == wanted.map(\.description), "\(month.month ?? "")")
            }
            #expect(delivery.overdue == 21, "21 were never shipped")

            let late = try await desk.perform(ReportLate(limit: 1000))
            #expect(late.total == 37)
            let found = late.late.map { ["\($0.externalReference ?? "")", "\($0.daysLate)"] }
            #expect(Set(found) == Set(script.late.map { $0.map(\.description) }) && found.count == 37)
            #expect(late.late.map(\.daysLate) == late.late.map(\.daysLate).sorted(by: >))
            #expect(try await desk.perform(ReportLate(limit: 5)).late == Array(late.late.prefix(5)))

            try await compareRevenue(desk, script)
            try await compareStock(desk, script)
            let cycle = try await desk.perform(ReportCycle())
            let lead = try #require(cycle.steps.first { $0.step == "lead" })
            #expect([lead.p50Hours, lead.p90Hours] == script.lead && lead.orders == 809)
            #expect(
                cycle.steps.filter { $0.step != "lead" }.allSatisfy { $0.orders == 0 },
                "history has no steps"
            )
            #expect(cycle.orders.opened == 830 && cycle.orders.amendedPercent == "0.00")
        }
    }

    private func words(_ view: DeliveryView) -> [String] {
        ["\(view.shipped)", "\(view.late)", view.onTimePercent ?? ""]
    }

    private func compareRevenue(_ desk: Desk, _ script: NorthwindScript.History) async throws {
        for by in RevenueGrouping.allCases {
            let wanted = try #require(script.revenue[by.rawValue])
            var report = ReportRevenue(by: by)
            report.limit = 100
            var rows: [RevenueView] = []
            repeat {
                let page = try await desk.perform(report)
                rows += page.revenue
                report.after = page.next
            } while report.after != nil
            #expect(rows.count == wanted.count, "\(by)")
            for row in rows {
                let key = [row.externalReference, row.month].compactMap(\.self).joined(separator: " ")
                let values = ["goods", "charges", "net"].map { row.figures.values[$0] ?? "" }
                #expect(["\(row.documents)"] + values == wanted[key]?.map(\.description), "\(by) \(key)")
            }
        }
        var year = ReportRevenue()
        (year.from, year.to) = ("1997-01-01", "1997-12-31")
        #expect(
            try await desk.perform(year).revenue.map(\.month)
                == (1...12).map { "1997-" + ($0 < 10 ? "0" : "") + "\($0)" }
        )
        #expect(try await desk.perform(ReportRevenue(basis: .invoiced)).revenue.isEmpty)
    }

    private func compareStock(_ desk: Desk, _ script: NorthwindScript.History) async throws {
        var report = ReportStock()
        report.asOf = Self.asOf
        report.all = true
        report.limit = 1000
        let all = try await desk.perform(report).stock
        #expect(all.count == 77)
        for product in all {
            let wanted = try #require(script.stock[product.externalReference ?? ""])
            #expect(product.low == wanted.low && product.expected == wanted.expected, "\(product.sku)")
            #expect(product.proposed == wanted.proposed, "\(product.sku)")
        }
        report.all = nil
        let short = try await desk.perform(report).stock
        #expect(short == all.filter { $0.low || $0.proposed != "0" } && short.contains { $0.proposed != "0" })
        let first = try #require(short.first { $0.proposed != "0" })
        _ = try await desk.perform(StockExpect(sku: first.sku, quantity: first.proposed))
        let after = try await desk.perform(report).stock.first { $0.sku == first.sku }
        #expect(after?.proposed ?? "0" == "0", "what is on its way is not proposed again")
    }
}

@Suite("Reports")
struct ReportTests {
    /// Two customers who owe something in two currencies, one of them for a long time.
    private func owing(_ desk: Desk) async throws {
        try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
        for name in ["Ada Example", "Bob Example"] { try await desk.addCustomer(name) }
        for (customer, days) in [("C-000001", 0), ("C-000002", 90)] as [(String, Int64)] {
            _ = try await desk.perform(
                CustomerTerms(customer: customer, expectedVersion: 1, paymentDays: days)
            )
            for quantity in ["1", "2", "3"] {
                let line = OrderLineInput(sku: "TEA-1", quantity: quantity)
                let open = OrderOpen(customer: customer, lines: [line], confirm: true)
                let order = try await desk.perform(open).order
                _ = try await desk.perform(InvoiceIssue(order: order.id, inAdvance: true))
            }
        }
        let part = PaymentRecord(
            customer: "C-000001",
            amount: "5.00",
            method: "cash",
            reference: "INV-2026-000001"
        )
        _ = try await desk.perform(part)
        _ = try await desk.perform(InvoiceCredit(invoice: "INV-2026-000002"), reason: "broken")
    }

    @Test(
        "age what is open as a script does",
        .enabled(if: NorthwindScript.isThere, "python3 is not installed"),
        arguments: [0, 1, 31, 61, 95, 130, 400]
    )
    func aging(days: Int64) async throws {
        try await withDesk { desk in
            try await owing(desk)
            let invoices = try await desk.perform(InvoiceList()).invoices
            let due = try #require(invoices.first?.dueOn)
            let asOf = Day(due.milliseconds + days * 86_400_000).description
            let script = try NorthwindScript.aging(asOf: asOf, invoices: JSONEncoder().encode(invoices))
            let report = try await desk.perform(ReportAging(asOf: asOf))
            #expect(report.receivables.map(\.key) == script.keys.sorted() && script.count == 2)
            for row in report.receivables {
                let open = row.figures.values.filter { $0.key != "open" && $0.value != "0.00" }
                #expect(open == script[row.key], "\(row.key) \(asOf)")
            }
            let total = try #require(report.totals.first)
            // 6 + 1 + 3 pieces of 11.90 less 5.00, and one of two pieces is credited.
            #expect(total.figures.values["open"] == "114.00" && total.invoices == 5)
            #expect(total.figures.values["salesDays"] != nil)
        }
    }

    @Test("count invoices less credit notes as revenue, and say what a page leaves out")
    func invoiced() async throws {
        try await withDesk { desk in
            try await owing(desk)
            var report = ReportRevenue(by: .customer, basis: .invoiced)
            let rows = try await desk.perform(report).revenue
            #expect(rows.map { $0.figures.values["net"] } == ["40.00", "60.00"])
            #expect(rows.map(\.documents) == [4, 3])
            report.limit = 1
            let page = try await desk.perform(report)
            #expect(page.next == "C-000001 EUR")
            report.after = page.next
            #expect(try await desk.perform(report).revenue == [rows[1]])
            let ordered = try await desk.perform(ReportRevenue()).revenue
            #expect(ordered.map { $0.figures.values["net"] } == ["120.00"])
        }
    }

    @Test("measure each step of what was done here, and name the one that takes longest")
    func cycle() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            for _ in 0..<5 {
                let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
                _ = try await desk.perform(OrderConfirm(order: draft.id))
                let number = try await desk.perform(ShipmentPick(order: draft.id)).shipment.number
                _ = try await desk.perform(ShipmentPack(shipment: number))
                _ = try await desk.perform(ShipmentShip(shipment: number))
            }
            let given = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
            _ = try await desk.perform(OrderCancel(order: given.id), reason: "not wanted")
            let report = try await desk.perform(ReportCycle())
            #expect(report.orders.opened == 6 && report.orders.confirmed == 5 && report.orders.cancelled == 1)
            #expect(report.orders.givenUpPercent == "16.67")
            let counts = Dictionary(uniqueKeysWithValues: report.steps.map { ($0.step, $0.orders) })
            #expect(counts["confirmation"] == 5 && counts["picking"] == 5 && counts["shipping"] == 5)
            #expect(counts["delivery"] == 0 && counts["invoicing"] == 0 && counts["settlement"] == 0)
            #expect(report.steps.filter(\.bottleneck).count == 1)
            for step in report.steps { #expect((step.p50Hours == nil) == (step.orders < 5), "\(step.step)") }
        }
    }

    @Test("are of the rows that a role reaches, and of the amounts that it sees")
    func reach() async throws {
        try await withDesk { desk in
            try await owing(desk)
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) { _ = try await desk.perform(ReportRevenue(), as: clerk) }
            let packer = try await desk.person("wendy", role: "warehouse")
            #expect(try await desk.perform(ReportStock(), as: packer).stock.isEmpty)
            await #expect(throws: Denial.self) { _ = try await desk.perform(ReportAging(), as: packer) }
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(ReportDelivery(from: "2026-02-01", to: "2026-01-01"))
            }
        }
    }

    @Test("withhold amounts, and count only the own team's rows, where a policy says so")
    func masked() async throws {
        func edited(_ files: inout [String: String]) {
            // A clerk, whose rows are the own team's, reads reports and sees no totals.
            var roles = files["roles.yaml"] ?? ""
            for (old, new) in [
                ("      - break-glass.open\n", "      - break-glass.open\n      - report.*\n"),
                ("      figures: full\n      figures.cost: withheld\n", "      figures.price: full\n"),
            ] {
                guard let range = roles.range(of: old) else { continue }
                roles.replaceSubrange(range, with: new)
            }
            files["roles.yaml"] = roles
        }
        try await withDesk(policies: edited) { desk in
            try await owing(desk)
            let inside = try await desk.person("ina", role: "clerk")
            let revenue = try await desk.perform(ReportRevenue(), as: inside).revenue
            #expect(revenue.map(\.documents) == [6])
            #expect(revenue.first?.figures.withheld == ["charges", "goods", "net"])
            let owed = try await desk.perform(ReportAging(), as: inside)
            #expect(owed.receivables.count == 2 && owed.receivables.allSatisfy { $0.figures.values.isEmpty })
            #expect(owed.totals.first?.figures.withheld.contains("salesDays") == true)
            let outside = try await desk.person("otto", role: "clerk", team: "other")
            #expect(try await desk.perform(ReportRevenue(), as: outside).revenue.isEmpty)
            #expect(try await desk.perform(ReportRevenue(basis: .invoiced), as: outside).revenue.isEmpty)
            #expect(try await desk.perform(ReportAging(), as: outside).receivables.isEmpty)
            #expect(try await desk.perform(ReportCycle(), as: outside).orders.opened == 0)
            #expect(try await desk.perform(ReportDelivery(), as: outside).overdue == 0)
        }
    }
}
