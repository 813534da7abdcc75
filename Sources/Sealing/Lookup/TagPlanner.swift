/// Chooses how long lookup tags are.
///
/// With n rows and tags of L bits, n / 2^L rows share a tag by chance. Fewer than 2, and a tag singles a person out;
/// more than √n, and too many rows are opened for nothing. Under 8 rows no length gives both, and one bit is used.
public enum TagPlanner {
    /// The longest tag, in bits.
    public static let maximumBits = 40

    /// The longest tag that still leaves at least two rows per tag.
    public static func bits(forRows rows: Int) -> Int {
        guard rows >= 4 else { return 1 }
        return min(maximumBits, Int.bitWidth - 1 - (rows / 2).leadingZeroBitCount)
    }

    /// Whether so many rows share a tag by chance that tags of `bits` must be made anew and longer.
    public static func mustWiden(rows: Int, bits: Int) -> Bool {
        coincidences(rows, bits) > max(4, Double(rows).squareRoot())
    }

    /// Whether so many share a tag that opening them is felt (more than 8): the moment to make them anew without haste.
    public static func shouldWiden(rows: Int, bits: Int) -> Bool {
        coincidences(rows, bits) > max(4, min(8, Double(rows).squareRoot()))
    }

    /// Whether longer tags would leave two rows per tag as well: the moment to make them anew where nobody waits at all.
    ///
    /// Each row that shares a tag by chance is opened for nothing, with a key that often has to be unwrapped for it.
    public static func canWiden(rows: Int, bits: Int) -> Bool { bits < Self.bits(forRows: rows) }

    private static func coincidences(_ rows: Int, _ bits: Int) -> Double {
        Double(rows) / Double(sign: .plus, exponent: bits, significand: 1)
    }
}
