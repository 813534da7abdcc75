/// What customers said when they were asked, as scores from 1 to 5.
///
/// Of fewer than five answers nothing is told: a customer could be recognised in them. Nor is anything told of what lies
/// between two reports but of five answers together: see ``batch(after:holding:)``.
public struct Satisfaction: Sendable, Hashable {
    /// The scores there are.
    public static let scores = 1...5
    /// The fewest answers of which a figure is told.
    public static let fewest: Int64 = 5

    /// How often was asked.
    public private(set) var asked: Int64 = 0
    /// How often each score was given, 1 first.
    private var given: [Int64] = Array(repeating: 0, count: Satisfaction.scores.count)

    /// Nobody asked yet.
    public init() {}

    /// How many answered.
    public var answered: Int64 { given.reduce(0, +) }

    /// Whether there are answers, but too few to tell anything of them.
    public var isTooFew: Bool { answered < Self.fewest }

    /// Adds those who were asked and gave the same answer.
    ///
    /// - Parameters:
    ///   - count: How many, at or above zero.
    ///   - score: What they gave, within ``scores``; nil where they gave none.
    public mutating func add(_ count: Int64, score: Int?) {
        precondition(count >= 0, "answers below zero")
        asked += count
        guard let score else { return }
        precondition(Self.scores.contains(score), "a score that there is not")
        given[score - 1] += count
    }

    /// Adds what another group said.
    public mutating func add(_ other: Satisfaction) {
        asked += other.asked
        for index in given.indices { given[index] += other.given[index] }
    }

    /// The mean score to two decimals, rounded half up; nil of too few answers.
    public var mean: ScaledDecimal? {
        guard !isTooFew else { return nil }
        let sum = zip(Self.scores, given).reduce(Int128(0)) { $0 + Int128($1.0) * Int128($1.1) }
        // Why it fits: a mean of scores is not above the highest one.
        return ScaledDecimal(Int64(Checked.roundedQuotient(sum * 100, over: Int128(answered))), scale: 2)
    }

    /// Who gave 4 or 5; nil of too few answers.
    public var satisfied: Proportion? {
        isTooFew ? nil : Proportion(given[3] + given[4], of: answered)
    }

    /// How many of those who were asked answered.
    public var response: Proportion { Proportion(answered, of: asked) }

    /// The batch that the next answer of a group belongs to.
    ///
    /// Answers are told batch by batch, and no batch before it is full: whatever two reports are subtracted from each other,
    /// what is left is the sum of whole batches.
    ///
    /// - Parameters:
    ///   - last: The batch that the answer before belongs to; nil where there is none.
    ///   - count: How many answers that batch has.
    /// - Returns: Its number, from 0.
    public static func batch(after last: Int64?, holding count: Int64) -> Int64 {
        guard let last else { return 0 }
        return count < fewest ? last : last + 1
    }
}
