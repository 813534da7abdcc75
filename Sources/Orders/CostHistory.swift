/// What a product cost from when on: its cost at the confirmation of an order is the order's for ever.
public struct CostHistory: Sendable, Hashable {
    /// What it cost from a moment on.
    public struct Entry: Sendable, Hashable {
        /// From when on, in milliseconds since 1970.
        public let since: Int64
        /// What one unit cost; nil where it was not known any more.
        public let cost: UnitPrice?

        /// What it cost from a moment on.
        public init(since: Int64, cost: UnitPrice?) {
            self.since = since
            self.cost = cost
        }
    }

    private let entries: [Entry]

    /// A history, the oldest entry first; of entries of one moment the last one counts.
    public init(_ entries: [Entry]) { self.entries = entries }

    /// What one unit cost at a moment; nil where that was not known then.
    public func cost(at moment: Int64) -> UnitPrice? { entries.last { $0.since <= moment }?.cost }

    /// What one unit is taken to have cost before the shop kept this history: the first cost that it noted.
    public var costOfHistory: UnitPrice? { entries.first?.cost }
}
