public import Orders

/// The time in which a request must be answered, reckoned from what happened.
///
/// GDPR Art. 12(3): one month, three where it was extended.
///
/// Nothing of it is stored: the same events give the same deadline, under the calendar that is in force when it is
/// asked for.
public struct RequestClock: Sendable, Equatable {
    /// A time in which the clock stood still, since it was not known who was asking.
    ///
    /// GDPR Art. 12(6).
    public struct Pause: Sendable, Equatable {
        /// The day on which the person was asked.
        public let from: CalendarDay
        /// The day on which the answer came; nil while it is waited for.
        public let until: CalendarDay?

        /// A time in which the clock stood still.
        public init(from: CalendarDay, until: CalendarDay?) {
            self.from = from
            self.until = until
        }
    }

    /// The day on which the request came in.
    public let received: CalendarDay
    /// When the clock stood still.
    public let pauses: [Pause]
    /// The day on which the person was told that two more months are needed.
    public let extended: CalendarDay?
    /// The holidays that count.
    public let holidays: HolidayCalendar

    /// The clock of a request.
    public init(
        received: CalendarDay,
        pauses: [Pause] = [],
        extended: CalendarDay? = nil,
        holidays: HolidayCalendar
    ) {
        self.received = received
        self.pauses = pauses
        self.extended = extended
        self.holidays = holidays
    }

    /// Whether the clock stands still.
    public var isPaused: Bool { pauses.contains { $0.until == nil } }

    /// How many days it stood still up to `today`.
    public func pausedDays(today: CalendarDay) -> Int {
        pauses.reduce(0) { sum, pause in
            let end = pause.until ?? max(today, pause.from)
            return sum + max(0, end.daysSince1970 - pause.from.daysSince1970)
        }
    }

    /// The last day on which an answer, or the notice that it takes longer, is in time: one month after receipt.
    ///
    /// While the clock stands still it moves on with `today`.
    public func firstMonth(today: CalendarDay) -> CalendarDay? { end(.months(1), today) }

    /// The last day on which the answer is in time: one month after receipt, three where it was extended.
    ///
    /// While the clock stands still it moves on with `today`.
    public func due(today: CalendarDay) -> CalendarDay? {
        end(.months(extended == nil ? 1 : 3), today)
    }

    /// Whether the notice of an extension may still go out `today`.
    ///
    /// GDPR Art. 12(3), third sentence.
    public func mayExtend(today: CalendarDay) -> Bool {
        guard extended == nil, let last = firstMonth(today: today) else { return false }
        return today <= last
    }

    /// How many days are left `today`; 0 on the last one, negative afterwards.
    public func daysLeft(today: CalendarDay) -> Int? {
        due(today: today).map { $0.daysSince1970 - today.daysSince1970 }
    }

    /// Why the pause is added before holidays are looked at: it lengthens the period, which then ends on some day,
    /// and only that day is held against the calendar.
    private func end(_ period: LegalPeriod, _ today: CalendarDay) -> CalendarDay? {
        let paused = pausedDays(today: today)
        guard paused > 0 else { return period.end(after: received, holidays: holidays) }
        return period.nominalEnd(after: received)?.adding(days: paused)
            .flatMap { holidays.workingDay(onOrAfter: $0) }
    }
}
