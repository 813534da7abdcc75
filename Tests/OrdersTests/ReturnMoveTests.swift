import Orders
import Testing

@Suite("Moves of a return")
struct ReturnMoveTests {
    @Test("are exactly those of the table", arguments: ReturnState.allCases, ReturnMove.allCases)
    func table(state: ReturnState, move: ReturnMove) {
        let wanted: ReturnState? = state == .received ? (move == .restock ? .restocked : .scrapped) : nil
        #expect(state.applying(move) == wanted)
    }

    @Test("take back something, and no more than left", arguments: -1...6 as ClosedRange<Int64>)
    func quantity(wanted: Int64) {
        let returnable = ReturnableQuantity(shipped: 5, returned: 2)
        #expect(returnable.left == 3 && returnable.allows(wanted) == (1...3).contains(wanted))
        #expect(!ReturnableQuantity(shipped: 2, returned: 5).allows(wanted))
    }
}
