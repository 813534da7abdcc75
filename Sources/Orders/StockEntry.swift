/// One entry of the append-only ledger of stock: a movement as what it added to each pot.
public struct StockEntry: Sendable, Hashable {
    /// The word of the movement, ``StockMovement/label``.
    public let label: String
    /// What was added to `onHand`; negative when taken.
    public let onHand: Int64
    /// What was added to `allocated`.
    public let allocated: Int64
    /// What was added to `unavailable`.
    public let unavailable: Int64
    /// What was added to `incoming`.
    public let incoming: Int64

    /// An entry as it is stored.
    public init(label: String, onHand: Int64, allocated: Int64, unavailable: Int64, incoming: Int64) {
        self.label = label
        self.onHand = onHand
        self.allocated = allocated
        self.unavailable = unavailable
        self.incoming = incoming
    }
}

/// A balance after a movement, and the entry that tells of it.
public struct StockStep: Sendable, Hashable {
    /// The balance after the movement.
    public let balance: StockBalance
    /// The entry to append.
    public let entry: StockEntry
}

extension StockBalance {
    /// The balance after a movement, with its ledger entry.
    ///
    /// - Throws: ``OrdersError/movementNotPositive(_:)``; ``OrdersError/stockShort(wanted:available:)`` when less is
    ///   available than is wanted; ``OrdersError/stockNotHeld(_:wanted:held:)`` when a pot holds less than is taken;
    ///   ``OrdersError/overflow(_:)``.
    public func applying(_ movement: StockMovement) throws(OrdersError) -> StockStep {
        let quantity = movement.quantity
        guard quantity > 0 else { throw .movementNotPositive(quantity) }
        guard !movement.needsAvailable || quantity <= available else {
            throw .stockShort(wanted: quantity, available: available)
        }
        let (fills, empties) = movement.effect
        for pot in empties where self[pot] < quantity {
            throw .stockNotHeld(pot, wanted: quantity, held: self[pot])
        }
        func change(_ pot: StockPot) -> Int64 {
            fills.contains(pot) ? quantity : empties.contains(pot) ? -quantity : 0
        }
        let entry = StockEntry(
            label: movement.label,
            onHand: change(.onHand),
            allocated: change(.allocated),
            unavailable: change(.unavailable),
            incoming: change(.incoming)
        )
        return StockStep(balance: try applying(entry), entry: entry)
    }

    /// The balance after an entry of the ledger.
    ///
    /// - Throws: As ``init(onHand:allocated:unavailable:incoming:)`` when the entry does not fit the balance.
    public func applying(_ entry: StockEntry) throws(OrdersError) -> StockBalance {
        try StockBalance(
            onHand: Self.sum(onHand, entry.onHand),
            allocated: Self.sum(allocated, entry.allocated),
            unavailable: Self.sum(unavailable, entry.unavailable),
            incoming: Self.sum(incoming, entry.incoming)
        )
    }

    /// The balance that a whole ledger comes to, from nothing.
    ///
    /// - Throws: As ``applying(_:)-(StockEntry)`` at the first entry that does not fit.
    public init(rebuiltFrom ledger: [StockEntry]) throws(OrdersError) {
        var balance = StockBalance.empty
        for entry in ledger { balance = try balance.applying(entry) }
        self = balance
    }

    /// Moves goods from one location to another: an `issue` here and a `receive` there, both or none.
    ///
    /// - Throws: As ``applying(_:)-(StockMovement)``.
    public func moving(
        _ quantity: Int64,
        to other: StockBalance
    ) throws(OrdersError) -> (source: StockStep, target: StockStep) {
        (try applying(.issue(quantity)), try other.applying(.receive(quantity)))
    }

    private static func sum(_ left: Int64, _ right: Int64) throws(OrdersError) -> Int64 {
        let (sum, isOver) = left.addingReportingOverflow(right)
        guard !isOver else { throw .overflow("a stock balance") }
        return sum
    }
}
