import Engine
import Foundation
import OrderDesk
import Testing

@Suite("What the next months will ask for")
struct ForecastReportTests {
    @Test(
        "is told of the real sales of two years, as they stand in the files",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            let products = try await desk.perform(ProductList(limit: 1000)).products
            let tofu = try #require(products.first { $0.externalReference == "11" }).sku
            let told = try await desk.perform(ReportForecast(product: tofu, asOf: "1998-05-06"))
            #expect(told.firstMonth == "1996-07" && told.lastMonth == "1998-04" && told.pastMonths == 22)
            #expect(told.forecast.map(\.month) == ["1998-05", "1998-06", "1998-07"])
            #expect(
                told.intervalPercent == 80 && told.forecast.allSatisfy { $0.lower != nil && $0.upper != nil }
            )
            #expect(
                told.backTest.map(\.method) == [
                    "last-value", "seasonal-naive", "simple-smoothing", "croston",
                ]
            )
            #expect(told.backTest.map(\.forecasts) == [27, 27, 27, 27])
            #expect(told.backTest.contains { $0.method == told.method && $0.error == told.error })
            let naive = told.backTest.prefix(2).compactMap { Double($0.error) }.min() ?? -1
            #expect(Double(told.naiveError) == naive)
            #expect(
                told.verdict.hasPrefix(told.betterThanNaive ? "better than naive" : "no better than naive")
            )
            #expect(told.verdict.contains(told.naiveError))
            // The months summed up from the files, and the last one repeated by hand.
            let months = try demand(of: "11", in: folder)
            #expect(months.values.reduce(0, +) == 706)
            let past = (0..<22).map { Double(months[Self.month($0)] ?? 0) }
            let misses = (12..<22).flatMap { known in
                (known..<min(known + 3, 22)).map { abs(past[$0] - past[known - 1]) }
            }
            let mean = misses.reduce(0, +) / Double(misses.count)
            #expect(told.backTest[0].error == String(format: "%.2f", mean))
            let cut = try await desk.perform(ReportForecast(product: tofu, asOf: "1997-08-31", months: 1))
            #expect(
                cut.pastMonths == 13 && cut.lastMonth == "1997-07" && cut.forecast.map(\.month) == ["1997-08"]
            )
        }
    }

    @Test("is not told of a product that was sold for less than a year, nor to who reads no figures")
    func refused() async throws {
        try await withDesk { desk in
            try await desk.addCustomer("Ada Example")
            try await desk.stock("TEA", price: "1.00", tax: "S:19", quantity: "10")
            let line = OrderLineInput(sku: "TEA", quantity: "2")
            _ = try await desk.perform(OrderOpen(customer: "C-000001", lines: [line], confirm: true))
            let few = await #expect(throws: EngineError.self) {
                _ = try await desk.perform(ReportForecast(product: "TEA"))
            }
            #expect("\(few.map { "\($0)" } ?? "")".contains("12 are needed"))
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(ReportForecast(product: "TEA", months: 7))
            }
            await #expect(throws: InputError.self) {
                _ = try await desk.perform(ReportForecast(product: "TEA", asOf: "soon"))
            }
            await #expect(throws: EngineError.self) {
                _ = try await desk.perform(ReportForecast(product: "NONE"))
            }
            let clerk = try await desk.person("cleo", role: "clerk")
            await #expect(throws: Denial.self) {
                _ = try await desk.perform(ReportForecast(product: "TEA"), as: clerk)
            }
        }
    }

    /// The month so many months after July 1996.
    private static func month(_ number: Int) -> String {
        let month = 1996 * 12 + 6 + number
        return "\(month / 12)-" + String(format: "%02d", month % 12 + 1)
    }

    /// What was ordered of a product, month by month, from the lines of the files.
    private func demand(of product: String, in folder: String) throws -> [String: Int] {
        let orders = try NorthwindFiles(folder: folder).orders
        let text = try String(contentsOfFile: "\(folder)/order_details.csv", encoding: .utf8)
        var months: [String: Int] = [:]
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            guard fields[1] == product, let order = orders[fields[0]] else { continue }
            months[String(order.opened.prefix(7)), default: 0] += Int(fields[3]) ?? 0
        }
        return months
    }
}
