import Engine
import Foundation
import OrderDesk
import Testing

@Suite("Proposals to order again")
struct ReorderForecastTests {
    @Test(
        "go by the forecast of each product's real sales, and say by which method and how far it is to be trusted",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        let day = try #require(try? Date("1998-05-07T12:00:00Z", strategy: .iso8601))
        try await withDesk(currency: "USD", clock: { day }) { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            let lines = try await desk.perform(SupplierReorder()).reorder.flatMap(\.lines)
            // What the files say is at its level, with what is on its way, and still sold.
            let low = try NorthwindFiles(folder: folder).products.filter { row in
                func number(_ name: String) -> Int { row[name].flatMap(Int.init) ?? 0 }
                return number("UnitsInStock") + number("UnitsOnOrder") <= number("ReorderLevel")
                    && number("Discontinued") == 0
            }
            let products = try await desk.perform(ProductList(limit: 1000)).products
            let named = Dictionary(
                uniqueKeysWithValues: products.map { ($0.externalReference ?? "", $0.sku) }
            )
            #expect(low.count == 2)
            #expect(lines.map(\.sku).sorted() == low.compactMap { named[$0["ProductID"] ?? ""] }.sorted())
            for line in lines {
                let told = try await desk.perform(ReportForecast(product: line.sku, months: 2))
                #expect(line.method == told.method && line.pastMonths == told.pastMonths, "\(line.sku)")
                #expect(line.error == told.error && line.naiveError == told.naiveError)
                #expect(line.verdict == told.verdict && line.betterThanNaive == told.betterThanNaive)
                // 44 days from 8 May on: 24 of 31 in May, 20 of 30 in June.
                let months = told.forecast.compactMap { Double($0.expected) }
                let expected = months[0] * 24 / 31 + months[1] * 20 / 30
                let proposed = try #require(Double(line.expected))
                #expect(proposed >= expected - 0.02 && proposed < expected + 1.02, "\(line.sku)")
                func number(_ text: String) -> Double { Double(text) ?? -1e9 }
                let there = number(line.available) + number(line.incoming) - number(line.waiting)
                #expect(number(line.quantity) == number(line.reorderLevel) + proposed - there)
            }
            for line in lines {
                #expect(line.verdict.contains("naive") && line.betterThanNaive != nil, "\(line.verdict)")
            }
            let first = try #require(lines.first)
            _ = try await desk.perform(StockExpect(sku: first.sku, quantity: first.quantity))
            let after = try await desk.perform(SupplierReorder()).reorder.flatMap(\.lines)
            #expect(after == Array(lines.dropFirst()), "what is on its way is not proposed again")
        }
    }

    @Test("say that nothing was back-tested where a product is young, or the days reach too far ahead")
    func even() async throws {
        try await withDesk { desk in
            _ = try await desk.perform(
                ProductAdd(sku: "TEA", productName: "Tea", price: "1", tax: "S:19", reorderLevel: "5")
            )
            try await desk.addCustomer("Ada Example")
            let line = OrderLineInput(sku: "TEA", quantity: "9")
            var open = OrderOpen(customer: "C-000001", lines: [line], confirm: true)
            open.backOrder = true
            _ = try await desk.perform(open)
            let young = try #require(try await desk.perform(SupplierReorder()).reorder.first?.lines.first)
            #expect(young.method == "even-demand" && young.error == nil && young.pastMonths == nil)
            #expect(young.verdict.hasPrefix("not back-tested") && young.verdict.contains("12 are needed"))
            #expect(young.expected == "5" && young.waiting == "9" && young.quantity == "19")
            var far = SupplierReorder()
            far.coverDays = 400
            let reaching = try #require(try await desk.perform(far).reorder.first?.lines.first)
            #expect(reaching.verdict.contains("414 days ahead are more than a forecast reaches"))
        }
    }
}
