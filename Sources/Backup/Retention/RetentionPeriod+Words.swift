/// What a rule of retention says about an archive; whole sentences, so that each can be said in another language.
extension RetentionPeriod.Unit {
    /// That an archive is kept as the newest one of its hour, day, week, month or year.
    func kept(_ count: Int, of limit: Int) -> String {
        switch self {
        case .hour: "hour \(count) of \(limit)"
        case .day: "day \(count) of \(limit)"
        case .week: "week \(count) of \(limit)"
        case .month: "month \(count) of \(limit)"
        case .year: "year \(count) of \(limit)"
        }
    }

    /// That as many newer ones are kept as the rule wants.
    func newer(_ limit: Int) -> String {
        switch self {
        case .hour: limit == 1 ? "1 newer hour" : "\(limit) newer hours"
        case .day: limit == 1 ? "1 newer day" : "\(limit) newer days"
        case .week: limit == 1 ? "1 newer week" : "\(limit) newer weeks"
        case .month: limit == 1 ? "1 newer month" : "\(limit) newer months"
        case .year: limit == 1 ? "1 newer year" : "\(limit) newer years"
        }
    }

    /// That a newer one of the same hour, day, week, month or year is kept.
    var replaced: String {
        switch self {
        case .hour: "a newer one of its hour"
        case .day: "a newer one of its day"
        case .week: "a newer one of its week"
        case .month: "a newer one of its month"
        case .year: "a newer one of its year"
        }
    }
}
