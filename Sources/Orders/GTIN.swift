/// A Global Trade Item Number of GS1 (GTIN-8, -12, -13 or -14), its check digit tried.
public struct GTIN: Sendable, Hashable, CustomStringConvertible {
    /// The number in 14 digits, with zeros before it: the form in which two numbers are compared.
    public let padded: String

    /// Reads a number of 8, 12, 13 or 14 digits; nil when its length or its check digit does not fit.
    public init?(_ text: String) {
        let digits = text.utf8.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard [8, 12, 13, 14].contains(digits.count), digits.allSatisfy((0...9).contains) else { return nil }
        // GS1 General Specifications §7.9.1: from the right, the digits count once and three times by turns.
        let sum = digits.reversed().enumerated()
            .reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) }
        guard sum.isMultiple(of: 10) else { return nil }
        padded = String(repeating: "0", count: 14 - digits.count) + text
    }

    /// The number as it is printed: 8 or 13 digits, or 14 where the first one says something.
    public var description: String {
        if padded.hasPrefix("000000") { return String(padded.dropFirst(6)) }
        return padded.hasPrefix("0") ? String(padded.dropFirst()) : padded
    }
}
