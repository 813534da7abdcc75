internal import Glibc

/// How values lie on an axis: from a round number at or below the least to one at or above the greatest.
struct ChartScale {
    /// Where the axis begins.
    let least: Double
    /// Where it ends.
    let greatest: Double
    /// What lies between two lines of the grid: 1, 2 or 5 times a power of ten.
    let step: Double

    /// An axis for values; it holds zero, and is never without length.
    init(_ values: [Double]) {
        let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
        let span = high - low > 0 ? high - low : 1
        let power = pow(10, (log10(span / 5)).rounded(.down))
        step = ([1, 2, 5].map { $0 * power }.first { span / $0 <= 5 }) ?? 10 * power
        least = (low / step).rounded(.down) * step
        greatest = max((high / step).rounded(.up) * step, least + step)
    }

    /// The lines of the grid, from the least to the greatest.
    var lines: [Double] {
        let count = Int(((greatest - least) / step).rounded())
        return (0...count).map { least + Double($0) * step }
    }

    /// How far along the axis a value lies, from 0 to 1.
    func place(_ value: Double) -> Double { (value - least) / (greatest - least) }

    /// A line's number as it is read, without needless decimals.
    static func label(_ value: Double) -> String {
        value == value.rounded() ? "\(Int64(value))" : coordinate(value)
    }

    /// A length in a drawing, to a tenth.
    static func coordinate(_ value: Double) -> String {
        let tenths = Int64((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let rest = tenths.magnitude % 10
        return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
    }
}
