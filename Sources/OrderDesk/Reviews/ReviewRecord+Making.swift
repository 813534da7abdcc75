internal import Engine
internal import Policy
internal import Sealing
internal import Storage

extension ReviewRecord {
    /// How many overdue things are named; the figures count all of them.
    private static let mostOverdue = 200

    /// What there is to say of a period now, beside the last review that it is compared with.
    static func made(_ period: ReviewPeriod, after last: ReviewRow?, in context: Context) throws
        -> ReviewRecord
    {
        let conduct = try context.conduct(
            from: period.first.milliseconds,
            before: period.last.milliseconds + Day.length
        )
        let overdue = try overdue(of: period, in: context)
        var figures = ReviewFigures(period, in: context)
        try figures.measure()
        for (measure, kind) in zip(
            [ReviewMeasure.overdueOrders, .overdueSteps, .overdueInvoices, .overdueImprovements],
            OverdueKind.allCases
        ) {
            figures.add(measure, Int64(overdue.count { $0.kind == kind.rawValue }))
        }
        figures.add(.refusals, Int64(conduct.refusals.reduce(0) { $0 + $1.days }))
        return ReviewRecord(
            comparedWith: last?.period.description,
            figures: figures.found.map { key, value in
                Figure(key: key, value: value, before: last?.record.figure(key)?.value)
            },
            overdue: Array(overdue.prefix(mostOverdue)),
            refusals: conduct.refusals.map {
                Refusal(operation: $0.operation, rule: $0.rule, users: $0.users, days: $0.days)
            },
            roles: conduct.roles.map {
                Role(
                    principal: "\($0.principal)",
                    role: $0.role,
                    granted: $0.granted,
                    lastUsed: $0.lastUsed,
                    uses: $0.uses
                )
            },
            unreadable: conduct.unreadable,
            drill: try context.lastDrill().map {
                Drill(time: $0.milliseconds, target: $0.target, problem: $0.problem)
            }
        )
    }

    /// What should be done by now: orders that should have left, steps and invoices whose time is past, improvements.
    private static func overdue(of period: ReviewPeriod, in context: Context) throws -> [Overdue] {
        let kinds: Set<AlertRule.Kind> = [.shipmentLate, .stepOverdue, .paymentOverdue]
        var found = try AlertCauses(kinds, in: context).load().compactMap { present -> Overdue? in
            switch present.cause.kind {
            case .shipmentLate:
                return Overdue(
                    kind: OverdueKind.order.rawValue,
                    number: present.order?.label ?? "",
                    step: nil
                )
            case .stepOverdue:
                return Overdue(
                    kind: OverdueKind.step.rawValue,
                    number: present.order?.label ?? "",
                    step: present.cause.step
                )
            case .paymentOverdue:
                let number = try context.connection.row(
                    "SELECT number FROM invoice WHERE id = ?1",
                    .blob(present.cause.record.bytes)
                ) { $0.text(0) }
                return Overdue(kind: OverdueKind.invoice.rawValue, number: number ?? "", step: nil)
            default: return nil
            }
        }
        let today = Day(context.nowMilliseconds).milliseconds
        found += try ImprovementRow.all(upTo: period, in: context)
            .filter { $0.state == .open && ($0.dueOn ?? .max) < today }
            .map { Overdue(kind: OverdueKind.improvement.rawValue, number: $0.number, step: nil) }
        return found.sorted { ($0.kind, $0.number, $0.step ?? "") < ($1.kind, $1.number, $1.step ?? "") }
    }
}

/// What can be overdue.
enum OverdueKind: String, CaseIterable, Sendable {
    case order, step, invoice, improvement
}
