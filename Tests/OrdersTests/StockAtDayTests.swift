import Orders
import Testing

@Suite("Stock on a day to come")
struct StockAtDayTests {
    @Test(
        "is what is free and what comes in, less what is waited for; never below zero, what is short beside it"
    )
    func figures() throws {
        for (arriving, promised, available, short) in [
            (0, 0, 5, 0), (7, 0, 12, 0), (7, 12, 0, 0), (7, 13, 0, 1), (0, 9, 0, 4),
        ] as [(Int64, Int64, Int64, Int64)] {
            let day = try StockAtDay(free: 5, arriving: arriving, promised: promised)
            #expect(day.available == available && day.short == short, "\(arriving) \(promised)")
            #expect(day.projected == available - short)
        }
    }

    @Test("is refused where it does not fit a number")
    func overflow() throws {
        #expect(throws: OrdersError.self) { try StockAtDay(free: .max, arriving: 1, promised: 0) }
        #expect(try StockAtDay(free: .max, arriving: 1, promised: 1).available == .max)
    }
}
