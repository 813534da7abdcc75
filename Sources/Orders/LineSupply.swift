/// How the quantity of a confirmed line is covered, in whole numbers at the product's scale.
///
/// What is ordered is shipped, reserved or waited for: the three always sum to it.
public struct LineSupply: Sendable, Hashable {
    /// What is shipped.
    public let shipped: Int64
    /// What is reserved, also where it is being picked.
    public let reserved: Int64
    /// What is waited for.
    public let waiting: Int64

    /// What covers a line.
    public init(shipped: Int64 = 0, reserved: Int64 = 0, waiting: Int64 = 0) {
        self.shipped = shipped
        self.reserved = reserved
        self.waiting = waiting
    }

    /// What is ordered.
    public var ordered: Int64 { shipped + reserved + waiting }

    /// What must happen when another quantity is ordered; what is waited for goes first.
    ///
    /// - Parameters:
    ///   - ordered: The new quantity.
    ///   - picked: What of the reserved quantity is being picked and cannot be given back.
    /// - Returns: What is given back, no longer waited for, or needed besides; nil where less would be ordered than is
    ///   shipped or being picked.
    public func change(to ordered: Int64, picked: Int64 = 0) -> LineSupplyChange? {
        guard ordered >= shipped + picked else { return nil }
        guard ordered < self.ordered else { return LineSupplyChange(needed: ordered - self.ordered) }
        let less = self.ordered - ordered
        let unwaited = min(less, waiting)
        return LineSupplyChange(released: less - unwaited, unwaited: unwaited)
    }
}

/// What must happen with the cover of a line.
public struct LineSupplyChange: Sendable, Hashable {
    /// What of the reserved quantity is given back.
    public var released: Int64 = 0
    /// What is no longer waited for.
    public var unwaited: Int64 = 0
    /// What has to be reserved or waited for besides.
    public var needed: Int64 = 0

    /// A change of a cover.
    public init(released: Int64 = 0, unwaited: Int64 = 0, needed: Int64 = 0) {
        self.released = released
        self.unwaited = unwaited
        self.needed = needed
    }
}
