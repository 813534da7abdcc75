import Engine
import Foundation
import OrderDesk
import Testing

@Suite("A report of margins")
struct MarginReportTests {
    private func amounts(_ view: MarginView?) -> String {
        let figures = view?.figures.values ?? [:]
        return ["revenue", "cost", "margin", "percent"].map { figures[$0] ?? "-" }.joined(separator: " ")
    }

    private func cost(_ cost: String, _ version: Int64) -> ProductEdit {
        var edit = ProductEdit(product: "TEA-1", expectedVersion: version)
        edit.cost = cost
        return edit
    }

    @Test("takes the cost that was in force when an order was confirmed, whatever it is later")
    func frozen() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            try await desk.addCustomer("Ada Example")
            let line = OrderLineInput(sku: "TEA-1", quantity: "2")
            let open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
            for _ in 0..<5 { _ = try await desk.perform(open) }
            let first = try #require(try await desk.perform(ReportMargin()).margins.first)
            #expect(first.orders == 5 && first.unknownLines == 5 && amounts(first) == "0.00 0.00 0.00 -")
            for (amount, version) in [("7.005", 1), ("12", 2), ("", 3)] as [(String, Int64)] {
                clock.advance(days: 1)
                _ = try await desk.perform(cost(amount, version))
                clock.advance(days: 1)
                _ = try await desk.perform(open)
            }
            // 2 × 7.005 and 2 × 12; of the six others nobody knew.
            for by in MarginGrouping.allCases {
                let margins = try await desk.perform(ReportMargin(by: by)).margins
                #expect(margins.count == 1 && amounts(margins.first) == "40.00 38.01 1.99 4.98", "\(by)")
                #expect(margins.first?.orders == 8 && margins.first?.unknownLines == 6, "\(by)")
            }
            let labels = try await [MarginGrouping.product, .customer, .clerk].asyncMap {
                try await desk.perform(ReportMargin(by: $0)).margins.first?.label
            }
            #expect(labels == ["TEA-1", "C-000001", "owner"])
            clock.advance(days: 1)
            _ = try await desk.perform(cost("1", 4))
            let later = try #require(try await desk.perform(ReportMargin()).margins.first)
            #expect(amounts(later) == "40.00 38.01 1.99 4.98", "what was confirmed keeps its cost")
            let page = try await desk.perform(ReportPage()).page
            #expect(page.contains("Margin by product in EUR") && page.contains("38.01"))
        }
    }

    @Test("shows no amounts of fewer than five orders, none to who sees no cost, and mixes no currencies")
    func hidden() async throws {
        try await withDesk { desk in
            var add = ProductAdd(sku: "TEA-1", productName: "Tea", price: "10", tax: "S:19")
            add.cost = "4"
            _ = try await desk.perform(add)
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "1000"))
            for name in ["Ada Example", "Bob Example"] { try await desk.addCustomer(name) }
            func open(_ customer: String, _ count: Int, price: String? = nil) async throws {
                let line = OrderLineInput(sku: "TEA-1", quantity: "1", price: price)
                let order = OrderOpen(customer: customer, lines: [line], confirm: true)
                for _ in 0..<count { _ = try await desk.perform(order) }
            }
            try await open("C-000001", 4)
            try await open("C-000002", 5)
            let few = try await desk.perform(ReportMargin(by: .customer)).margins
            #expect(few.map(\.tooFew) == [true, false] && few.map(\.orders) == [4, 5])
            #expect(few.map(amounts) == ["- - - -", "50.00 20.00 30.00 60.00"])
            #expect(few.map(\.figures.withheld) == [[], []])
            try await open("C-000001", 1, price: "9")
            let all = try await desk.perform(ReportMargin(by: .customer)).margins
            #expect(all.map(amounts) == ["49.00 20.00 29.00 59.18", "50.00 20.00 30.00 60.00"])
            var page = ReportMargin(by: .customer)
            page.limit = 1
            let start = try await desk.perform(page)
            #expect(start.margins == [all[0]] && start.next == all[0].key)
            page.after = start.next
            #expect(try await desk.perform(page).margins == [all[1]])
            var past = ReportMargin()
            past.to = "2020-01-01"
            #expect(try await desk.perform(past).margins == [])
            _ = try await desk.perform(
                CustomerEdit(customer: "C-000002", expectedVersion: 1, currency: "USD")
            )
            var price = PriceSet(product: "TEA-1", price: "9")
            (price.currency, price.list, price.from) = ("USD", "abroad", "2020-01-01")
            _ = try await desk.perform(price)
            try await open("C-000002", 5)
            let mixed = try await desk.perform(ReportMargin(by: .customer)).margins
            #expect(mixed.map(\.currency) == ["EUR", "EUR", "USD"])
            #expect(mixed.last?.unknownLines == 5 && amounts(mixed.last) == "0.00 0.00 0.00 -")
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) { _ = try await desk.perform(ReportMargin(), as: clerk) }
        }
    }

    @Test("shows no amount to a role that sees no cost")
    func withheld() async throws {
        func edited(_ files: inout [String: String]) {
            let (old, new) = (
                "      figures: full\n    rows: all\n    purposes: [oversight]",
                "      figures: full\n      figures.cost: withheld\n    rows: all\n    purposes: [oversight]"
            )
            files["roles.yaml"] = files["roles.yaml"]?.replacingOccurrences(of: old, with: new)
        }
        try await withDesk(policies: edited) { desk in
            var add = ProductAdd(sku: "TEA-1", productName: "Tea", price: "10", tax: "S:19")
            add.cost = "4.25"
            _ = try await desk.perform(add)
            _ = try await desk.perform(StockReceive(sku: "TEA-1", quantity: "1000"))
            for _ in 0..<5 {
                let draft = try await desk.openDraft([OrderLineInput(sku: "TEA-1", quantity: "1")])
                _ = try await desk.perform(OrderConfirm(order: draft.id))
            }
            let auditor = try await desk.person("audrey", role: "auditor")
            let row = try #require(try await desk.perform(ReportMargin(), as: auditor).margins.first)
            #expect(row.figures.withheld == ["cost", "margin", "percent", "revenue"])
            #expect(row.figures.values == [:] && row.orders == 5)
            #expect(try await !desk.perform(ReportPage(), as: auditor).page.contains("21.25"))
            #expect(try await desk.perform(ReportPage()).page.contains("21.25"))
        }
    }

    @Test(
        "is what a script reckons from the files of Northwind",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here"),
        .enabled(if: NorthwindScript.isThere, "python3 is not installed")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let script = try NorthwindScript.margins(folder)
        try await withDesk(currency: "USD") { desk in
            let mappings = try Shipped.folder("docs/examples/northwind")
            let products = try String(contentsOfFile: "\(mappings)/products.yaml", encoding: .utf8)
            // What a product is sold for today stands for its cost: many were sold for less, or at a discount.
            let edited = products.replacingOccurrences(
                of: "  price: UnitPrice\n",
                with: "  price: UnitPrice\n  cost: UnitPrice\n"
            )
            #expect(edited != products)
            let costed = "\(desk.folder)/costed.yaml"
            try Data(edited.utf8).write(to: URL(filePath: costed))
            for mapping in ["\(mappings)/customers.yaml", costed, "\(mappings)/orders.yaml"] {
                #expect(try await desk.run(ImportPlan.load(mapping: mapping, folder: folder)).problems == [])
            }
            for by in MarginGrouping.allCases {
                var report = ReportMargin(by: by)
                report.limit = 1000
                let rows = try await desk.perform(report).margins
                let wanted = try #require(script[by.rawValue])
                #expect(rows.count == wanted.count, "\(by)")
                for row in rows {
                    let said = ["\(row.orders)"] + amounts(row).split(separator: " ").map(String.init)
                    #expect(said == wanted[row.externalReference ?? "all"], "\(by) \(row.key)")
                    #expect(row.unknownLines == 0 && row.tooFew == (row.orders < 5))
                }
            }
        }
    }
}

extension Sequence {
    /// What `transform` makes of each element, one after another.
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var all: [T] = []
        for element in self { all.append(try await transform(element)) }
        return all
    }
}
