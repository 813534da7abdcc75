/// How old the last verified backup may get, and how long a restore may take.
public struct RecoveryLimits: Sendable, Equatable {
    /// The recovery point: for how long no scheduled backup of a target may have succeeded; each ends verified.
    public let point: Interval
    /// The recovery time: how long the last drill may have taken, which is a full restore.
    public let time: Interval

    /// Limits for both.
    public init(point: Interval, time: Interval) { (self.point, self.time) = (point, time) }

    /// The alerts that the past runs of these schedules raise.
    func alerts(_ schedules: [(schedule: Schedule, state: ScheduleState)], now: Int64) -> [Alert] {
        var alerts: [Alert] = []
        // Why by target: where one is backed up by several schedules, the youngest backup counts.
        var newest: [String: Int64] = [:]
        for (schedule, state) in schedules where schedule.task == .backup && !schedule.isPaused {
            let last = max(schedule.since, state.lastSucceeded ?? 0)
            let target = schedule.target ?? ""
            newest[target] = max(last, newest[target] ?? last)
        }
        for (target, last) in newest.sorted(by: { $0.key < $1.key }) where now - last > point.seconds {
            alerts.append(tooOld(target, now - last))
        }
        for (schedule, state) in schedules where schedule.task == .drill {
            let seconds = state.lastSeconds ?? 0
            if seconds > time.seconds { alerts.append(tooLong(schedule.name, seconds)) }
        }
        return alerts
    }

    private func tooOld(_ target: String, _ age: Int64) -> Alert {
        let place = target.isEmpty ? "every target" : "`\(target.printable)`"
        return Alert(
            about: target,
            code: "recovery-point-over",
            text: """
                the last verified backup on \(place) is older than it may be
                reason: for \(age / 3600) h \(age / 60 % 60) min no scheduled backup succeeded, and the limit is \(point)
                help: look at `coffer backup schedule list` and at what the last runs said, then run one by hand
                """
        )
    }

    private func tooLong(_ schedule: String, _ seconds: Int64) -> Alert {
        Alert(
            about: schedule,
            code: "recovery-time-over",
            text: """
                a restore takes longer than it may
                reason: the last drill took \(seconds / 60) min \(seconds % 60) s, and the limit is \(time)
                help: keep archives on a faster target, or raise `recoveryTime` in the settings of the backup service
                """
        )
    }
}
