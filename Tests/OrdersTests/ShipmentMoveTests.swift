import Orders
import TestSupport
import Testing

@Suite("Moves of a shipment")
struct ShipmentMoveTests {
    /// Every allowed move, written down a second time.
    private static let allowed: [ShipmentState: [ShipmentMove: ShipmentState]] = [
        .picking: [.pack: .packed, .cancel: .cancelled],
        .packed: [.ship: .shipped, .cancel: .cancelled],
        .shipped: [.deliver: .delivered],
        .delivered: [:],
        .cancelled: [:],
    ]

    @Test("are exactly those of the table", arguments: ShipmentState.allCases, ShipmentMove.allCases)
    func table(state: ShipmentState, move: ShipmentMove) {
        #expect(state.applying(move) == Self.allowed[state]?[move])
        #expect(state.moves.contains(move) == (Self.allowed[state]?[move] != nil))
    }
}

@Suite("What covers a line")
struct LineSupplyTests {
    @Test("changes so that it covers the new quantity, and what is waited for goes first")
    func change() {
        let supply = LineSupply(shipped: 2, reserved: 3, waiting: 4)
        #expect(supply.ordered == 9)
        #expect(supply.change(to: 9) == LineSupplyChange())
        #expect(supply.change(to: 12) == LineSupplyChange(needed: 3))
        #expect(supply.change(to: 6) == LineSupplyChange(unwaited: 3))
        #expect(supply.change(to: 3) == LineSupplyChange(released: 2, unwaited: 4))
        #expect(supply.change(to: 1) == nil)
        #expect(supply.change(to: 4, picked: 3) == nil)
    }

    @Test(
        "always sums to what is ordered, and gives back no more than there is",
        arguments: 0..<200 as Range<UInt64>
    )
    func sums(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func some() -> Int64 { .random(in: 0...9, using: &random) }
        let supply = LineSupply(shipped: some(), reserved: some(), waiting: some())
        let picked = Int64.random(in: 0...supply.reserved, using: &random)
        let ordered = Int64.random(in: 0...30, using: &random)
        guard let change = supply.change(to: ordered, picked: picked) else {
            #expect(ordered < supply.shipped + picked)
            return
        }
        let reserved = supply.reserved - change.released
        let waiting = supply.waiting - change.unwaited
        #expect(reserved >= picked && waiting >= 0)
        #expect(supply.shipped + reserved + waiting + change.needed == ordered)
        #expect(change.needed == 0 || change.released + change.unwaited == 0)
    }
}
