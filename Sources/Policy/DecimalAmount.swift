/// A decimal number that is not negative: `digits` × 10^−`scale`, free of any currency's minor unit.
public struct DecimalAmount: Hashable, Sendable, Comparable, LosslessStringConvertible {
    /// All digits as one whole number.
    public let digits: Int64

    /// How many of the digits stand after the point (0…9).
    public let scale: Int

    /// Makes `digits` × 10^−`scale`.
    ///
    /// - Precondition: `digits` is not negative and `scale` is in 0…9.
    public init(digits: Int64, scale: Int) {
        precondition(digits >= 0 && (0...9).contains(scale), "a decimal amount is not negative")
        self.digits = digits
        self.scale = scale
    }

    /// Reads `1500000` or `10000.00`: up to 18 digits, at most 9 after the point; nothing else.
    public init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let fraction = parts.count == 2 ? parts[1].count : 0
        let all = Array(parts.joined())
        guard all.count <= 18, fraction <= 9 else { return nil }
        var digits: Int64 = 0
        for byte in all {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        self.init(digits: digits, scale: fraction)
    }

    /// The number as it was written.
    public var description: String {
        guard scale > 0 else { return "\(digits)" }
        let text = String(digits)
        let padded = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
        return "\(padded.dropLast(scale)).\(padded.suffix(scale))"
    }

    /// Compares by value: `1.5` is less than `1.51` and neither less nor more than `1.50`.
    public static func < (left: Self, right: Self) -> Bool { compared(left) < compared(right) }

    /// Equal by value: `1.5` equals `1.50`.
    public static func == (left: Self, right: Self) -> Bool { compared(left) == compared(right) }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(Self.compared(self))
    }

    // Why: 10^9 × Int64.max does not fit 64 bits, and a comparison must never trap.
    private static func compared(_ amount: Self) -> Int128 {
        Int128(amount.digits) * powers[9 - amount.scale]
    }

    private static let powers: [Int128] = (0...9).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
