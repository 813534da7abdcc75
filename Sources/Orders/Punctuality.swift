/// How many orders left by the day they were wanted for; those that were wanted for no day do not count.
public struct Punctuality: Sendable, Hashable {
    /// How many left.
    public private(set) var shipped: Int64 = 0
    /// How many of them left after the day they were wanted for.
    public private(set) var late: Int64 = 0

    /// Nothing left yet.
    public init() {}

    /// Adds orders that left.
    ///
    /// - Parameters:
    ///   - shipped: How many.
    ///   - late: How many of them too late.
    public mutating func add(shipped: Int64, late: Int64) {
        precondition(late >= 0 && late <= shipped, "more late orders than orders")
        self.shipped += shipped
        self.late += late
    }

    /// How many of them left in time.
    public var onTime: Proportion { Proportion(shipped - late, of: shipped) }
}
