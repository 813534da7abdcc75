/// A part of a whole number of things, as a percentage that is read.
public struct Proportion: Sendable, Hashable {
    /// How many have the property.
    public let part: Int64
    /// How many there are.
    public let whole: Int64

    /// A part, from 0 to `whole`.
    public init(_ part: Int64, of whole: Int64) {
        precondition(part >= 0 && part <= whole, "a part outside its whole")
        self.part = part
        self.whole = whole
    }

    /// The percentage to two decimals, rounded half up; nil of nothing.
    public var percent: ScaledDecimal? {
        guard whole > 0 else { return nil }
        let hundredths = Checked.roundedQuotient(Int128(part) * 10_000, over: Int128(whole))
        // Why it fits: the part is not above the whole, so this is not above 10,000.
        return ScaledDecimal(Int64(hundredths), scale: 2)
    }
}
