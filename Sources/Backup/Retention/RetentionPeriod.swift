/// An hour, day, week, month or year of a zone's clocks.
struct RetentionPeriod: Hashable {
    enum Unit: String, CaseIterable { case hour, day, week, month, year }

    private let unit: Unit
    private let number: Int64
    /// Why: an hour that the clocks show twice is two hours.
    private let offset: Int64

    /// The period of a kind that an instant lies in.
    init(_ unit: Unit, at instant: Int64, in zone: Zone) {
        let wall = zone.wall(at: instant)
        let civil = CivilDay(day: wall.day)
        self.unit = unit
        number =
            switch unit {
            case .hour: wall.hour
            case .day: wall.day
            case .week: wall.week
            case .month: Int64(civil.year * 12 + civil.month - 1)
            case .year: Int64(civil.year)
            }
        offset = unit == .hour ? wall.seconds - instant : 0
    }
}
