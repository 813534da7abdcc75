internal import Engine
public import FoundationEssentials

/// Carries out what is scheduled, one run after another, and tells what needs a person.
///
/// It holds no state that is not on disk: whatever ends it, the next one goes on where it was.
public struct BackupAgent: Sendable {
    /// What it works with.
    public struct Parts: Sendable {
        let state: AgentState
        let settings: AgentSettings
        let work: any BackupWork
        let metrics: String?
        let pulse: AgentPulse
        let now: @Sendable () -> Date
        let explain: @Sendable (any Error) -> (code: String, text: String)
        let log: @Sendable (_ line: String, _ isProblem: Bool) -> Void

        /// Its folder, settings, work, and the file of figures; whom it tells that it gets on, where the time comes
        /// from, what errors mean to people, and where lines go.
        public init(
            state: AgentState,
            settings: AgentSettings,
            work: any BackupWork,
            metrics: String?,
            pulse: AgentPulse,
            now: @escaping @Sendable () -> Date,
            explain: @escaping @Sendable (any Error) -> (code: String, text: String),
            log: @escaping @Sendable (_ line: String, _ isProblem: Bool) -> Void
        ) {
            (self.state, self.settings, self.work, self.metrics) = (state, settings, work, metrics)
            (self.pulse, self.now, self.explain, self.log) = (pulse, now, explain, log)
        }
    }

    /// The longest it waits before it looks at the schedules again, in seconds.
    public static let patience: Int64 = 60
    /// The longest that an answer of the store may take.
    ///
    /// Why so long: a question may stand behind an import, and a server that is stuck has a watchdog of its own.
    public static let longestAnswer = Duration.seconds(300)

    let parts: Parts
    private var alerts = AlertBook()
    /// Why runs failed last, by schedule; an alert stands until the schedule's next success.
    private var failures: [String: Alert] = [:]

    /// A service that has done nothing yet.
    public init(_ parts: Parts) { self.parts = parts }

    /// Whether it gets on.
    public var pulse: AgentPulse { parts.pulse }

    /// Looks once: carries out what is due, raises alerts, writes the figures.
    ///
    /// Nothing of a store whose audit log is not proven to have only grown is carried out, nor of one that is restored or
    /// copied.
    ///
    /// - Returns: For how many seconds there is nothing to do.
    public mutating func turn(through door: some StoreDoor) async -> Int64 {
        var found = Found()
        pulse.gotOn()
        do {
            try await work(through: WatchedDoor(door: door, pulse: pulse), &found)
        } catch {
            raise(error, &found)
        }
        let raised = alerts.replace(with: found.alerts + failures.values.sorted { $0.about < $1.about })
        for alert in raised where failures[alert.about] != alert {
            say(alert)
            await hook(parts.settings.onFailure, HookEvent(alert, store: found.store))
        }
        writeMetrics(found)
        let next = found.next.map { max(1, $0 - seconds) } ?? Self.patience
        return min(Self.patience, next)
    }

    private mutating func work(through door: some StoreDoor, _ found: inout Found) async throws {
        let list = try await door.perform(BackupScheduleList())
        found.store = list.store
        found.isWaiting = list.standing != .live
        found.auditEntries = try await parts.state.witness.check(through: door)
        let schedules = try list.schedules.map { try $0.schedule() }
        failures = failures.filter { name, _ in schedules.contains { $0.name == name } }
        var book = ScheduleBook(store: list.store, schedules: schedules, states: states(&found), now: seconds)
        // Why bounded: a clock that runs away must not keep it from looking at the schedules again.
        for _ in 0..<schedules.count * 2 where !found.isWaiting {
            guard let run = book.begin(now: seconds) else { break }
            // Why before: whoever is killed now finds that it had begun.
            try parts.state.store(book.states)
            try await carryOut(run, &book, list.store)
            found.auditEntries = try await parts.state.witness.check(through: door)
        }
        found.schedules = schedules.compactMap { schedule in
            book.states[schedule.name].map { state in
                (schedule, state, found.isWaiting ? nil : book.nextBeginning(of: schedule.name, now: seconds))
            }
        }
        found.next = found.isWaiting ? nil : book.nextBeginning(now: seconds)
        guard !found.isWaiting else { return }
        found.alerts += parts.settings.limits.alerts(
            found.schedules.map { ($0.schedule, $0.state) },
            now: seconds
        )
    }

    private mutating func carryOut(
        _ run: ScheduleBook.Run,
        _ book: inout ScheduleBook,
        _ store: String
    ) async throws {
        let began = seconds
        let name = run.schedule.name
        parts.log(
            "schedule \(name): \(run.schedule.task.rawValue) begins\(run.isLate ? ", late" : "")",
            false
        )
        var alert: Alert?
        var done = ""
        do {
            done = try await parts.work.carryOut(run.schedule.task, target: run.schedule.target)
            parts.log("schedule \(name): \(done)", false)
        } catch {
            // Why left as begun: the service is told to stop, and the run begins again with the next one.
            if error is CancellationError { throw error }
            alert = self.alert(error, about: name)
        }
        failures[name] = alert
        if let alert { say(alert) }
        book.end(run, alert == nil ? .succeeded : .failed, now: seconds)
        // Why before the hook: whoever is killed while it runs must not begin the run again.
        try parts.state.store(book.states)
        let told = HookEvent.Run(run, began: began, ended: seconds)
        if let alert {
            await hook(parts.settings.onFailure, HookEvent(alert, told, store: store))
        } else {
            await hook(parts.settings.onSuccess, HookEvent(done, told, store: store))
        }
    }

    private func states(_ found: inout Found) -> [String: ScheduleState] {
        do throws(ScheduleError) {
            return try parts.state.schedules()
        } catch {
            // Why it goes on: no backups at all would be worse than one at the wrong time, and somebody is told.
            raise(error, &found)
            parts.state.setSchedulesAside()
            return [:]
        }
    }

    private var seconds: Int64 { Int64(parts.now().timeIntervalSince1970.rounded(.down)) }
}

extension BackupAgent {
    /// What one look brought.
    struct Found {
        var store: String?
        var isWaiting = false
        var auditEntries: UInt64?
        var schedules: [(schedule: Schedule, state: ScheduleState, next: Int64?)] = []
        var next: Int64?
        var alerts: [Alert] = []
    }

    private func raise(_ error: any Error, _ found: inout Found) {
        guard !(error is CancellationError) else { return }
        found.alerts.append(alert(error, about: ""))
    }

    /// What an error of any floor means to a person.
    private func alert(_ error: any Error, about: String) -> Alert {
        let (code, text) = parts.explain(error)
        return Alert(about: about, code: code, text: text)
    }

    private func say(_ alert: Alert) {
        let about = alert.about.isEmpty ? "" : "\(alert.about): "
        parts.log(
            "\(about)\(alert.text.split(separator: "\n").joined(separator: "; ")) (\(alert.code))",
            true
        )
    }

    private func hook(_ hook: Hook?, _ event: HookEvent) async {
        let problem = await hook?.run(event) { [pulse] in pulse.gotOn() }
        guard let problem else { return }
        parts.log(problem, true)
    }

    private func writeMetrics(_ found: Found) {
        guard let path = parts.metrics else { return }
        let metrics = AgentMetrics(
            turn: Int64(parts.now().timeIntervalSince1970.rounded(.down)),
            auditEntries: found.auditEntries,
            isWaiting: found.isWaiting,
            schedules: found.schedules,
            alerts: alerts.standing
        )
        do throws(ScheduleError) {
            // Why readable by others: whoever collects figures is another user, and no name of a person is in them.
            try DurableFile(path: path).store(Array(metrics.text.utf8), mode: 0o644)
        } catch {
            if case .stateNotWritten(let path, let reason) = error {
                say(alert(AgentError.metrics(path: path, reason: reason), about: ""))
            }
        }
    }
}

extension HookEvent {
    init(_ done: String, _ run: Run, store: String) {
        self.init(event: .success, store: store, run: run, code: nil, text: nil, done: done)
    }

    init(_ alert: Alert, _ run: Run? = nil, store: String?) {
        let kind: Kind = run == nil ? .alert : .failure
        self.init(event: kind, store: store, run: run, code: alert.code, text: alert.text, done: nil)
    }
}
