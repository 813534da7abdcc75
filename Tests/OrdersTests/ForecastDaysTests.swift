import Foundation
import Orders
import TestSupport
import Testing

@Suite("A forecast over days")
struct ForecastDaysTests {
    private struct Golden: Decodable {
        let name: String
        let first: Int
        let begin: Int
        let count: Int
        let expected: Double
    }

    @Test("agrees to 1e-6 with a sum day by day")
    func golden() throws {
        let path = try ProjectFiles.path("Tests/OrdersTests/Golden/days.json")
        let cases = try JSONDecoder().decode([Golden].self, from: Data(contentsOf: URL(filePath: path)))
        #expect(cases.count > 50)
        var forecasts: [String: DemandForecast] = [:]
        for course in try ForecastTests.Golden.load() {
            forecasts[course.name] = DemandForecast(course.demand, steps: course.expected.count)
        }
        for golden in cases {
            let forecast = try #require(forecasts[golden.name])
            let days = golden.begin..<golden.begin + golden.count
            let ours = forecast.expected(over: days, from: golden.first)
            #expect(abs(ours - golden.expected) <= 1e-6, "\(golden.name), \(days)")
        }
    }

    @Test("reaches twelve months ahead and no further")
    func reach() throws {
        let day = try #require(CalendarDay("2026-12-02")).daysSince1970
        let month = DemandForecast.month(of: day)
        func months(_ count: Int) -> Int? { DemandForecast.months(reaching: day..<day + count, from: month) }
        #expect([0, 1, 30, 31].map(months) == [1, 1, 1, 2])
        #expect(months(364) == 12 && months(365) == nil)
    }
}
