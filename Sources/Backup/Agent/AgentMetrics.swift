/// The figures of a backup service, in the text format that node_exporter's textfile collector reads.
///
/// A file and no socket: it stays when the service is down, which is when somebody wants to know; nothing listens, and
/// the unit needs no right to.
struct AgentMetrics {
    var turn: Int64
    var auditEntries: UInt64?
    var isWaiting: Bool
    var schedules: [(schedule: Schedule, state: ScheduleState, next: Int64?)]
    var alerts: [Alert]

    /// The text.
    var text: String {
        var page = Page()
        page.gauge(
            "coffer_backupd_turn_timestamp_seconds",
            "When the service last looked.",
            [([], Double(turn))]
        )
        page.gauge(
            "coffer_backupd_waiting",
            "1 while the store is restored or copied, so that every schedule waits.",
            [([], isWaiting ? 1 : 0)]
        )
        page.gauge("coffer_backupd_alerts", "How many alerts stand.", [([], Double(alerts.count))])
        page.gauge(
            "coffer_backupd_alert",
            "1 for each alert that stands.",
            alerts.map { ([("code", $0.code), ("about", $0.about)], 1) }
        )
        if let auditEntries {
            page.gauge(
                "coffer_backupd_witnessed_audit_entries",
                "How many entries of the audit log are witnessed.",
                [([], Double(auditEntries))]
            )
        }
        schedulePart(&page)
        return page.text
    }

    private func schedulePart(_ page: inout Page) {
        func each(_ name: String, _ about: String, _ value: (ScheduleState, Int64?) -> Double?) {
            page.gauge(
                name,
                about,
                schedules.compactMap { schedule, state, next in
                    value(state, next).map {
                        ([("schedule", schedule.name), ("task", schedule.task.rawValue)], $0)
                    }
                }
            )
        }
        each("coffer_backupd_next_timestamp_seconds", "When a schedule begins next.") { $1.map(Double.init) }
        each("coffer_backupd_success_timestamp_seconds", "When a run last succeeded.") { state, _ in
            state.lastSucceeded.map(Double.init)
        }
        each("coffer_backupd_success_seconds", "What the last run that succeeded took.") { state, _ in
            state.lastSeconds.map(Double.init)
        }
        each("coffer_backupd_last_run_ok", "1 when the last run succeeded.") { state, _ in
            state.lastOutcome.map { $0 == .succeeded ? 1 : 0 }
        }
    }

    private struct Page {
        var text = ""

        mutating func gauge(_ name: String, _ about: String, _ values: [([(String, String)], Double)]) {
            guard !values.isEmpty else { return }
            text += "# HELP \(name) \(about)\n# TYPE \(name) gauge\n"
            for (labels, value) in values {
                let words = labels.map { "\($0.0)=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
                let number = value == value.rounded() ? "\(Int64(value))" : "\(value)"
                text += "\(name)\(words.isEmpty ? "" : "{\(words)}") \(number)\n"
            }
        }

        private static func escaped(_ text: String) -> String {
            text.reduce(into: "") { escaped, character in
                switch character {
                case "\\": escaped += "\\\\"
                case "\"": escaped += "\\\""
                case "\n": escaped += "\\n"
                default: escaped.append(character)
                }
            }
        }
    }
}
