/// What is unusual about a line, so that an approver has to look at it.
public struct UnusualLine: Sendable, Hashable {
    /// What about the line it is.
    public enum Matter: String, Sendable, Hashable, CaseIterable, Codable {
        /// How many.
        case quantity
        /// For how much.
        case price
    }

    /// Why it is unusual.
    public enum Cause: Sendable, Hashable {
        /// It lies far from what is usual of the product, whoever orders it.
        case outlier(RobustScale, value: Double, count: Int)
        /// It is so many times what this customer usually takes, which is the median of so many orders.
        case customersQuantity(usual: Int64, count: Int)
        /// So many millionths are given away of the product's own price.
        case givenAway(Int64)
    }

    /// What about the line it is.
    public let matter: Matter
    /// Why.
    public let cause: Cause

    /// How many earlier lines of a product, or prices of it, there must be before another is compared with them.
    ///
    /// The rates of false alarms that Iglewicz and Hoaglin (1993) give for their score begin with ten.
    public static let leastLines = 10
    /// How many earlier orders of the product there must be before a quantity is compared with the customer's own.
    public static let leastHistory = 3
    /// How many times the customer's usual quantity is unusual.
    public static let quantityFactor: Int64 = 10
    /// What may be given away of a line's price, in millionths.
    public static let givenAway: Int64 = 200_000
    /// How far apart quantities of a product lie at least, as a fraction of the usual one.
    ///
    /// Where nearly every line has the same quantity the deviations are next to nothing, and two in place of one would stand out.
    public static let quantitySpread = 0.5
    /// How far apart prices of a product lie at least, as a fraction of the usual one: up to 17.5 % off is let through.
    public static let priceSpread = 0.05

    /// What is unusual about a line by the customer's own orders and the product's own price.
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
            if !isOver, quantity >= limit {
                found.append(
                    UnusualLine(
                        matter: .quantity,
                        cause: .customersQuantity(usual: usual, count: history.count)
                    )
                )
            }
        }
        if givenAway > Self.givenAway {
            found.append(UnusualLine(matter: .price, cause: .givenAway(givenAway)))
        }
        return found
    }

    /// What is unusual about a line by what other lines of the product were.
    ///
    /// - Parameters:
    ///   - matter: What is compared.
    ///   - value: What the line has.
    ///   - lines: What earlier lines of the product had, in any order; none below zero.
    /// - Returns: nil where it is not unusual, or there are fewer than ``leastLines`` to compare it with.
    public static func outlier(_ matter: Matter, _ value: Double, among lines: [Double]) -> UnusualLine? {
        guard lines.count >= leastLines else { return nil }
        let spread = matter == .quantity ? quantitySpread : priceSpread
        let scale = RobustScale(lines, leastSpread: spread)
        guard scale.isOutlier(value) else { return nil }
        return UnusualLine(matter: matter, cause: .outlier(scale, value: value, count: lines.count))
    }
}
