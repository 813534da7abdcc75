internal import Audit
internal import FoundationEssentials
internal import MerkleLog
internal import Sealing
internal import Storage
internal import Vault

extension Store {
    /// Brings a store back from a backup, under a new root key, a new epoch and a new incarnation.
    ///
    /// In this order: the epoch key opens the vault; the decisions of every place are verified and united; the keys that
    /// they say are gone are deleted, before anything is opened with them; the epoch is renewed; then, in one
    /// transaction, the data follows (decisions, removed envelopes, number series, lookup tables, incarnation). The store
    /// is ``Incarnation/Standing/restored`` until ``StoreAdopt``. A folder that was left half way is thrown away and
    /// filled again from the backup.
    ///
    /// - Throws: ``RecoveryError``, ``EngineError``, or what the vault, the log or the database reports.
    public static func recover(
        _ plan: RecoveryPlan,
        modules: [EngineModule]
    ) throws -> SignedRecoveryReport {
        let lock = try StoreLock(
            path: plan.folder + "/store.lock",
            mode: .exclusive,
            patienceMilliseconds: 2_000
        )
        defer { withExtendedLifetime(lock) {} }
        let copy = try RecoveryCopy.open(plan.epochCopy, identities: plan.identities)
        if let expected = plan.store, expected != "\(copy.store)" {
            throw RecoveryError.otherStore(found: "\(copy.store)", expected: expected)
        }
        let vault = try Vault.recover(
            in: plan.folder,
            copy: copy,
            unlock: plan.unlock,
            now: plan.clock(),
            // Why few: every person's key is used here once.
            cacheCapacity: 64,
            makeDerivation: plan.makeDerivation
        )
        guard plan.signingKey == nil || plan.signingKey == vault.signingPublicKey else {
            throw RecoveryError.signingKey
        }
        let united = try plan.unitedDecisions(vault)
        let previousEpoch = vault.epoch
        let shredded = try vault.shred(tombstonesOf: united.inForce, now: plan.clock())
        let parts = try plan.parts(vault, modules)
        if let fault = parts.audit.fault { throw fault }
        let recipients = try parts.database.read { try BackupRecipients(parts.authority.state($0)) }
        let held = try vault.keyIDs()
        // Why not beside the renewal: what both keep in memory is more than a restore may take.
        let orphans = try parts.database.read { connection in
            try OrphanedEnvelopes(keysHeld: held, united.inForce, SealedRows(parts.schemas), connection)
        }
        try vault.renewEpoch(copy: recipients.epochCopySeal)
        var report = try parts.database.writeNow { connection in
            try RecoveryRun(
                connection: connection,
                parts: parts,
                plan: plan,
                united: united,
                orphans: orphans
            ).run()
        }
        report.previousEpoch = previousEpoch
        report.keysShredded = shredded
        let signed = try SignedRecoveryReport(report, vault: vault)
        try parts.database.removeResidue()
        try parts.database.close()
        try vault.close()
        try plan.write(signed)
        return signed
    }
}

extension RecoveryPlan {
    /// The decisions of every place, verified and united, and no fewer than a manifest names.
    fileprivate func unitedDecisions(_ vault: Vault) throws -> DecisionsLog {
        guard !decisions.isEmpty else { throw RecoveryError.noDecisions }
        let logs = try decisions.map { found in
            do throws(DecisionError) {
                return try DecisionsLog(found.file, store: vault.store, publicKey: vault.signingPublicKey)
            } catch {
                throw RecoveryError.decisions(
                    source: found.source,
                    code: error.code,
                    text: error.description
                )
            }
        }
        let united = try DecisionsLog.union(logs)
        let key = try VerifierKey(
            name: DecisionsLog.origin(vault.store),
            publicKey: vault.signingPublicKey
        )
        for note in namedDecisions {
            let named: Checkpoint
            do throws(NoteError) {
                named = try Checkpoint.open(note, key: key)
            } catch {
                throw DecisionError.checkpointRefused(error)
            }
            try united.require(size: named.size, root: named.root)
        }
        return united
    }

    fileprivate func parts(_ vault: Vault, _ modules: [EngineModule]) throws -> StoreParts {
        do {
            return try StoreParts(
                folder: folder,
                vault: vault,
                modules: modules,
                mode: .oneShot,
                // Why: tables of any size are migrated and indexed here.
                sorting: .onDisk,
                clock: clock
            )
        } catch EngineError.authorityDamaged {
            throw RecoveryError.dataForeign
        }
    }

    fileprivate func write(_ signed: SignedRecoveryReport) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let path = folder + "/" + SignedRecoveryReport.fileName
        do {
            try (encoder.encode(signed) + Data("\n".utf8)).write(to: URL(filePath: path))
        } catch {
            throw EngineError.file(path: path, reason: "the report cannot be written")
        }
    }
}
