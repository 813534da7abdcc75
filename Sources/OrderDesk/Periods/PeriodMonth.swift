internal import Engine

/// A calendar month of the books, in UTC.
struct PeriodMonth: Equatable {
    /// `YYYY-MM`.
    let text: String

    /// The month in which an instant lies.
    init(_ milliseconds: Int64) { text = String(Day(milliseconds).description.prefix(7)) }

    /// Reads `YYYY-MM`.
    init(reading text: String) throws(InputError) {
        guard text.utf8.count == 7, Day("\(text)-01") != nil else {
            throw InputError("month", "`\(text)` is not a month", help: "write it as YYYY-MM")
        }
        self.text = text
    }
}
