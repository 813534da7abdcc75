/// Whether an order was or will be shipped after the day it was required for.
public struct Lateness: Sendable, Hashable {
    /// The day it is required for; without one nothing is late.
    public let required: CalendarDay?
    /// The day it was shipped, once it was.
    public let shipped: CalendarDay?

    /// The two days of an order.
    public init(required: CalendarDay?, shipped: CalendarDay?) {
        self.required = required
        self.shipped = shipped
    }

    /// Whether it was shipped after the required day; on that day is in time.
    public var isLate: Bool { daysLate > 0 }

    /// How many days after the required day it was shipped, 0 when in time or not shipped.
    public var daysLate: Int {
        guard let required, let shipped else { return 0 }
        return max(0, shipped.daysSince1970 - required.daysSince1970)
    }

    /// Whether it is not shipped and the required day is past.
    public func isOverdue(on today: CalendarDay) -> Bool {
        guard let required, shipped == nil else { return false }
        return today > required
    }
}
