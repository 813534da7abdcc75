/// How much of a product to order again.
///
/// What is there and not promised, what is on its way, and what lines wait for already, make what there will be. Once that
/// is at or under the reorder level, as much is proposed as brings it back to the level after what is expected to be
/// asked for until the goods are there and for as long as they are to last. What was ordered since is on its way and counts,
/// so the same need is never proposed for twice.
public struct ReorderProposal: Sendable, Hashable {
    /// How the future is reckoned where nothing else tells of it: what was asked for lately goes on evenly.
    public struct Horizon: Sendable, Hashable {
        /// Over how many days before the day of the report demand is looked at, at least 1.
        public let windowDays: Int64
        /// How many days pass until ordered goods are there, and how many they are to last, together; at or above 0.
        public let aheadDays: Int64

        /// A window of at least one day, and the days ahead.
        public init(windowDays: Int64, aheadDays: Int64) {
            precondition(windowDays > 0 && aheadDays >= 0, "a window without days")
            self.windowDays = windowDays
            self.aheadDays = aheadDays
        }

        /// What is asked for in the days ahead where the demand of the window goes on evenly, rounded up.
        ///
        /// - Throws: ``OrdersError/overflow(_:)``.
        func evenly(_ demand: Int64) throws(OrdersError) -> Int64 {
            // Why rounded up: half a piece that somebody will ask for is a piece too few.
            let asked = Int128(demand) * Int128(aheadDays)
            let window = Int128(windowDays)
            return try Checked.narrow((asked + window - 1) / window, "an expected demand")
        }
    }

    /// What there will be once all that is on its way is there and all that waits is served; below zero where it is short.
    public let projected: Int64
    /// What is expected to be asked for in the days ahead.
    public let expected: Int64
    /// Whether there will be no more than the reorder level of something that is still sold.
    public let isDue: Bool
    /// What to order, in whole pieces; 0 is nothing.
    public let quantity: Int64

    /// What to order of a product whose demand goes on evenly.
    ///
    /// - Parameters:
    ///   - stock: What is there over all locations, at the product's scale.
    ///   - waiting: What confirmed lines wait for.
    ///   - demand: What was ordered in the window.
    ///   - level: The reorder level.
    ///   - scale: How many decimals a quantity has.
    ///   - isDiscontinued: Whether it is not sold any more; then nothing is proposed.
    ///   - horizon: How the future is reckoned.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public init(
        stock: StockBalance,
        waiting: Int64,
        demand: Int64,
        level: ReorderLevel,
        scale: Int,
        isDiscontinued: Bool,
        horizon: Horizon
    ) throws(OrdersError) {
        try self.init(
            stock: stock,
            waiting: waiting,
            expected: horizon.evenly(demand),
            level: level,
            scale: scale,
            isDiscontinued: isDiscontinued
        )
    }

    /// What to order of a product of which something tells what will be asked for.
    ///
    /// - Parameters:
    ///   - stock: What is there over all locations, at the product's scale.
    ///   - waiting: What confirmed lines wait for.
    ///   - expected: What will be asked for in the days ahead.
    ///   - level: The reorder level.
    ///   - scale: How many decimals a quantity has.
    ///   - isDiscontinued: Whether it is not sold any more; then nothing is proposed.
    /// - Throws: ``OrdersError/overflow(_:)``.
    public init(
        stock: StockBalance,
        waiting: Int64,
        expected: Int64,
        level: ReorderLevel,
        scale: Int,
        isDiscontinued: Bool
    ) throws(OrdersError) {
        let there = Int128(stock.onHand) - Int128(stock.allocated) - Int128(stock.unavailable)
        let projected = there + Int128(stock.incoming) - Int128(waiting)
        isDue = !isDiscontinued && projected <= Int128(level.level)
        var wanted: Int128 = 0
        if isDue {
            let piece = try Checked.power(scale)
            let short = max(0, Int128(level.level) + Int128(expected) - projected)
            wanted = (short + piece - 1) / piece * piece
        }
        self.projected = try Checked.narrow(projected, "a stock to come")
        self.expected = expected
        quantity = try Checked.narrow(wanted, "a quantity to order")
    }
}
