/// What is unusual about a line, so that an approver has to look at it.
public enum UnusualLine: String, Sendable, Hashable, CaseIterable, Codable {
    /// Ten times or more what the customer usually takes of the product.
    case quantity
    /// More than a fifth is given away of the product's own price.
    case price

    /// How many earlier orders of the product there must be before a quantity is compared.
    public static let leastHistory = 3
    /// How many times the usual quantity is unusual.
    public static let quantityFactor: Int64 = 10
    /// What may be given away of a line's price, in millionths.
    public static let givenAway: Int64 = 200_000

    /// What is unusual about a line.
    ///
    /// - Parameters:
    ///   - quantity: What is ordered, at the product's scale.
    ///   - history: What the customer took of the product before, in any order, at the same scale.
    ///   - givenAway: What is given away of the product's own price, in millionths.
    /// - Returns: What an approver has to look at; empty where nothing is unusual.
    public static func found(quantity: Int64, history: [Int64], givenAway: Int64) -> [UnusualLine] {
        var found: [UnusualLine] = []
        if history.count >= leastHistory {
            let usual = history.sorted()[history.count / 2]
            let (limit, isOver) = usual.multipliedReportingOverflow(by: quantityFactor)
            if !isOver, quantity >= limit { found.append(.quantity) }
        }
        if givenAway > Self.givenAway { found.append(.price) }
        return found
    }
}
