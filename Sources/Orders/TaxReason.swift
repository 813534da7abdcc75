/// Why no tax is charged (EN 16931, BT-120); only categories that need a reason have one.
public struct TaxReason: Sendable, Hashable, CustomStringConvertible {
    /// The category it stands for.
    public let category: TaxCategory
    /// What documents print, not empty.
    public let text: String

    /// The category's own reason, or nil for `S` and `Z`, which must have none (BR-S-10, BR-Z-10).
    public init?(_ category: TaxCategory) {
        guard let text = category.exemptionReason else { return nil }
        self.category = category
        self.text = text
    }

    /// A reason in other words, such as the article of a law; nil for an empty text, and for `S` and `Z`.
    public init?(_ category: TaxCategory, text: String) {
        guard category.needsReason, text.contains(where: { !$0.isWhitespace }) else { return nil }
        self.category = category
        self.text = text
    }

    /// What documents print.
    public var description: String { text }
}
