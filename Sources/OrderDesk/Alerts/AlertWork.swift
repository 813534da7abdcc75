internal import Engine
internal import Orders
internal import Policy
internal import Sealing
internal import Storage

/// One sweep over everything that is watched over.
final class AlertWork {
    /// How much a sweep did.
    struct Count: Sendable {
        var raised = 0
        var passedOn = 0
        var cleared = 0
        var left = 0
    }

    private let context: Context
    private let rules: [AlertRule.Kind: AlertRule]
    private var present: [AlertCause: PresentCause] = [:]
    private var standing: [AlertCause: AlertRow] = [:]

    init(in context: Context) {
        self.context = context
        rules = Dictionary(uniqueKeysWithValues: context.workflow.alerts.map { ($0.kind, $0) })
    }

    /// What is to be done.
    func steps() throws -> [AlertRound<AlertCause>.Step] {
        let causes = try AlertCauses(Set(rules.keys), in: context).load()
        present = Dictionary(uniqueKeysWithValues: causes.map { ($0.cause, $0) })
        let rows = try context.connection.rows(AlertRow.standing, map: AlertRow.init)
        for row in rows {
            guard let cause = AlertCause(stored: row.cause) else {
                throw StorageError.corrupt("an alert about something that this version does not know")
            }
            standing[cause] = row
        }
        let round = AlertRound(
            standing: try standing.map { cause, row in
                .init(
                    cause: cause,
                    goesOn: row.goesOn,
                    isUnseen: try row.order.map { try !context.mayUse($0.subject) } ?? false
                )
            },
            causes: Set(present.keys),
            now: context.nowMilliseconds
        )
        return round.steps
    }

    /// Carries one step out.
    func make(_ step: AlertRound<AlertCause>.Step) throws {
        switch step {
        case .raise(let cause): try raise(cause)
        case .passOn(let cause): try passOn(cause)
        case .clear(let cause):
            guard let row = standing[cause] else { return }
            try context.connection.execute(
                "UPDATE alert SET cleared = ?2, goes_on = NULL WHERE id = ?1",
                .blob(row.id.bytes),
                .integer(context.nowMilliseconds)
            )
            note(row.id, row.order?.subject)
        }
    }

    /// How much of these steps was done.
    func count(of steps: [AlertRound<AlertCause>.Step]) -> Count {
        var count = Count()
        for step in steps.prefix(AlertSweep.mostChanges) {
            switch step {
            case .raise: count.raised += 1
            case .passOn: count.passedOn += 1
            case .clear: count.cleared += 1
            }
        }
        count.left = max(0, steps.count - AlertSweep.mostChanges)
        return count
    }

    private func raise(_ cause: AlertCause) throws {
        guard let present = present[cause], let rule = rules[cause.kind],
            let role = rule.role(at: 0, step: present.step?.role)
        else { return }
        let id = context.newID()
        let order = present.order
        let owner = try present.step?.owner ?? keeper(of: order, as: role)
        try context.connection.execute(
            """
            INSERT INTO alert (
                id, number, cause, kind, order_id, product_id, invoice_id, step, role, first_role, owner_id,
                level, raised, given, goes_on, supplier_id
            ) VALUES (?1, (SELECT COALESCE(MAX(number), 0) + 1 FROM alert), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9,
                0, ?10, ?10, ?11, ?12)
            """,
            .blob(id.bytes),
            .text(cause.description),
            .text(cause.kind.rawValue),
            .optional(order?.id.bytes),
            .optional(cause.kind == .lowStock ? cause.record.bytes : nil),
            .optional(cause.kind == .paymentOverdue ? cause.record.bytes : nil),
            .optional(cause.step),
            .text(role),
            .optional(owner?.bytes),
            .integer(context.nowMilliseconds),
            .optional(goesOn(rule, after: 0)),
            .optional(present.supplier?.bytes)
        )
        note(id, order?.subject)
    }

    private func passOn(_ cause: AlertCause) throws {
        guard let row = standing[cause], let rule = rules[cause.kind] else { return }
        let level = Int(row.level) + 1
        // Why stay: the policy may name fewer roles than when it was raised.
        let role = rule.role(at: level, step: nil)
        try context.connection.execute(
            """
            UPDATE alert SET level = ?2, role = ?3, owner_id = ?4, given = ?5, goes_on = ?6 WHERE id = ?1
            """,
            .blob(row.id.bytes),
            .integer(Int64(role == nil ? Int(row.level) : level)),
            .text(role ?? row.role),
            .optional(role == nil ? row.owner?.bytes : nil),
            .integer(context.nowMilliseconds),
            .optional(role == nil ? nil : goesOn(rule, after: level))
        )
        note(row.id, row.order?.subject)
    }

    private func goesOn(_ rule: AlertRule, after level: Int) -> Int64? {
        rule.role(at: level + 1, step: nil) == nil ? nil : rule.within.after(context.nowMilliseconds)
    }

    private func keeper(of order: OrderRow?, as role: String) throws -> RowID? {
        guard let order, try context.roles(of: order.owner).contains(role) else { return nil }
        return order.owner
    }

    private func note(_ alert: RowID, _ subject: SubjectID?) {
        context.touch("alert", alert)
        if let subject { context.about(subject) }
    }
}

extension AlertCause {
    /// Reads what is stored; nil for what this version does not know.
    init?(stored text: String) {
        let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
        guard parts.count >= 2, let kind = AlertRule.Kind(rawValue: parts[0]), let record = RowID(parts[1])
        else { return nil }
        self.init(kind, record, step: parts.count > 2 ? parts[2] : nil)
    }
}
