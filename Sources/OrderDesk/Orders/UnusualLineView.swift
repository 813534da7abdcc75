public import Engine
internal import Orders

/// What an approver should look at of a line, and why.
public struct UnusualLineView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "UnusualLine",
        [
            .position: .integer("The line."),
            .sku: .sku,
            .about: .choice(UnusualLine.Matter.allCases.map(\.rawValue), "What of it."),
            .reason: .text("Why, in a sentence."),
            .compared: .count("With how many earlier lines or orders it was compared (n).").optional,
            .usual: .decimal("What is usual: their median.").optional,
            .mad: .decimal("The median of their distances from it (MAD).").optional,
            .zScore: .decimal("Its distance from what is usual: the modified z-score.").optional,
            .threshold: .decimal("The score above which it is unusual.").optional,
        ]
    )

    /// The line.
    public let position: Int64
    /// The product's code.
    public let sku: String
    /// What of it: `quantity` or `price`.
    public let about: String
    /// Why, in a sentence.
    public let reason: String
    /// With how many earlier lines or orders it was compared; absent where it was with the product's own price.
    public let compared: Int?
    /// What is usual, the median.
    public let usual: String?
    /// The median of the distances from it.
    public let mad: String?
    /// The modified z-score.
    public let zScore: String?
    /// The score above which it is unusual.
    public let threshold: String?

    /// Everything that was found.
    static func list(_ lines: UnusualLines) -> [UnusualLineView] {
        lines.found.flatMap { line, marks in marks.map { UnusualLineView(line, $0) } }
    }

    private init(_ line: DraftLine, _ mark: UnusualLine) {
        let sku = line.product.sku
        self.sku = sku
        position = line.position
        about = mark.matter.rawValue
        switch mark.cause {
        case .outlier(let scale, let value, let count):
            let score = Figures.estimate(scale.score(value) ?? 0)
            let usual = Figures.measure(scale.median)
            let found = Figures.measure(value)
            compared = count
            (self.usual, zScore) = (usual, score)
            mad = Figures.measure(scale.deviation)
            threshold = Figures.measure(RobustScale.threshold)
            reason =
                mark.matter == .quantity
                ? "\(usual) is the usual quantity of `\(sku)`, and \(found) is \(score) deviations from it, where 3.5 are let through (modified z-score over \(count) lines)"
                : "\(usual) \(line.basis.currency) is the usual price of `\(sku)`, and \(found) is \(score) deviations from it, where 3.5 are let through (modified z-score over \(count) lines)"
        case .customersQuantity(let median, let count):
            let usual = Figures.quantity(median, line.product.quantityScale)
            let found = Figures.quantity(line.units, line.product.quantityScale)
            compared = count
            self.usual = usual
            (mad, zScore, threshold) = (nil, nil, nil)
            reason =
                "\(usual) is what this customer usually takes of `\(sku)` (the median of \(count) orders), and \(found) is ten times that or more"
        case .givenAway(let millionths):
            (compared, usual, mad, zScore, threshold) = (nil, nil, nil, nil, nil)
            reason =
                "\(Figures.measure(Double(millionths) / 10_000)) % is given away of the price of `\(sku)`, where 20 % are let through"
        }
    }
}
