/// A series of document numbers: `SO-2026-000042` in a fiscal year, or `C-000001` without one.
public struct NumberSeries: Sendable, Hashable {
    /// One to six capital letters.
    public let prefix: String
    /// The fiscal year, 1 to 9999, for series that start anew each year.
    public let year: Int?

    /// How many digits a number has at least; it grows beyond 999999.
    public static let digits = 6

    /// A series.
    ///
    /// - Throws: ``OrdersError/malformedPrefix(_:)``; a year outside 1 to 9999 is refused the same way.
    public init(prefix: String, year: Int? = nil) throws(OrdersError) {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        guard (1...6).contains(prefix.utf8.count), prefix.utf8.allSatisfy({ letters.contains($0) }) else {
            throw .malformedPrefix(prefix)
        }
        if let year, !(1...9999).contains(year) { throw .malformedPrefix("\(prefix)-\(year)") }
        self.prefix = prefix
        self.year = year
    }

    /// The number as documents carry it; `number` is above zero.
    public func text(for number: Int64) -> String { stem + zeroPadded(number, to: Self.digits) }

    /// Reads the number out of a document number of this series.
    ///
    /// - Throws: ``OrdersError/malformedNumber(_:series:)``.
    public func number(in text: String) throws(OrdersError) -> Int64 {
        let refusal = OrdersError.malformedNumber(text, series: description)
        guard text.hasPrefix(stem) else { throw refusal }
        guard let number = Int64(text.dropFirst(stem.count)), number > 0, self.text(for: number) == text
        else {
            throw refusal
        }
        return number
    }

    private var stem: String {
        guard let year else { return "\(prefix)-" }
        return "\(prefix)-\(zeroPadded(Int64(year), to: 4))-"
    }
}

extension NumberSeries: CustomStringConvertible {
    /// The series without a number: `SO-2026` or `C`.
    public var description: String { String(stem.dropLast()) }
}

/// Whether the numbers of a series run without gap and repeat from 1 to the last one.
public struct SeriesContinuity: Sendable, Hashable {
    /// The numbers that are missing, as ranges, ascending.
    public let gaps: [ClosedRange<Int64>]
    /// The numbers that occur more than once, ascending.
    public let repeats: [Int64]
    /// The highest number, 0 without any.
    public let last: Int64

    /// Whether nothing is missing and nothing occurs twice.
    public var isContinuous: Bool { gaps.isEmpty && repeats.isEmpty }

    /// Looks through numbers in any order.
    ///
    /// - Parameters:
    ///   - numbers: The numbers found on documents, above zero.
    ///   - counter: The last number the series says it took, when known; what lies above the documents is missing.
    public init(of numbers: [Int64], counter: Int64? = nil) {
        var (gaps, repeats): ([ClosedRange<Int64>], [Int64]) = ([], [])
        var last: Int64 = 0
        for number in numbers.sorted() {
            if number == last {
                if repeats.last != number { repeats.append(number) }
            } else if number > last {
                if number - last > 1 { gaps.append((last + 1)...(number - 1)) }
                last = number
            }
        }
        if let counter, counter > last { gaps.append((last + 1)...counter) }
        self.gaps = gaps
        self.repeats = repeats
        self.last = last
    }
}
