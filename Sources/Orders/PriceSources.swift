/// All prices a product could have for one customer; ``resolve(quantity:on:)`` picks one.
public struct PriceSources: Sendable, Hashable {
    /// A price set by a person.
    public struct Manual: Sendable, Hashable {
        /// The price.
        public var price: UnitPrice
        /// Why; not empty.
        public var reason: String

        /// A price with its reason.
        public init(price: UnitPrice, reason: String) {
            self.price = price
            self.reason = reason
        }
    }

    /// A price on a named list.
    public struct Listed: Sendable, Hashable {
        /// The list's name.
        public var list: String
        /// The price.
        public var price: UnitPrice
        /// The first day it holds; always, where there is none.
        public var from: CalendarDay?
        /// The last day it holds; for ever, where there is none.
        public var through: CalendarDay?

        /// A price on a list.
        public init(
            list: String,
            price: UnitPrice,
            from: CalendarDay? = nil,
            through: CalendarDay? = nil
        ) {
            self.list = list
            self.price = price
            self.from = from
            self.through = through
        }

        /// Whether it holds on a day.
        public func holds(on day: CalendarDay) -> Bool {
            if let from, day < from { return false }
            if let through, day > through { return false }
            return true
        }
    }

    /// A price from a quantity on.
    public struct Tier: Sendable, Hashable {
        /// The least quantity.
        public var from: ScaledDecimal
        /// The price.
        public var price: UnitPrice

        /// A price from a quantity on.
        public init(from: ScaledDecimal, price: UnitPrice) {
            self.from = from
            self.price = price
        }
    }

    /// The price set by a person.
    public var manual: Manual?
    /// The prices of the customer's contract.
    public var contracts: [Listed]
    /// The prices of the lists of the customer's group.
    public var groupLists: [Listed]
    /// The prices of lists for everyone.
    public var datedLists: [Listed]
    /// The prices by quantity.
    public var tiers: [Tier]
    /// The product's own price.
    public var base: UnitPrice?

    /// The prices a product could have.
    public init(
        manual: Manual? = nil,
        contracts: [Listed] = [],
        groupLists: [Listed] = [],
        datedLists: [Listed] = [],
        tiers: [Tier] = [],
        base: UnitPrice? = nil
    ) {
        self.manual = manual
        self.contracts = contracts
        self.groupLists = groupLists
        self.datedLists = datedLists
        self.tiers = tiers
        self.base = base
    }

    /// The first price there is: manual, contract, group list, dated list, tier, base.
    ///
    /// Of several lists that hold on the day the one that began last counts, of those the first given; of several
    /// tiers the highest one reached.
    ///
    /// - Throws: ``OrdersError/manualPriceWithoutReason``, ``OrdersError/noPrice``.
    public func resolve(quantity: Quantity, on day: CalendarDay) throws(OrdersError) -> ResolvedPrice {
        if let manual {
            guard manual.reason.contains(where: { !$0.isWhitespace }) else { throw .manualPriceWithoutReason }
            return ResolvedPrice(price: manual.price, rule: .manual(reason: manual.reason))
        }
        if let hit = Self.latest(contracts, on: day) {
            return ResolvedPrice(price: hit.price, rule: .contract)
        }
        if let hit = Self.latest(groupLists, on: day) {
            return ResolvedPrice(price: hit.price, rule: .groupList(hit.list))
        }
        if let hit = Self.latest(datedLists, on: day) {
            return ResolvedPrice(price: hit.price, rule: .datedList(hit.list))
        }
        if let hit = tiers.filter({ $0.from <= quantity.value }).max(by: { $0.from < $1.from }) {
            return ResolvedPrice(price: hit.price, rule: .tier(from: hit.from))
        }
        guard let base else { throw .noPrice }
        return ResolvedPrice(price: base, rule: .base)
    }

    private static func latest(_ lists: [Listed], on day: CalendarDay) -> Listed? {
        var best: Listed?
        for list in lists where list.holds(on: day) {
            guard let current = best else {
                best = list
                continue
            }
            let (start, known) = (list.from?.daysSince1970 ?? .min, current.from?.daysSince1970 ?? .min)
            if start > known { best = list }
        }
        return best
    }
}
