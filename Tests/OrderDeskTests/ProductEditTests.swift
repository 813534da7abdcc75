import Engine
import Foundation
import OrderDesk
import Testing

@Suite("A product that is changed")
struct ProductEditTests {
    private func edit(_ version: Int64, _ change: (inout ProductEdit) -> Void) -> ProductEdit {
        var edit = ProductEdit(product: "TEA-1", expectedVersion: version)
        change(&edit)
        return edit
    }

    @Test("says what was before and what is now, from the version that was read")
    func changes() async throws {
        try await withDesk { desk in
            var add = ProductAdd(
                sku: "TEA-1",
                productName: "Tea",
                price: "12.50",
                tax: "S:19",
                externalReference: "P-1"
            )
            (add.gtin, add.cost) = ("4006381333931", "7.10")
            let added = try await desk.perform(add).product
            #expect(added.gtin == "4006381333931" && added.figures.values["cost"] == "7.10")
            let all = edit(1) {
                ($0.productName, $0.unit, $0.decimals) = ("Green tea", "KGM", 3)
                ($0.price, $0.currency, $0.cost) = ("13", "USD", "8")
                ($0.tax, $0.taxMode, $0.reorderLevel) = ("S:7", "inclusive", "1.5")
                ($0.gtin, $0.externalReference, $0.discontinued) = ("96385074", "P-2", true)
            }
            let tried = try await desk.perform(all, isDryRun: true).product
            #expect(tried.version == 2 && tried.changes?.count == 12)
            #expect(
                try await desk.perform(ProductShow(product: "TEA-1")).product == added,
                "nothing is written"
            )
            let edited = try await desk.perform(all).product
            let said = (edited.changes ?? []).map { "\($0.field): \($0.from ?? "-") > \($0.to ?? "-")" }
            #expect(
                said == [
                    "cost: 7.10 > 8", "currency: EUR > USD", "decimals: 0 > 3", "discontinued: no > yes",
                    "externalRef: P-1 > P-2", "gtin: 4006381333931 > 96385074", "name: Tea > Green tea",
                    "price: 12.50 > 13", "reorderLevel: 0 > 1.5", "tax: S:19 > S:7",
                    "taxMode: exclusive > inclusive", "unit: C62 > KGM",
                ]
            )
            #expect(edited.changes?.allSatisfy { $0.version == 2 && $0.user == "owner" } == true)
            let error = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(edit(1) { $0.productName = "Other" })
            }
            guard case .versionConflict(_, _, 1, 2, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let emptied = edit(2) { ($0.gtin, $0.cost, $0.externalReference) = ("", "", "") }
            let bare = try await desk.perform(emptied).product
            #expect(bare.gtin == nil && bare.externalReference == nil && bare.figures.values["cost"] == nil)
            #expect(bare.figures.withheld == [], "nobody hides it: it has no value")
            #expect(try await desk.perform(edit(3) { $0.productName = "Green tea" }).product.version == 3)
            let shown = try await desk.perform(ProductShow(product: "TEA-1", changes: true)).product
            #expect(shown.changes?.map(\.version) == [3, 3, 3] + Array(repeating: 2, count: 12))
            #expect(try await desk.findings() == [])
        }
    }

    @Test("is not what another is, and keeps the currency of its amounts")
    func refused() async throws {
        try await withDesk { desk in
            var other = ProductAdd(
                sku: "ALE-1",
                productName: "Ale",
                price: "2",
                tax: "S:19",
                externalReference: "A-1"
            )
            other.gtin = "036000291452"
            _ = try await desk.perform(other)
            var first = ProductAdd(sku: "TEA-1", productName: "Tea", price: "12.50", tax: "S:19")
            first.cost = "7"
            _ = try await desk.perform(first)
            for change: (inout ProductEdit) -> Void in [
                { $0.gtin = "0036000291452" }, { $0.externalReference = "A-1" },
            ] {
                await #expect(throws: EngineError.self) { _ = try await desk.perform(edit(1, change)) }
            }
            for change: (inout ProductEdit) -> Void in [
                { $0.currency = "USD" }, { ($0.currency, $0.price) = ("USD", "13") }, { $0.gtin = "123" },
                { $0.cost = "-1" }, { $0.price = "1,5" }, { $0.tax = "Q:1" }, { $0.decimals = 7 },
                { $0.reorderLevel = "0.5" }, { $0.productName = "" }, { $0.unit = "piece" },
            ] {
                await #expect(throws: InputError.self) { _ = try await desk.perform(edit(1, change)) }
            }
            await #expect(throws: EngineError.self, "there is none") {
                _ = try await desk.perform(ProductEdit(product: "NONE", expectedVersion: 1))
            }
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(edit(1) { $0.price = "1" }, as: clerk)
            }
            let shown = try await desk.perform(ProductShow(product: "TEA-1", changes: true)).product
            #expect(shown.version == 1 && shown.changes == [] && shown.figures.values["price"] == "12.50")
        }
    }

    @Test("leaves confirmed orders and their documents what they froze, and prices the next one")
    func frozen() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "100")
            try await desk.addCustomer("Ada Example")
            let line = OrderLineInput(sku: "TEA-1", quantity: "2")
            let open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
            let order = try #require(try await desk.perform(open).order.number)
            let before = try await desk.perform(OrderShow(order: order)).order
            _ = try await desk.perform(
                edit(1) { ($0.productName, $0.price, $0.tax) = ("Green tea", "20", "S:7") }
            )
            #expect(try await desk.perform(OrderShow(order: order)).order == before)
            var finance = Desk.owner
            finance.purpose = "accounting"
            let invoice = try await desk.perform(InvoiceIssue(order: order, inAdvance: true), as: finance)
                .invoice
            #expect(invoice.lines?.first?.name == "Product TEA-1")
            #expect(invoice.figures.values["gross"] == "29.75")
            let next = try await desk.perform(open).order
            #expect(next.lines?.first?.name == "Green tea" && next.figures.values["gross"] == "42.80")
            for change: (inout ProductEdit) -> Void in [{ $0.unit = "KGM" }, { $0.decimals = 1 }] {
                await #expect(throws: EngineError.self, "two of it are sold") {
                    _ = try await desk.perform(edit(2, change))
                }
            }
            _ = try await desk.perform(edit(2) { $0.discontinued = true })
            await #expect(throws: EngineError.self, "it is not sold any more") {
                _ = try await desk.perform(open)
            }
            #expect(try await desk.findings() == [])
        }
    }

    @Test("shows changes of amounts to those who see them")
    func sight() async throws {
        try await withDesk { desk in
            try await desk.stock("TEA-1", price: "12.50", tax: "S:19", quantity: "1")
            _ = try await desk.perform(
                edit(1) { ($0.price, $0.cost, $0.productName) = ("13", "9", "Green tea") }
            )
            func fields(_ role: String) async throws -> (seen: [String], withheld: [String]) {
                let person = try await desk.person("p-\(role)", role: role)
                let shown = try await desk.perform(ProductShow(product: "TEA-1", changes: true), as: person)
                return (shown.product.changes?.map(\.field) ?? [], shown.product.figures.withheld)
            }
            let lead = try await fields("sales-lead")
            #expect(lead.seen == ["cost", "name", "price"] && lead.withheld == [])
            let clerk = try await fields("clerk")
            #expect(clerk.seen == ["name", "price"] && clerk.withheld == ["changes", "cost"])
            let packer = try await fields("warehouse")
            #expect(packer.seen == ["name"] && packer.withheld == ["changes", "cost", "price"])
        }
    }
}
