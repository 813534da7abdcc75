/// Under which terms a coupon counts; a pure rule that knows no store.
public struct CouponTerms: Sendable, Hashable {
    /// The first day on which it counts; always, where there is none.
    public var from: CalendarDay?
    /// The last day on which it counts; for ever, where there is none.
    public var through: CalendarDay?
    /// How often it may be used in all.
    public var mostUses: Int64?
    /// How often one customer may use it.
    public var mostPerCustomer: Int64?
    /// What the goods must come to at least, before discounts on the whole.
    public var minimum: Money?
    /// Whether it counts beside other discounts.
    public var combines: Bool
    /// Whether somebody ended it.
    public var isEnded: Bool

    /// The terms of a coupon.
    public init(
        from: CalendarDay? = nil,
        through: CalendarDay? = nil,
        mostUses: Int64? = nil,
        mostPerCustomer: Int64? = nil,
        minimum: Money? = nil,
        combines: Bool = false,
        isEnded: Bool = false
    ) {
        self.from = from
        self.through = through
        self.mostUses = mostUses
        self.mostPerCustomer = mostPerCustomer
        self.minimum = minimum
        self.combines = combines
        self.isEnded = isEnded
    }

    /// Why it does not count for an order; nil where it does.
    ///
    /// - Parameters:
    ///   - day: The day on which it is asked.
    ///   - goods: What the goods come to after the discounts of their lines.
    ///   - hasOthers: Whether the order has other discounts.
    ///   - used: How often it is used, in all and by this customer.
    /// - Returns: The first thing that stands against it.
    public func obstacle(
        on day: CalendarDay,
        goods: Money,
        hasOthers: Bool,
        used: (all: Int64, byCustomer: Int64)
    ) -> CouponObstacle? {
        if isEnded { return .ended }
        if let from, day < from { return .notYet(from) }
        if let through, day > through { return .over(through) }
        if let mostUses, used.all >= mostUses { return .usedUp(mostUses) }
        if let mostPerCustomer, used.byCustomer >= mostPerCustomer { return .usedByCustomer(mostPerCustomer) }
        if let minimum, minimum.currency != goods.currency { return .otherCurrency(minimum.currency) }
        if let minimum, goods.minor < minimum.minor { return .belowMinimum(minimum, goods) }
        return hasOthers && !combines ? .notCombined : nil
    }
}

/// Why a coupon does not count for an order.
public enum CouponObstacle: Sendable, Hashable {
    /// Somebody ended it.
    case ended
    /// Its first day is still to come.
    case notYet(CalendarDay)
    /// Its last day is over.
    case over(CalendarDay)
    /// It was used as often as it may be.
    case usedUp(Int64)
    /// The customer used it as often as one may.
    case usedByCustomer(Int64)
    /// It is for orders in another currency.
    case otherCurrency(Currency)
    /// The goods come to less than it asks for.
    case belowMinimum(Money, Money)
    /// The order has another discount, and it counts alone.
    case notCombined

    /// Why, in words.
    public var reason: String {
        switch self {
        case .ended: "it was ended"
        case .notYet(let day): "it counts from \(day) on"
        case .over(let day): "it counted through \(day)"
        case .usedUp(let uses): "all of its \(uses) uses are taken"
        case .usedByCustomer(let uses): "this customer has taken all of the \(uses) uses that one may have"
        case .otherCurrency(let currency): "it is for orders in \(currency)"
        case .belowMinimum(let minimum, let goods):
            "it asks for goods of \(minimum) \(minimum.currency), and these come to \(goods)"
        case .notCombined: "the order has another discount, and it counts alone"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .belowMinimum: "order more, or leave the coupon out"
        case .notCombined: "take the other discounts away, or leave the coupon out"
        default: "leave the coupon out; see `coffer coupon list`"
        }
    }
}
