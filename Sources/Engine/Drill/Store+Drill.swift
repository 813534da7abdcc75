public import AgeFormat
internal import Audit
internal import MerkleLog
internal import Sealing
internal import Storage
internal import Vault

extension Store {
    /// Brings a store back in a scratch folder, opens it, and holds it against what was backed up.
    ///
    /// It comes back under a ``PassingUnlock``: whatever a crash leaves in the folder opens with nothing that is on a disk.
    ///
    /// - Throws: ``DrillError`` for whatever is not right with it, ``RecoveryError``, or what the floors below report.
    public static func drill(
        _ plan: DrillPlan,
        epochCopy: [UInt8],
        identities: [X25519Identity],
        modules: [EngineModule]
    ) throws -> DrillFigures {
        let start = ContinuousClock.now
        try plan.requireRows()
        let unlock = PassingUnlock()
        var recovery = RecoveryPlan(
            folder: plan.folder,
            epochCopy: epochCopy,
            identities: identities,
            unlock: unlock.provider,
            decisions: [plan.decisions],
            caller: plan.caller
        )
        unlock.apply(to: &recovery)
        recovery.namedDecisions = plan.namedDecisions
        recovery.seriesMarks = plan.seriesMarks
        recovery.clock = plan.clock
        let report = try recover(recovery, modules: modules).report
        if let lost = report.lostKeys.first {
            throw DrillError.keysLost(
                keys: report.lostKeys.count,
                envelopes: report.lostKeys.map(\.envelopes).reduce(0, +),
                subject: lost.subject
            )
        }
        let store = try open(
            at: plan.folder,
            unlock: unlock.provider,
            mode: .oneShot,
            access: .exclusive,
            modules: modules,
            clock: plan.clock
        )
        let restored = start.duration(to: .now).components
        do {
            let found = try DrillCheck(parts: store.parts, plan: plan).run()
            try store.close()
            return DrillFigures(
                rows: plan.rows.values.reduce(0, +),
                envelopes: found.envelopes,
                auditEntries: found.entries,
                checks: found.checks,
                restoreMilliseconds: restored.seconds * 1000 + restored.attoseconds / 1_000_000_000_000_000
            )
        } catch {
            // Why without looking: the first error is the one to tell, and the folder goes anyway.
            try? store.close()
            throw error
        }
    }
}

extension DrillPlan {
    /// That the tables are those of the manifest, before anything is changed.
    fileprivate func requireRows() throws {
        let found = try DatabaseFile("\(folder)/data.db").read { try $0.rowCounts() }
        for table in Set(rows.keys).union(found.keys).sorted() where rows[table] != found[table] {
            throw DrillError.rowCount(table: table, expected: rows[table] ?? 0, found: found[table])
        }
    }
}

/// What a store that came back must be like.
struct DrillCheck {
    let parts: StoreParts
    let plan: DrillPlan

    /// - Throws: ``DrillError``, or what the floors below report.
    func run() throws -> (envelopes: Int, entries: UInt64, checks: Int) {
        try parts.database.read { connection in
            try requireNoRowLost(connection)
            let log = try AuditVerify.run(parts, connection, earlier: try named(), rows: true)
            if let found = log.findings.first { throw DrillError.audit(code: found.code, what: found.text) }
            let health = try DoctorRun.run(parts, connection)
            for check in health.checks {
                guard let found = check.findings.first else { continue }
                throw DrillError.unhealthy(check: check.name, what: found.what)
            }
            return (log.envelopes ?? 0, log.entries, health.checks.count)
        }
    }

    /// Coming back adds rows (an entry, a user, decisions) and takes none away.
    private func requireNoRowLost(_ connection: Connection) throws {
        let found = try connection.rowCounts()
        for (table, expected) in plan.rows.sorted(by: { $0.key < $1.key })
        where found[table, default: 0] < expected {
            throw DrillError.rowsLost(table: table, expected: expected, found: found[table, default: 0])
        }
    }

    /// The checkpoint that the manifest names, which the store signed in the life that the backup is of.
    private func named() throws -> Checkpoint {
        do throws(NoteError) {
            let key = try VerifierKey(
                name: StoreParts.origin(parts.vault, plan.incarnation),
                publicKey: parts.vault.signingPublicKey
            )
            let signed = try Checkpoint.open(plan.auditCheckpoint, key: key)
            // Why under today's name: the log goes on under that of the new life, over the same entries.
            return Checkpoint(origin: parts.audit.verifierKey.name, size: signed.size, root: signed.root)
        } catch {
            throw DrillError.audit(
                code: error.code,
                what: "the checkpoint in the manifest is not the store's"
            )
        }
    }
}
