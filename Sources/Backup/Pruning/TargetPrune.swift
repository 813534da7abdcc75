internal import Engine

/// A prune of one target, in the order that leaves nothing listed that is not there, wherever it stops.
struct TargetPrune {
    let run: PruneRun
    let row: TargetView
    let facts: StoreFacts
    let target: any Target

    /// What lies on the target, and what the store decides about it.
    struct Found {
        let file: [UInt8]
        let catalogue: Catalogue
        let absent: [ArchiveName]
        let plan: BackupRetentionPlan.Answer
    }

    /// Looks, and changes nothing; nil for a target that no backup was made on yet.
    func look() async throws -> Found? {
        let state = try facts.state(of: target, row)
        guard let (file, catalogue) = state.catalogue else {
            if row.sequence == 0 { return nil }
            throw PruneError.noCatalogue(target: row.target)
        }
        let lying = Dictionary(try target.list().map { ($0.name, $0.bytes) }) { first, _ in first }
        let absent = catalogue.archives.filter { lying[$0.name.text] != $0.bytes }.map(\.name)
        let plan = try await run.door.perform(
            BackupRetentionPlan(
                target: row.target,
                found: String(decoding: file, as: UTF8.self),
                absent: absent
            )
        )
        return Found(file: file, catalogue: catalogue, absent: absent, plan: plan)
    }

    /// Removes what was agreed on and may still go, and what a prune left that ended early; answers what is gone.
    ///
    /// Why the catalogue goes first: what it lists must be there. Why the store is told twice: as soon as the catalogue
    /// lies there, it lists no more than that; but only once all is gone may a certificate say so.
    func carryOut(_ agreed: Set<String>) async throws -> [ArchiveName] {
        try target.removeLeftovers(now: run.now())
        guard let found = try await look() else { return [] }
        let going = try found.plan.archives.filter { !$0.kept && agreed.contains($0.name) }
            .map { try ArchiveName($0.name) }
        let gone = found.plan.leftovers + going
        guard !gone.isEmpty else { return [] }
        try requireNewest(found)
        var catalogue = found.catalogue
        if !going.isEmpty { catalogue = try await publish(found, without: going) }
        try await confirm(catalogue, removed: false)
        try run.reach(.unlisted)
        for name in gone {
            try target.remove(name.targetName)
            try run.reach(.removed)
        }
        try removePastKeys(catalogue)
        try run.reach(.keysRemoved)
        try await confirm(catalogue, removed: true)
        try run.reach(.confirmed)
        return gone
    }

    /// Has the store sign the catalogue anew, and puts it there.
    private func publish(_ found: Found, without going: [ArchiveName]) async throws -> Catalogue {
        let signed = try await run.door.perform(
            BackupPrune(
                target: row.target,
                found: String(decoding: found.file, as: UTF8.self),
                absent: found.absent,
                archives: going
            )
        )
        try run.reach(.recorded)
        let file = Array(signed.catalogue.utf8)
        let catalogue = try Catalogue.open(file, store: facts.id, publicKey: facts.signingKey)
        try TargetState.put(TargetLayout.catalogue, file, on: target, row)
        try run.reach(.catalogueWritten)
        return catalogue
    }

    private func confirm(_ catalogue: Catalogue, removed: Bool) async throws {
        _ = try await run.door.perform(
            BackupConfirm(target: row.target, sequence: catalogue.sequence, removed: removed)
        )
    }

    /// Reads the newest verified archive of either kind once more, before an older one goes.
    ///
    /// Why: they were verified when they were written, and disks forget.
    private func requireNewest(_ found: Found) throws {
        for kind in ArchiveKind.allCases {
            let newest = found.plan.archives.first { $0.kind == kind && $0.kept && $0.verified }
            guard let newest, let record = found.catalogue.record(of: try ArchiveName(newest.name)) else {
                continue
            }
            let (digest, count) = try target.read(record.name.targetName) { source in
                let bytes = StoredBytes(source)
                return (try bytes.finish(), bytes.count)
            }
            guard digest == record.digest, count == record.bytes else {
                throw RunError.readsOtherwise(name: record.name.text, target: row.target)
            }
        }
    }

    /// Removes the keys of past epochs; a run leaves none, unless it ended early.
    private func removePastKeys(_ catalogue: Catalogue) throws {
        for file in try target.list() {
            if let epoch = TargetLayout.epoch(ofCopy: file.name), epoch < catalogue.epoch.number {
                try target.remove(TargetLayout.epochCopy(epoch))
            }
        }
    }
}
