/// A length of time as people write it: a whole number and `m`, `h`, `d` or `w`, from one minute to ten years.
public struct Interval: Sendable, Hashable {
    /// Its length in seconds.
    public let seconds: Int64

    /// The longest one, in seconds: ten years of 366 days.
    public static let longest: Int64 = 3660 * 86_400

    /// A length in seconds.
    ///
    /// - Throws: ``ScheduleError/refusedInterval(text:reason:)`` when it is not whole minutes, or out of bounds.
    public init(seconds: Int64) throws(ScheduleError) {
        guard (60...Self.longest).contains(seconds), seconds.isMultiple(of: 60) else {
            throw .refusedInterval(text: "\(seconds) s", reason: "it is not one minute to ten years")
        }
        self.seconds = seconds
    }

    /// Reads `90m`, `6h`, `7d` or `2w`.
    ///
    /// - Throws: ``ScheduleError/refusedInterval(text:reason:)``.
    public init(_ text: String) throws(ScheduleError) {
        guard let unit = Self.units.first(where: { text.hasSuffix($0.letter) }) else {
            throw .refusedInterval(text: text, reason: "it does not end in `m`, `h`, `d` or `w`")
        }
        let digits = text.dropLast()
        guard (1...7).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let count = Int64(digits)
        else {
            throw .refusedInterval(
                text: text,
                reason: "`\(digits)` is not a whole number of up to seven digits"
            )
        }
        guard (60...Self.longest).contains(count * unit.seconds) else {
            throw .refusedInterval(text: text, reason: "it is not one minute to ten years")
        }
        seconds = count * unit.seconds
    }

    private static let units: [(letter: String, seconds: Int64)] = [
        ("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60),
    ]
}

extension Interval: CustomStringConvertible, Comparable {
    /// The shortest text that says it: `90m`, `6h`, `7d`, `2w`.
    public var description: String {
        for unit in Self.units where seconds.isMultiple(of: unit.seconds) {
            return "\(seconds / unit.seconds)\(unit.letter)"
        }
        return "\(seconds / 60)m"
    }

    /// By length.
    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}
