/// Splits a whole amount over weights without losing or inventing a cent.
public enum Spread {
    /// The share of each weight: rounded down first, then one more for the largest remainders, earlier ones first.
    ///
    /// The shares sum to `total` exactly. No share is above its weight when `total` is not above the weights' sum.
    ///
    /// - Parameters:
    ///   - total: What to split, in smallest units, at or above zero.
    ///   - weights: At or above zero; where all are zero, `total` must be zero too.
    /// - Returns: One share per weight, in the same sequence.
    /// - Throws: ``OrdersError/discountOutOfRange(_:)`` for a total or weight below zero or a total over no weight.
    public static func shares(of total: Int64, over weights: [Int64]) throws(OrdersError) -> [Int64] {
        guard total >= 0, weights.allSatisfy({ $0 >= 0 }) else {
            throw .discountOutOfRange("an amount below zero cannot be split")
        }
        var sum: Int128 = 0
        for weight in weights { sum += Int128(weight) }
        guard sum > 0 else {
            guard total == 0 else { throw .discountOutOfRange("there is nothing to take the amount from") }
            return weights
        }
        var shares: [Int64] = []
        var remainders: [(index: Int, rest: Int128)] = []
        var left = Int128(total)
        for (index, weight) in weights.enumerated() {
            let (share, rest) = (Int128(total) * Int128(weight)).quotientAndRemainder(dividingBy: sum)
            shares.append(try Checked.narrow(share, "a share"))
            remainders.append((index, rest))
            left -= share
        }
        remainders.sort { ($1.rest, $0.index) < ($0.rest, $1.index) }
        // Why: the remainders sum to `left` whole units and each is below one, so `left` of them are above zero.
        for (index, _) in remainders.prefix(Int(left)) { shares[index] += 1 }
        return shares
    }
}
