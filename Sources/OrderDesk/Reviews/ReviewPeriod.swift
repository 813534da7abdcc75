internal import Engine
internal import Orders

/// The days that a review is about: a month, a quarter or a year.
struct ReviewPeriod: Sendable, Hashable, CustomStringConvertible {
    /// How long it is; only reviews of the same length are compared.
    enum Kind: String, Sendable { case month, quarter, year }

    let kind: Kind
    /// `2026-11`, `2026-Q4` or `2026`.
    let description: String
    /// The first day.
    let first: Day
    /// The last day.
    let last: Day

    /// What is taken.
    static let pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$"

    /// Reads what a person wrote.
    init(reading text: String, field: String = "period") throws(InputError) {
        guard let period = ReviewPeriod(text) else {
            throw InputError(
                field,
                "`\(text)` is no month, quarter or year",
                help: "write it as 2026-11, 2026-Q4 or 2026"
            )
        }
        self = period
    }

    /// Reads what is stored; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]), year > 0
        else { return nil }
        let months: ClosedRange<Int>
        if parts.count == 1 {
            (kind, months) = (.year, 1...12)
        } else if parts[1].hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()), 1...4 ~= quarter {
            (kind, months) = (.quarter, (3 * quarter - 2)...(3 * quarter))
        } else if parts[1].utf8.count == 2, let month = Int(parts[1]), 1...12 ~= month {
            (kind, months) = (.month, month...month)
        } else {
            return nil
        }
        let next = months.upperBound == 12 ? (year + 1, 1) : (year, months.upperBound + 1)
        guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
            let end = CalendarDay(year: next.0, month: next.1, day: 1)
        else { return nil }
        self.first = .at(daysSince1970: Int64(first.daysSince1970))
        last = .at(daysSince1970: Int64(end.daysSince1970) - 1)
        description = text
        guard "\(self.first)".hasPrefix(String(parts[0])) else { return nil }
    }

    /// Whether its last day is over at an instant.
    func isOver(at milliseconds: Int64) -> Bool { last.milliseconds + Day.length <= milliseconds }
}

extension JSONSchema {
    /// The period of a review, as it is taken and answered.
    static let reviewPeriod = text("The month, quarter or year.", pattern: ReviewPeriod.pattern)
        .example("2026-11")
}
