import Engine
import Foundation
import OrderDesk
import Privacy
import Testing

@Suite("When a customer orders next")
struct NextOrderReportTests {
    @Test(
        "is told from the real days of their orders, as they stand in the files",
        .enabled(if: NorthwindFiles.folder != nil, "the data set ../shared/northwind is not here")
    )
    func northwind() async throws {
        let folder = try #require(NorthwindFiles.folder)
        try await withDesk(currency: "USD") { desk in
            try await desk.importNorthwind(from: folder, expecting: [91, 77, 830])
            let orders = try NorthwindFiles(folder: folder).orders.values.filter { $0.customer == "SAVEA" }
            let days = Set(orders.compactMap { Day($0.opened) }).sorted { $0.milliseconds < $1.milliseconds }
            #expect(days.count > 20)
            let customers = try await desk.perform(CustomerList(limit: 1000)).customers
            let number = try #require(customers.first { $0.externalReference == "SAVEA" }).number
            var compliance = Desk.owner
            compliance.purpose = "privacy-request"
            let consent = ConsentGive(
                subject: number,
                about: "profiling",
                channel: .email,
                textVersion: "insight-1"
            )
            _ = try await desk.perform(consent, as: compliance)
            let ask = InsightNextOrder(customer: number, asOf: "1998-05-06")
            let told = try await desk.perform(ask)
            #expect(told.orderDays == days.count)
            #expect(told.firstOn == days.first && told.lastOn == days.last)
            // The last gap, repeated by hand.
            let gaps = zip(days.dropFirst(), days).map { ($0.milliseconds - $1.milliseconds) / 86_400_000 }
            let missed = (3..<gaps.count).map { abs(gaps[$0] - gaps[$0 - 1]) }.reduce(0, +)
            let mean = Double(missed) / Double(gaps.count - 3)
            #expect(told.naiveError == String(format: "%.2f", mean) && told.tried == gaps.count - 3)
            #expect(told.backTest.map(\.method) == ["last-gap", "mean-gap", "median-gap", "smoothed-gap"])
            let least = told.backTest.compactMap { Double($0.error) }.min()
            #expect(Double(told.error) == least)
            #expect(told.betterThanNaive == (told.method != "last-gap"))
            let early = try await desk.perform(InsightNextOrder(customer: number, asOf: "1997-06-30"))
            #expect(
                early.orderDays < told.orderDays
                    && early.lastOn.milliseconds <= (Day("1997-06-30")?.milliseconds ?? 0)
            )
        }
    }
}
