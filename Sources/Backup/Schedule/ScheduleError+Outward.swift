public import Engine

extension ScheduleError: OutwardError {
    /// What happened, why, and what to do, in one line each.
    public var text: String { description }

    /// What went wrong, as far as the caller's next step goes.
    public var kind: Problem.Kind {
        switch self {
        case .refusedTimetable, .refusedInterval, .unknownZone, .refusedRetention: .badInput
        case .stateDamaged: .damaged
        case .stateNotWritten: .disk
        case .stateInUse: .busy
        }
    }
}

extension InputError {
    /// A field whose value is refused for a reason of the schedules.
    init(_ field: String, _ error: ScheduleError) {
        let lines = error.description.split(separator: "\n").map(String.init)
        self.init(
            field,
            String(lines[1].trimmingPrefix("reason: ")),
            help: String(lines[2].trimmingPrefix("help: "))
        )
    }
}
