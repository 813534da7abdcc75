public import Engine
internal import Orders
internal import Storage

/// What is the caller's to look after, as a calendar that other programs read: the steps that are open, on the day they are
/// due, and the alerts that stand.
public struct AlertCalendar: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "alert.calendar"
    /// What it does, in one sentence for people.
    public static let summary = "Your open steps and alerts by day, also as iCalendar."
    /// It goes on without people whose data may not be used.
    public static let isList = true
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The days, and the same for other programs.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .days: .list(of: Entry.schema, "What is due first."),
                .ics: .text("The same as iCalendar (RFC 5545)."),
            ]
        )

        /// What is due, the first one first.
        public let days: [Entry]
        /// The same as iCalendar.
        public let ics: String
    }

    /// One thing of a day.
    public struct Entry: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "CalendarEntry",
            [
                .day: .date("The day."), .text: .text("What it is."),
                .alert: .integer("The alert, where it is one.").optional,
                .order: .text("The order, its id while it has no number.").optional,
                .step: .text("The step, where it is one.").optional,
            ]
        )

        /// The day.
        public let day: Day
        /// What it is.
        public let text: String
        /// The alert, where it is one.
        public let alert: Int64?
        /// The order, where it is about one.
        public let order: String?
        /// The step, where it is one.
        public let step: String?
    }

    /// Asks for the days.
    public init() {}

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> Answer {
        var next = OrderNext()
        next.mine = true
        next.limit = Input.pageLimit
        var list = AlertList()
        list.mine = true
        list.limit = Input.pageLimit
        // Why one name for ever: a calendar that is read again moves the entry instead of adding one.
        var found: [(uid: String, entry: Entry)] = try next.answer(in: context).steps.compactMap { step in
            guard let due = step.due else { return nil }
            let entry = Entry(
                day: Day(due.milliseconds),
                text: "\(step.order), \(step.step): \(step.text)",
                alert: nil,
                order: step.order,
                step: step.step
            )
            return ("\(step.order)/\(step.step)@coffer", entry)
        }
        found += try list.answer(in: context).alerts.map { alert in
            let entry = Entry(
                day: Day((alert.goesOn ?? alert.raised).milliseconds),
                text: alert.text,
                alert: alert.number,
                order: alert.order,
                step: alert.step
            )
            return ("alert-\(alert.number)@coffer", entry)
        }
        found.sort { ($0.entry.day.milliseconds, $0.uid) < ($1.entry.day.milliseconds, $1.uid) }
        let calendar = ICalendar(
            product: "order desk",
            stampMilliseconds: context.nowMilliseconds,
            events: found.map { uid, entry in
                ICalendar.Event(
                    uid: uid,
                    day: entry.day.description,
                    summary: entry.text,
                    description: entry.alert.map { "coffer alert show \($0)" }
                        ?? "coffer order steps \(entry.order ?? "")"
                )
            }
        )
        return Answer(days: found.map(\.entry), ics: calendar.text)
    }
}
