/// How far an invoice is settled.
public enum InvoiceState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing is settled and its day is not past.
    case open
    /// A part is settled and its day is not past.
    case partial
    /// All of it is settled, by payments or credit notes.
    case paid
    /// Something is open and its day is past.
    case overdue

    /// The state of these sums; the day of `due` itself is not overdue.
    public init(gross: Int64, settled: Int64, due: CalendarDay, today: CalendarDay) {
        self =
            if settled >= gross {
                .paid
            } else if due < today {
                .overdue
            } else {
                settled > 0 ? .partial : .open
            }
    }
}

/// How long an open amount is overdue, in the steps of an aging report.
public enum AgingStep: String, Sendable, Hashable, CaseIterable, Codable {
    /// Its day is not past.
    case notDue = "not-due"
    /// Up to 30 days past.
    case upTo30 = "1-30"
    /// 31 to 60 days past.
    case upTo60 = "31-60"
    /// 61 to 90 days past.
    case upTo90 = "61-90"
    /// More than 90 days past.
    case over90 = "over-90"

    /// The step of something due on a day.
    public init(due: CalendarDay, today: CalendarDay) {
        self =
            switch today.daysSince1970 - due.daysSince1970 {
            case ...0: .notDue
            case ...30: .upTo30
            case ...60: .upTo60
            case ...90: .upTo90
            default: .over90
            }
    }
}

/// How often an overdue invoice is reminded of, and when.
public enum Dunning {
    /// How many days past its day the first, second and third reminder go out.
    public static let daysPast = [7, 21, 35]

    /// The level that an invoice should be at; 0 is none.
    public static func level(due: CalendarDay, today: CalendarDay) -> Int {
        let past = today.daysSince1970 - due.daysSince1970
        return daysPast.filter { past >= $0 }.count
    }
}
