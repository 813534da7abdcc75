import Orders
import TestSupport
import Testing

@Suite("Stock balance")
struct StockTests {
    private static let kinds: [@Sendable (Int64) -> StockMovement] = [
        { .receive($0) }, { .expect($0) }, { .arrive($0) }, { .unexpect($0) }, { .reserve($0) },
        { .release($0) },
        { .ship($0) }, { .issue($0) }, { .block($0) }, { .unblock($0) }, { .scrap($0) }, { .takeBack($0) },
        { .countUp($0) }, { .countDown($0) },
    ]

    @Test("equals its ledger and never promises what is not there", arguments: 0..<60 as Range<UInt64>)
    func ledger(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var (balance, ledger, refused) = (StockBalance.empty, [StockEntry](), 0)
        for _ in 0..<300 {
            let kind = Self.kinds[Int.random(in: 0..<Self.kinds.count, using: &random)]
            do {
                let step = try balance.applying(kind(.random(in: 1...40, using: &random)))
                balance = step.balance
                ledger.append(step.entry)
            } catch { refused += 1 }
            #expect(balance.available >= 0)
            #expect(balance.available == balance.onHand - balance.allocated - balance.unavailable)
            #expect(StockPot.allCases.allSatisfy { balance[$0] >= 0 })
        }
        #expect(refused > 0)
        #expect(try StockBalance(rebuiltFrom: ledger) == balance)
        #expect(ledger.reduce(0) { $0 + $1.onHand } == balance.onHand)
        #expect(ledger.reduce(0) { $0 + $1.allocated } == balance.allocated)
        #expect(ledger.reduce(0) { $0 + $1.unavailable } == balance.unavailable)
        #expect(ledger.reduce(0) { $0 + $1.incoming } == balance.incoming)
    }

    @Test("is not oversold: the last piece is promised once")
    func lastPiece() throws {
        let balance = try StockBalance(onHand: 5, allocated: 3, unavailable: 1).applying(.reserve(1)).balance
        #expect(balance.available == 0)
        #expect(throws: OrdersError.stockShort(wanted: 1, available: 0)) { try balance.applying(.reserve(1)) }
        #expect(throws: OrdersError.stockShort(wanted: 1, available: 0)) { try balance.applying(.issue(1)) }
        #expect(throws: OrdersError.stockShort(wanted: 1, available: 0)) {
            try balance.applying(.countDown(1))
        }
    }

    @Test("ships only what was promised, and scraps only what is blocked")
    func held() throws {
        let balance = try StockBalance(onHand: 5, allocated: 1, unavailable: 1)
        #expect(throws: OrdersError.stockNotHeld(.allocated, wanted: 2, held: 1)) {
            try balance.applying(.ship(2))
        }
        #expect(throws: OrdersError.stockNotHeld(.unavailable, wanted: 2, held: 1)) {
            try balance.applying(.scrap(2))
        }
        #expect(throws: OrdersError.stockNotHeld(.incoming, wanted: 1, held: 0)) {
            try balance.applying(.arrive(1))
        }
        let shipped = try balance.applying(.ship(1)).balance
        #expect(try shipped == StockBalance(onHand: 4, allocated: 0, unavailable: 1))
    }

    @Test("moves nothing for a quantity of zero or below, or beyond 64 bits")
    func quantities() throws {
        for make in Self.kinds {
            for quantity in [0, -1, Int64.min] {
                #expect(throws: OrdersError.movementNotPositive(quantity)) {
                    try StockBalance.empty.applying(make(quantity))
                }
            }
        }
        let full = try StockBalance(onHand: .max)
        #expect(throws: OrdersError.overflow("a stock balance")) { try full.applying(.receive(1)) }
    }

    @Test("cannot begin below zero or with more promised than there is")
    func creation() {
        #expect(throws: OrdersError.stockNotHeld(.onHand, wanted: 0, held: -1)) {
            try StockBalance(onHand: -1)
        }
        #expect(throws: OrdersError.stockShort(wanted: 3, available: 2)) {
            try StockBalance(onHand: 2, allocated: 2, unavailable: 1)
        }
        #expect(throws: OrdersError.overflow("a stock balance")) {
            try StockBalance(onHand: .max, allocated: .max, unavailable: .max)
        }
    }

    @Test("moves between locations without changing the whole")
    func moving() throws {
        let (here, there) = (try StockBalance(onHand: 7, allocated: 2), try StockBalance(onHand: 1))
        let (source, target) = try here.moving(5, to: there)
        #expect(source.balance.onHand + target.balance.onHand == 8)
        #expect(throws: OrdersError.stockShort(wanted: 6, available: 5)) { try here.moving(6, to: there) }
    }

    @Test(
        "is low at or under the reorder level",
        arguments: [(10, 10, true), (9, 10, true), (11, 10, false), (0, 0, true)] as [(Int64, Int64, Bool)]
    )
    func low(onHand: Int64, level: Int64, isLow: Bool) throws {
        #expect(try ReorderLevel(level).isLow(StockBalance(onHand: onHand, incoming: 100)) == isLow)
    }
}
