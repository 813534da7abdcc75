/// Why a schedule, an interval or a rule of retention was not taken.
public enum ScheduleError: Error, Equatable, Sendable {
    /// This is not a timetable.
    case refusedTimetable(text: String, reason: String)
    /// This is not a length of time.
    case refusedInterval(text: String, reason: String)
    /// There is no time zone of that name.
    case unknownZone(text: String)
    /// These rules would keep nothing, or more than anybody can list.
    case refusedRetention(reason: String)
    /// What was kept about past runs cannot be read.
    case stateDamaged(path: String, reason: String)
    /// What is kept about past runs cannot be written.
    case stateNotWritten(path: String, reason: String)
    /// Another process runs these schedules.
    case stateInUse(path: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .refusedTimetable: "timetable-refused"
        case .refusedInterval: "interval-refused"
        case .unknownZone: "time-zone-unknown"
        case .refusedRetention: "retention-refused"
        case .stateDamaged: "schedule-state-damaged"
        case .stateNotWritten: "schedule-state-not-written"
        case .stateInUse: "schedule-state-in-use"
        }
    }
}

extension ScheduleError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .refusedTimetable(let text, let reason):
            """
            `\(text.printable)` is not a timetable
            reason: \(reason)
            help: give five fields as `30 2 * * mon-fri`, a name as `@daily`, or a distance as `every 6h`
            """
        case .refusedInterval(let text, let reason):
            """
            `\(text.printable)` is not a length of time
            reason: \(reason)
            help: give a whole number and a unit: `90m`, `6h`, `7d` or `2w`
            """
        case .unknownZone(let text):
            """
            there is no time zone `\(text.printable)`
            reason: it is none of the names of the IANA time zone database
            help: give a name as `Europe/Berlin`, `America/New_York` or `UTC`
            """
        case .refusedRetention(let reason):
            """
            these rules of retention are not taken
            reason: \(reason)
            help: keep something, for example `--daily 7 --weekly 5 --monthly 12`
            """
        case .stateDamaged(let path, let reason):
            """
            what is known about past runs cannot be read: `\(path.printable)`
            reason: \(reason)
            help: remove that file; every schedule then begins anew, as if it was added now
            """
        case .stateNotWritten(let path, let reason):
            """
            what is known about past runs cannot be written: `\(path.printable)`
            reason: \(reason)
            help: make room, or give the user who runs the backups the right to write there
            """
        case .stateInUse(let path):
            """
            these schedules are run by another process: `\(path.printable)`
            reason: it holds the lock on them, so that no backup runs twice
            help: stop the other one, or give this one a folder of its own
            """
        }
    }
}
