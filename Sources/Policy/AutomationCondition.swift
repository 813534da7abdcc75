/// What is known of an order when rules are asked.
public struct AutomationFacts: Sendable, Hashable {
    /// The ISO 4217 code of its amounts.
    public var currency: String
    /// The total with tax.
    public var total: DecimalAmount
    /// The group whose price list the customer is on.
    public var priceGroup: String?
    /// The ISO 3166 code of the country that it goes to.
    public var country: String?
    /// How many days after its issue an invoice is due.
    public var paymentDays: Int
    /// The largest discount that somebody gave, in percent.
    public var discount: DecimalAmount
    /// Whether all of it can be had at once.
    public var isAllThere: Bool
    /// Whether a quantity or a price is unusual.
    public var isUnusual: Bool

    /// What is known of an order.
    public init(
        currency: String,
        total: DecimalAmount,
        priceGroup: String?,
        country: String?,
        paymentDays: Int,
        discount: DecimalAmount,
        isAllThere: Bool,
        isUnusual: Bool
    ) {
        self.currency = currency
        self.total = total
        self.priceGroup = priceGroup
        self.country = country
        self.paymentDays = paymentDays
        self.discount = discount
        self.isAllThere = isAllThere
        self.isUnusual = isUnusual
    }
}

/// What must hold of an order for a rule to apply: all that is named.
public struct AutomationCondition: Sendable, Equatable {
    /// Whether a line waits for goods.
    public enum Stock: String, Sendable, CaseIterable {
        /// All of it can be had at once.
        case all
        /// Something is not there.
        case short
    }

    /// The largest total, by currency; an order in another currency does not match.
    public let totalAtMost: [String: DecimalAmount]?
    /// The smallest total, by currency; an order in another currency does not match.
    public let totalFrom: [String: DecimalAmount]?
    /// The groups of customers, by their price list.
    public let priceGroups: [String]?
    /// The countries that it goes to.
    public let countries: [String]?
    /// The most days to pay.
    public let paymentDaysAtMost: Int?
    /// The largest discount, in percent.
    public let discountAtMost: DecimalAmount?
    /// Whether a line waits for goods.
    public let stock: Stock?

    private static let keys = [
        "total-at-most", "total-from", "price-group", "country", "payment-days-at-most", "discount-at-most",
        "stock",
    ]

    init(_ node: YAMLNode?) throws(PolicyError) {
        guard let map = try node?.mapping(keys: Self.keys) else {
            (totalAtMost, totalFrom, priceGroups, countries) = (nil, nil, nil, nil)
            (paymentDaysAtMost, discountAtMost, stock) = (nil, nil, nil)
            return
        }
        totalAtMost = try map["total-at-most"].map { node throws(PolicyError) in try node.amountsByCurrency()
        }
        totalFrom = try map["total-from"].map { node throws(PolicyError) in try node.amountsByCurrency() }
        priceGroups = try map["price-group"].map { node throws(PolicyError) in try node.strings() }
        countries = try map["country"].map { node throws(PolicyError) in try Self.countries(node) }
        paymentDaysAtMost = try map["payment-days-at-most"].map { node throws(PolicyError) in
            try node.integer(in: 0...365)
        }
        discountAtMost = try map["discount-at-most"].map { node throws(PolicyError) in
            let percent = try node.amount()
            guard percent <= DecimalAmount(digits: 100, scale: 0) else {
                throw .badValue(at: node.place, value: "\(percent)", expected: "a percentage up to 100")
            }
            return percent
        }
        stock = try map["stock"].map { node throws(PolicyError) in
            try node.choice(of: Stock.self, kind: "stock")
        }
    }

    private static func countries(_ node: YAMLNode) throws(PolicyError) -> [String] {
        for item in try node.items() {
            let code = try item.string()
            guard code.utf8.count == 2, code.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw .badValue(at: item.place, value: code, expected: "an ISO 3166 code such as DE")
            }
        }
        return try node.strings()
    }

    /// Whether all that is named holds.
    public func holds(for facts: AutomationFacts) -> Bool {
        if let totalAtMost {
            guard let most = totalAtMost[facts.currency], facts.total <= most else { return false }
        }
        if let totalFrom {
            guard let least = totalFrom[facts.currency], facts.total >= least else { return false }
        }
        if let priceGroups {
            guard let group = facts.priceGroup, priceGroups.contains(group) else { return false }
        }
        if let countries {
            guard let country = facts.country, countries.contains(country) else { return false }
        }
        if let paymentDaysAtMost, facts.paymentDays > paymentDaysAtMost { return false }
        if let discountAtMost, facts.discount > discountAtMost { return false }
        return stock.map { ($0 == .all) == facts.isAllThere } ?? true
    }

    /// The conditions in words.
    var words: String {
        func amounts(_ amounts: [String: DecimalAmount]) -> String {
            amounts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        }
        var words: [String] = []
        if let totalFrom { words.append("total from \(amounts(totalFrom))") }
        if let totalAtMost { words.append("total at most \(amounts(totalAtMost))") }
        if let priceGroups { words.append("price group \(priceGroups.joined(separator: ", "))") }
        if let countries { words.append("country \(countries.joined(separator: ", "))") }
        if let paymentDaysAtMost { words.append("at most \(paymentDaysAtMost) days to pay") }
        if let discountAtMost { words.append("discount at most \(discountAtMost) %") }
        if let stock { words.append(stock == .all ? "all in stock" : "not all in stock") }
        return words.joined(separator: " and ")
    }
}
