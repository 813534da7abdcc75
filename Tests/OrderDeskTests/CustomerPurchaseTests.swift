import Engine
import Foundation
import OrderDesk
import TestSupport
import Testing

@Suite("What a customer bought")
struct CustomerPurchaseTests {
    private func history(_ desk: Desk, _ customer: String = "C-000001", as person: Desk.Person = Desk.owner)
        async throws -> [CustomerPurchase]
    {
        let shown = try await desk.perform(CustomerShow(customer: customer, history: true), as: person)
        return try #require(shown.purchases)
    }

    private func open(
        _ desk: Desk,
        _ sku: String,
        _ quantity: String,
        _ change: (inout OrderLineInput, inout OrderOpen) -> Void = { _, _ in }
    ) async throws {
        var line = OrderLineInput(sku: sku, quantity: quantity)
        var order = OrderOpen(customer: "C-000001", lines: [], confirm: true)
        change(&line, &order)
        order.lines = [line]
        _ = try await desk.perform(order)
    }

    @Test("is told by product, with the price that was paid last; drafts and what was given up do not count")
    func purchases() async throws {
        let clock = MovableClock()
        try await withDesk(clock: { clock.now }) { desk in
            for sku in ["TEA-1", "TEA-2"] {
                try await desk.stock(sku, price: "10.00", tax: "S:19", quantity: "1000")
            }
            for name in ["Ada Example", "Example Ada"] { try await desk.addCustomer(name) }
            #expect(try await history(desk) == [])
            try await open(desk, "TEA-1", "2")
            clock.advance(days: 1)
            try await open(desk, "TEA-2", "3") { line, _ in line.discountPercent = "5" }
            clock.advance(days: 1)
            try await open(desk, "TEA-1", "1") { line, _ in line.price = "9.5" }
            try await open(desk, "TEA-2", "7") { _, order in order.confirm = false }
            let gone = try await desk.perform(
                OrderOpen(
                    customer: "C-000001",
                    lines: [OrderLineInput(sku: "TEA-2", quantity: "9")],
                    confirm: true
                )
            ).order
            _ = try await desk.perform(OrderVoid(order: gone.id), reason: "a slip")
            let merged = try await history(desk)
            #expect(merged.map(\.sku) == ["TEA-1", "TEA-2"], "what was bought last first")
            #expect(merged.map(\.quantity) == ["3", "3"] && merged.map(\.orders) == [2, 1])
            #expect(merged.map { $0.figures.values["lastPrice"] } == ["9.5", "10.00"])
            #expect(merged.map { $0.figures.values["lastDiscount"] } == [nil, "0.05"])
            #expect(merged[0].lastOn.milliseconds - merged[1].lastOn.milliseconds >= 86_400_000)
            _ = try await desk.perform(CustomerMerge(customer: "C-000002", other: "C-000001"))
            #expect(try await history(desk, "C-000002") == merged, "records that were merged bought together")
            let shown = try await desk.perform(CustomerShow(customer: "C-000002", history: true)).customer
            #expect(shown.totals?.map(\.orders) == [3])
            let plain = try await desk.perform(CustomerShow(customer: "C-000002"))
            #expect(plain.purchases == nil && plain.customer.totals == nil)
        }
    }

    @Test("shows no price to a role that sees none")
    func withheld() async throws {
        func edited(_ files: inout [String: String]) {
            files["roles.yaml"] = files["roles.yaml"]?.replacingOccurrences(
                of: "      figures.cost: withheld\n",
                with: "      figures.cost: withheld\n      figures.price: withheld\n"
            )
        }
        try await withDesk(policies: edited) { desk in
            try await desk.stock("TEA-1", price: "10.00", tax: "S:19", quantity: "1000")
            try await desk.addCustomer("Ada Example")
            try await open(desk, "TEA-1", "2") { line, _ in line.discountPercent = "5" }
            let support = try await desk.person("sue", role: "support")
            let seen = try await history(desk, as: support)
            #expect(seen.map(\.figures.withheld) == [["lastPrice"]] && seen.map(\.figures.values) == [[:]])
            let whole = try await history(desk).first?.figures.values
            #expect(whole == ["lastPrice": "10.00", "lastDiscount": "0.05"])
        }
    }

    @Test(
        "is what the files of Northwind say",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        func rows(_ name: String) throws -> [[String: String]] {
            let text = try String(contentsOfFile: "\(folder)/\(name).csv", encoding: .utf8)
            let lines = text.split(whereSeparator: \.isNewline).map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
            let names = try #require(lines.first).map(String.init)
            return lines.dropFirst().map { Dictionary(zip(names, $0.map(String.init))) { first, _ in first } }
        }
        let ids = Set(try rows("orders").filter { $0["CustomerID"] == "ALFKI" }.compactMap { $0["OrderID"] })
        var wanted: [String: Int] = [:]
        for line in try rows("order_details") where ids.contains(line["OrderID"] ?? "") {
            wanted[try #require(line["ProductID"]), default: 0] += try #require(Int(line["Quantity"] ?? ""))
        }
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            let products = try await desk.perform(ProductList(limit: 250)).products
            let keys = Dictionary(uniqueKeysWithValues: products.map { ($0.sku, $0.externalReference ?? "") })
            let customers = try await desk.perform(CustomerList(limit: 250)).customers
            let alfki = try #require(customers.first { $0.externalReference == "ALFKI" })
            let bought = try await history(desk, alfki.number)
            let found = Dictionary(
                uniqueKeysWithValues: bought.map { (keys[$0.sku] ?? "", Int($0.quantity)) }
            )
            #expect(ids.count == 6 && !wanted.isEmpty && found == wanted.mapValues(Optional.some))
        }
    }
}
