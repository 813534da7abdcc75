internal import AgeFormat
internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Sealing

/// A run on one target, in the order that leaves a matching pair of vault archive and epoch key there wherever it stops.
struct TargetRun {
    /// How often a vault that was overtaken by a renewal is copied again.
    private static let vaultAttempts = 3

    let run: BackupRun
    let row: TargetView
    let facts: RunFacts
    let target: any Target
    let data: SnapshotTaken

    func perform(_ snapshot: SnapshotTaken) async throws -> [ArchiveRecord] {
        try target.removeLeftovers(now: run.now())
        let state = try facts.store.state(of: target, row)
        var written: [ArchiveRecord] = []
        do {
            var vault = snapshot
            try writeDecisions(vault, over: state.decisions)
            try run.reach(.decisionsWritten)
            written.append(try upload(.data, of: data))
            try run.reach(.dataWritten)
            for attempt in 1... {
                written = Array(written.prefix(1))
                let epoch = try writeEpochCopy(vault)
                try run.reach(.epochCopyWritten)
                written.append(try upload(.vault, of: vault))
                try run.reach(.vaultWritten)
                let verified = try verify(written, decisions: vault)
                try run.reach(.verified)
                do {
                    let signed = try await sign(verified, epoch, vault, state)
                    // Why from here on: a catalogue that may be on the target lists them.
                    written = []
                    try await publish(signed)
                    return verified
                } catch  where attempt < Self.vaultAttempts && Problem(error).code == "backup-epoch-past" {
                    try removeUnlisted(Array(written.suffix(1)))
                    vault = try await run.take([.vault])
                    try writeDecisions(vault, over: state.decisions)
                }
            }
            preconditionFailure("the last attempt answers or throws")
        } catch let crash as RunInterruption {
            throw crash
        } catch {
            // Why without looking: the first error is the one to tell, and what stays is in no catalogue.
            try? removeUnlisted(written)
            throw error
        }
    }

    /// Has the store record the archives, and sign the catalogue.
    private func sign(
        _ records: [ArchiveRecord],
        _ epoch: Catalogue.EpochCopy,
        _ vault: SnapshotTaken,
        _ state: TargetState
    ) async throws -> SignedCatalogue {
        let checkpoint = vault.part(.vault)?.decisionsCheckpoint
        let signed = try await run.door.perform(
            BackupRecord(
                target: row.target,
                found: state.catalogue.map { String(decoding: $0.file, as: UTF8.self) },
                archives: records,
                epoch: epoch,
                decisions: checkpoint
            )
        )
        try run.reach(.recorded)
        return signed
    }

    /// Puts the catalogue there, removes what it no longer lists, and tells the store.
    ///
    /// Why the store is told last: what it is told is that no key of an older epoch lies there any more.
    private func publish(_ signed: SignedCatalogue) async throws {
        let file = Array(signed.catalogue.utf8)
        try put(TargetLayout.catalogue, file)
        try run.reach(.catalogueWritten)
        try removeOld(try Catalogue.open(file, store: facts.store.id, publicKey: facts.store.signingKey))
        try run.reach(.oldRemoved)
        _ = try await run.door.perform(BackupConfirm(target: row.target, sequence: signed.sequence))
        try run.reach(.confirmed)
    }

    private func upload(_ kind: SnapshotTake.Kind, of snapshot: SnapshotTaken) throws -> ArchiveRecord {
        guard let part = snapshot.part(kind) else {
            preconditionFailure("the snapshot has what was asked for")
        }
        return try ArchiveUpload(
            manifest: try Manifest(part, of: snapshot),
            files: part.files,
            recipients: facts.recipients,
            target: target,
            progress: { run.tell(.writing, row.target, $0) }
        ).run()
    }

    /// Puts the store's decisions there, unless they are there already.
    private func writeDecisions(_ snapshot: SnapshotTaken, over found: DecisionsLog?) throws {
        let own = try facts.decisions(snapshot)
        if let found {
            try TargetState.require(own, toCover: found, at: row.target)
            if found == own { return }
        }
        try put(TargetLayout.decisions, own.file)
    }

    private func writeEpochCopy(_ snapshot: SnapshotTaken) throws -> Catalogue.EpochCopy {
        guard let path = snapshot.epochCopy, let part = snapshot.part(.vault) else {
            throw RecoveryError.noIdentity
        }
        let bytes = try SpoolBytes.read(path)
        try put(TargetLayout.epochCopy(part.epoch), bytes)
        return Catalogue.EpochCopy(number: part.epoch, digest: ArchiveDigest(of: bytes))
    }

    /// Reads both archives back, byte by byte what was snapshot, and the decisions beside them.
    private func verify(_ records: [ArchiveRecord], decisions snapshot: SnapshotTaken) throws
        -> [ArchiveRecord]
    {
        run.tell(.verifying, row.target, 0)
        let file = try TargetState.file(TargetLayout.decisions, on: target, 256 << 20)
        let decisions = try DecisionsLog(file, store: facts.store.id, publicKey: facts.store.signingKey)
        try WrittenVerification(
            verification: ArchiveVerification(
                target: target,
                identities: [run.identity],
                scratch: run.scratch,
                schemas: run.schemas,
                signingKey: facts.store.signingKey
            ),
            searched: run.searched
        ).verify(data: (records[0], data), vault: (records[1], snapshot), decisions: decisions)
        return records.map { record in
            ArchiveRecord(
                name: record.name,
                bytes: record.bytes,
                digest: record.digest,
                epoch: record.epoch,
                level: .content
            )
        }
    }

    private func put(_ name: TargetName, _ bytes: [UInt8]) throws {
        try TargetState.put(name, bytes, on: target, row)
    }

    /// Removes archives that were written and are in no catalogue.
    private func removeUnlisted(_ records: [ArchiveRecord]) throws {
        for record in records { try target.remove(record.name.targetName) }
    }

    /// Removes the keys of past epochs, wherever they come from: whoever finds them opens whom we forgot.
    private func removeOld(_ catalogue: Catalogue) throws {
        for file in try target.list() {
            if let epoch = TargetLayout.epoch(ofCopy: file.name), epoch != catalogue.epoch.number {
                try target.remove(TargetLayout.epochCopy(epoch))
            } else if let name = try? ArchiveName(file.name), name.store == facts.store.id,
                catalogue.record(of: name) == nil, isLeft(name, catalogue)
            {
                try target.remove(name.targetName)
            }
        }
    }

    /// Whether an archive that is not listed was left by a run that ended early; a day, since another may be at it.
    private func isLeft(_ name: ArchiveName, _ catalogue: Catalogue) -> Bool {
        if let epoch = name.epoch, epoch != catalogue.epoch.number { return true }
        return run.now().timeIntervalSince(name.time.date) > 86_400
    }
}
