/// An exact decimal number: a whole coefficient and the number of decimals in it, 0 to 9.
///
/// `0.682512` is coefficient 682512 at scale 6. Numbers of equal value are equal whatever their scale.
public struct ScaledDecimal: Sendable {
    /// The scales a number can have.
    public static let scales = 0...9

    /// The number without its decimal point.
    public let coefficient: Int64
    /// How many decimals the coefficient holds, 0 to 9.
    public let scale: Int

    /// A number of `coefficient` × 10^−`scale`; a scale outside 0 to 9 is a mistake of the program.
    public init(_ coefficient: Int64, scale: Int = 0) {
        precondition(Self.scales.contains(scale), "a scale outside 0...9")
        self.coefficient = coefficient
        self.scale = scale
    }

    /// Reads `-12.50`: an optional minus, digits without needless zeros before, decimals after one point.
    ///
    /// The scale is the number of decimals written.
    ///
    /// - Throws: ``OrdersError/malformedDecimal(_:scale:)`` for any other text, also for more than `maximumScale`
    ///   decimals; ``OrdersError/overflow(_:)`` beyond 64 bits.
    public init(_ text: String, maximumScale: Int = 9) throws(OrdersError) {
        precondition(Self.scales.contains(maximumScale), "a scale outside 0...9")
        guard let (number, scale) = Self.parse(text), scale <= maximumScale else {
            throw .malformedDecimal(text, scale: maximumScale)
        }
        guard let number else { throw .overflow("the number `\(text)`") }
        self.init(number, scale: scale)
    }

    /// Zero.
    public static let zero = ScaledDecimal(0)
    /// One.
    public static let one = ScaledDecimal(1)

    /// The same number at another scale, rounded half up away from zero where decimals are dropped.
    ///
    /// - Throws: ``OrdersError/overflow(_:)`` when the coefficient does not fit 64 bits.
    public func rounded(toScale wanted: Int) throws(OrdersError) -> ScaledDecimal {
        precondition(Self.scales.contains(wanted), "a scale outside 0...9")
        let number: Int128
        if wanted >= scale {
            number = Int128(coefficient) * (try Checked.power(wanted - scale))
        } else {
            number = Checked.roundedQuotient(Int128(coefficient), over: try Checked.power(scale - wanted))
        }
        return ScaledDecimal(try Checked.narrow(number, "a decimal number"), scale: wanted)
    }

    /// The same number without zeros at its end.
    public var trimmed: ScaledDecimal {
        var (number, digits) = (coefficient, scale)
        while digits > 0, number % 10 == 0 {
            number /= 10
            digits -= 1
        }
        return ScaledDecimal(number, scale: digits)
    }
}

extension ScaledDecimal: CustomStringConvertible {
    /// The number with exactly its scale's decimals, such as `-0.50`.
    public var description: String { Self.text(coefficient, scale: scale) }

    static func text(_ number: Int64, scale: Int) -> String {
        // From the last digit to the sign. Why not from strings: an order shows some thirty numbers.
        var (characters, rest) = ([UInt8](), number.magnitude)
        characters.reserveCapacity(24)
        for place in 0... {
            if place == scale, scale > 0 { characters.append(UInt8(ascii: ".")) }
            characters.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
            if rest == 0, place >= scale { break }
        }
        if number < 0 { characters.append(UInt8(ascii: "-")) }
        characters.reverse()
        return String(decoding: characters, as: UTF8.self)
    }

    /// The coefficient (nil beyond 64 bits) and the scale of a well-formed text.
    static func parse(_ text: String) -> (Int64?, Int)? {
        var rest = text.utf8[...]
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2, !whole.isEmpty else { return nil }
        guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
        let decimals = parts.count == 2 ? parts[1] : whole[whole.endIndex...]
        guard parts.count == 1 || !decimals.isEmpty else { return nil }
        var number: Int64? = 0
        for digit in [whole, decimals].joined() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number.flatMap { appended(digit, to: $0, isNegative: isNegative) }
        }
        // Why: a negative zero would not print as it was read.
        guard !isNegative || number != 0 else { return nil }
        return (number, decimals.count)
    }

    private static func appended(_ digit: UInt8, to number: Int64, isNegative: Bool) -> Int64? {
        let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
        let unit = Int64(digit - UInt8(ascii: "0"))
        let (sum, isOverToo) = tens.addingReportingOverflow(isNegative ? -unit : unit)
        return isOver || isOverToo ? nil : sum
    }
}

extension ScaledDecimal: Hashable, Comparable {
    /// By value: `1.5` and `1.50` are equal.
    public static func == (left: ScaledDecimal, right: ScaledDecimal) -> Bool {
        left.aligned == right.aligned
    }

    /// By value.
    public static func < (left: ScaledDecimal, right: ScaledDecimal) -> Bool { left.aligned < right.aligned }

    /// Hashes the value, not the scale.
    public func hash(into hasher: inout Hasher) { hasher.combine(aligned) }

    /// The value in billionths, which always fits 128 bits.
    private var aligned: Int128 {
        var number = Int128(coefficient)
        for _ in scale..<9 { number *= 10 }
        return number
    }
}
