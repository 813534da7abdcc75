internal import Audit
internal import FoundationEssentials
internal import Sealing
internal import Storage
internal import Vault

/// What happens to the data of a store that comes back, in one transaction.
struct RecoveryRun {
    let connection: Connection
    let parts: StoreParts
    let plan: RecoveryPlan
    let united: DecisionsLog
    let orphans: OrphanedEnvelopes

    func run() throws -> RecoveryReport {
        let now = plan.clock()
        let milliseconds = Int64((now.timeIntervalSince1970 * 1000).rounded(.down))
        let inForce = united.inForce
        var report = RecoveryReport()
        report.store = "\(parts.vault.store)"
        report.time = Self.text(milliseconds)
        report.epoch = parts.vault.epoch
        report.auditEntries = parts.audit.size
        report.newestEntry = try newestEntry()
        report.decisions = united.size
        report.decisionsAdded = try parts.decisions.catchUp(with: united, on: connection)
        let removed = try orphans.remove(connection)
        report.envelopesRemoved = removed.count
        report.lostKeys = orphans.lost
        for module in parts.modules {
            guard let restoration = module.restoration else { continue }
            let changed = try restoration.reapply(inForce, connection)
            if changed > 0 { report.reapplied[module.name] = changed }
            report.seriesGaps += try restoration.advanceSeries(plan.seriesMarks, milliseconds, connection)
        }
        let fields = parts.modules.flatMap(\.indexes)
        report.lookups = try LookupRebuild(
            connection: connection,
            vault: parts.vault,
            fields: fields,
            folder: parts.folder
        ).run()
        try beginNewLife(milliseconds, removed, &report)
        return report
    }

    private func newestEntry() throws -> String? {
        let last = try connection.row("SELECT MAX(time) FROM audit_entry") { $0.optionalInt64(0) } ?? nil
        return last.map(Self.text)
    }

    /// Lets every request expire that still waited for a second person.
    ///
    /// Why: that it was refused or taken back after the backup, or that somebody who agreed has left since, is not known
    /// here; it can be asked for again. The rows of authority are sealed together afterwards.
    private func closeApprovals(
        _ milliseconds: Int64,
        _ report: inout RecoveryReport
    ) throws -> [WrittenEnvelope] {
        let waiting = try connection.rows("SELECT \(Approval.columns) FROM approval WHERE state = 'pending'")
        {
            try Approval($0, parts.authority)
        }
        var removed: [WrittenEnvelope] = []
        for var approval in waiting {
            approval.state = .expired
            approval.decided = milliseconds
            try parts.authority.store(approval, connection)
            removed += try ApprovalInput.remove(of: approval.id, connection)
        }
        report.approvalsClosed = waiting.count
        return removed
    }

    /// The new incarnation, a user for whoever brought the store back, and the entry that tells of it all.
    private func beginNewLife(
        _ milliseconds: Int64,
        _ removed: [WrittenEnvelope],
        _ report: inout RecoveryReport
    ) throws {
        let state = try parts.authority.state(connection)
        let incarnation = "\(StoreID.random())"
        report.previousIncarnation = state.settings[Incarnation.idSetting] ?? ""
        report.incarnation = incarnation
        try parts.authority.set(Incarnation.idSetting, incarnation, connection)
        try parts.authority.set(Incarnation.beforeSetting, report.previousIncarnation, connection)
        // Why also where it is not known: it may have come back before, from another one.
        try parts.authority.set(Incarnation.stateSetting, plan.state ?? "", connection)
        try parts.authority.set(
            Incarnation.standingSetting,
            Incarnation.Standing.restored.rawValue,
            connection
        )
        let principal = try administrator(state, milliseconds, &report)
        let closed = try closeApprovals(milliseconds, &report)
        try parts.authority.reseal(connection)
        try parts.audit.goOn(as: StoreParts.origin(parts.vault, incarnation))
        var entry = AuditEntry(
            timeMilliseconds: milliseconds,
            principal: AuditPrincipal(id: "\(principal.id)", name: principal.name),
            uid: plan.caller.uid,
            operation: "store.recover",
            rule: "recovery",
            policyDigest: Hexadecimal.decode(state.settings["policy-digest"] ?? "") ?? [],
            outcome: .done
        )
        entry.objects =
            ["incarnation/\(report.previousIncarnation)", "incarnation/\(incarnation)"]
            + report.lostKeys.map { "lost-key/\($0.key)" }
        entry.written = removed + closed
        entry.authorityHead = try parts.authority.load(connection).digest
        try parts.audit.append(entry, on: connection)
    }

    /// The principal of whoever brings the store back; on a new machine a new one, who runs it but sees nobody's data.
    private func administrator(
        _ state: AuthorityState,
        _ milliseconds: Int64,
        _ report: inout RecoveryReport
    ) throws -> Principal {
        if let known = state.principal(of: plan.caller) { return known }
        let name =
            state.principal(named: plan.caller.user) == nil ? plan.caller.user : "recovery-\(milliseconds)"
        let added = Principal(
            id: RowID.random(),
            name: name,
            unixUser: plan.caller.user,
            unixGroup: nil,
            team: "main",
            isActive: true,
            created: milliseconds,
            roles: []
        )
        try parts.authority.store(added, connection)
        try parts.authority.grant("admin", to: added.id, by: added.id, at: milliseconds, connection)
        report.userAdded = name
        return added
    }

    private static func text(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
