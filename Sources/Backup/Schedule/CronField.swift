/// One of the five fields of a cron expression: the numbers it names.
struct CronField: Hashable {
    /// A field by its place: what it counts, and what stands for numbers in it.
    struct Kind {
        let what: String
        let range: ClosedRange<Int>
        /// Names for the numbers from `firstNamed` on.
        var names: [String] = []
        var firstNamed = 0

        static let minute = Kind(what: "minute", range: 0...59)
        static let hour = Kind(what: "hour", range: 0...23)
        static let day = Kind(what: "day of the month", range: 1...31)
        static let month = Kind(
            what: "month",
            range: 1...12,
            names: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
            firstNamed: 1
        )
        /// Sunday is 0 and 7.
        static let weekday = Kind(
            what: "day of the week",
            range: 0...7,
            names: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        )
    }

    /// A bit for each number.
    private let bits: UInt64
    /// Whether it begins with `*`, so that it does not restrict by itself.
    let isOpen: Bool

    init(_ text: Substring, _ kind: Kind) throws(CronRefusal) {
        var bits: UInt64 = 0
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            bits |= try Self.numbers(part, kind)
        }
        // Why: both numbers are Sunday.
        if kind.range.upperBound == 7, bits & 1 << 7 != 0 { bits = bits & ~(1 << 7) | 1 }
        self.bits = bits
        isOpen = text.hasPrefix("*")
    }

    func contains(_ number: Int) -> Bool { bits & 1 << UInt64(number) != 0 }

    /// The numbers, rising.
    var numbers: [Int] { (0..<64).filter(contains) }

    /// `*`, `7`, `1-5`, `*/15` or `8-18/2`.
    private static func numbers(_ part: Substring, _ kind: Kind) throws(CronRefusal) -> UInt64 {
        let halves = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let ends = halves[0].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let first = halves[0] == "*" ? kind.range.lowerBound : try number(ends[0], kind)
        var last = first
        if halves[0] == "*" { last = kind.range.upperBound == 7 ? 6 : kind.range.upperBound }
        if ends.count == 2 { last = try number(ends[1], kind) }
        guard first <= last else {
            throw CronRefusal("`\(part)`: the \(kind.what) goes from a smaller to a larger number")
        }
        guard halves.count == 2 else { return bits(first, last, 1) }
        guard halves[0] == "*" || ends.count == 2 else {
            throw CronRefusal(
                "`\(part)`: a step needs a range, as `\(first)-\(kind.range.upperBound)/\(halves[1])`"
            )
        }
        guard let step = Self.plain(halves[1]), step > 0, step <= kind.range.upperBound else {
            throw CronRefusal("`\(part)`: the step of the \(kind.what) is 1 to \(kind.range.upperBound)")
        }
        return bits(first, last, step)
    }

    private static func number(_ text: Substring, _ kind: Kind) throws(CronRefusal) -> Int {
        if let place = kind.names.firstIndex(of: text.lowercased()) { return place + kind.firstNamed }
        guard let number = plain(text), kind.range.contains(number) else {
            throw CronRefusal(
                "`\(text)`: the \(kind.what) is \(kind.range.lowerBound) to \(kind.range.upperBound)"
                    + (kind.names.isEmpty ? "" : ", or a name as `\(kind.names[1])`")
            )
        }
        return number
    }

    /// Up to two digits and nothing else.
    private static func plain(_ text: Substring) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func bits(_ first: Int, _ last: Int, _ step: Int) -> UInt64 {
        stride(from: first, through: last, by: step).reduce(0) { $0 | 1 << UInt64($1) }
    }
}

/// Why a field is none.
struct CronRefusal: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
