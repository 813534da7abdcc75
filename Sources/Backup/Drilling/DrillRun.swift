public import AgeFormat
internal import Audit
public import Engine
internal import FoundationEssentials
internal import Sealing
internal import Storage

/// Brings a store back from what lies on its targets, into a scratch folder, and sees whether it is the one that was
/// backed up.
///
/// Each target is tried by itself: it alone has to be enough. Nothing is written to any target.
public struct DrillRun: Sendable {
    /// The recovery identity, where the drill is to go the way that is left after a disaster.
    public struct Recovery: Sendable {
        let identities: [X25519Identity]
        let facts: RecoveryFacts

        /// The keys in the identity's file, and what its `#` lines say.
        public init(identities: [X25519Identity], facts: RecoveryFacts) {
            (self.identities, self.facts) = (identities, facts)
        }
    }

    /// What opens the archives and their vault.
    public enum Opener: Sendable {
        /// The verify identity the archives, and the store itself, which has the key of its epoch, the vault.
        case store(X25519Identity)
        /// The recovery identity both; the store is asked for nothing but its targets.
        case recovery(Recovery)
    }

    let door: any StoreDoor
    let opener: Opener
    let scratch: String
    let modules: [EngineModule]
    let caller: Caller
    /// Told how far it has come.
    public var progress: @Sendable (RunProgress) -> Void = { _ in }

    /// A way to make drills.
    public init(
        door: any StoreDoor,
        opener: Opener,
        scratch: String,
        modules: [EngineModule],
        caller: Caller
    ) {
        (self.door, self.opener, self.scratch) = (door, opener, scratch)
        (self.modules, self.caller) = (modules, caller)
    }

    /// Drills with the newest pair of archives on each of these targets, or with a data archive of this name.
    ///
    /// - Throws: ``RunError``, or what the store says; what is wrong with a target is in ``DrillReport/failures``.
    public func run(targets names: [String] = [], archive: ArchiveName? = nil) async throws -> DrillReport {
        let verification = verification
        let known = try await verification.known(names)
        try requireOwn(known)
        try verification.makeScratch()
        var report = DrillReport()
        var isListed = false
        let ended = try await names.isEmpty && archive == nil ? endedEpochs(known.targets) : [:]
        for row in known.targets {
            if let epoch = ended[row.target] {
                report.skip(row.target, epoch: epoch)
                continue
            }
            var pair: DrillPair?
            let start = ContinuousClock.now
            do {
                let found = try DrillPair(row, known, archive: archive)
                guard let found else { continue }
                isListed = true
                pair = found
                let drill = try await drill(found, row, known, verification, start)
                report.drills.append(drill)
                try await note(row, found, milliseconds: Int64(drill.recoverySeconds * 1000), nil)
            } catch {
                isListed = true
                report.fail(error, at: row.target)
                let took = Int64(Self.seconds(since: start) * 1000)
                try await note(row, pair, milliseconds: took, Problem(error).code)
            }
        }
        if let archive, !isListed { throw EngineError.notFound(kind: "archive", name: archive.text) }
        return report
    }

    /// The targets whose keys are of an epoch that has ended, so that the store opens nothing there; none where that holds
    /// for all of them: then each tells what is to be done.
    private func endedEpochs(_ targets: [TargetView]) async throws -> [String: UInt64] {
        guard case .store = opener else { return [:] }
        let current = try await door.perform(BackupStatus()).epoch
        let behind = targets.filter { $0.epoch.map { $0 != current } ?? false }
        guard behind.count < targets.count else { return [:] }
        return Dictionary(behind.map { ($0.target, $0.epoch ?? 0) }) { first, _ in first }
    }

    private func drill(
        _ pair: DrillPair,
        _ row: TargetView,
        _ known: BackupVerification.Known,
        _ verification: BackupVerification,
        _ start: ContinuousClock.Instant
    ) async throws -> DrillReport.Drill {
        progress(RunProgress(stage: .verifying, target: row.target, done: 0, total: 0))
        let reader = try verification.verification(row, known)
        let figures: DrillFigures
        var read = 0.0
        switch opener {
        case .store:
            let place = try await door.perform(BackupDrillBegin())
            let hold = SpoolHold(folder: place.folder)
            defer { withExtendedLifetime(hold) {} }
            do {
                try pair.unpack(reader, into: place.folder).handIn(to: place.folder)
                read = Self.seconds(since: start)
                progress(RunProgress(stage: .restoring, target: row.target, done: 0, total: 0))
                figures = try await door.perform(BackupDrillOpen(drill: place.drill))
            } catch {
                // Why without looking: the first error is the one to tell, and what stays goes with the next snapshot.
                _ = try? await door.perform(SnapshotRelease(snapshot: place.drill))
                throw error
            }
            _ = try await door.perform(SnapshotRelease(snapshot: place.drill))
        case .recovery(let recovery):
            let copy = try pair.epochCopy(reader.target)
            figures = try ScratchFolder.with(in: scratch, name: BackupDrillOpen.scratchName) { folder in
                let material = try pair.unpack(reader, into: folder)
                read = Self.seconds(since: start)
                progress(RunProgress(stage: .restoring, target: row.target, done: 0, total: 0))
                return try Store.drill(
                    material.plan(folder, source: row.target, caller: caller) { Date() },
                    epochCopy: copy,
                    identities: recovery.identities,
                    modules: modules
                )
            }
        }
        return DrillReport.Drill(
            target: row.target,
            data: pair.data.name.text,
            vault: pair.vault.name.text,
            way: way,
            verifiedLevel: VerificationLevel.drill.rawValue,
            figures: figures,
            recoverySeconds: read + Double(figures.restoreMilliseconds) / 1000,
            seconds: Self.seconds(since: start)
        )
    }

    private func note(_ row: TargetView, _ pair: DrillPair?, milliseconds: Int64, _ problem: String?)
        async throws
    {
        _ = try await door.perform(
            BackupDrillRecord(
                target: row.target,
                data: pair?.data.name,
                vault: pair?.vault.name,
                way: way,
                milliseconds: milliseconds,
                problem: problem
            )
        )
    }

    private var way: DrillWay { if case .recovery = opener { .recovery } else { .store } }

    private var verification: BackupVerification {
        let identities =
            switch opener {
            case .store(let identity): [identity]
            case .recovery(let recovery): recovery.identities
            }
        return BackupVerification(
            door: door,
            identities: identities,
            scratch: scratch,
            schemas: Store.schemas(modules)
        )
    }

    /// That the recovery identity's file is this store's: after a disaster nothing else says what the store signs with.
    private func requireOwn(_ known: BackupVerification.Known) throws {
        guard case .recovery(let recovery) = opener else { return }
        guard let store = recovery.facts.store, let key = recovery.facts.signingKey else {
            throw RestoreError.identityPlain
        }
        guard store == "\(known.store)" else {
            throw RecoveryError.otherStore(found: "\(known.store)", expected: store)
        }
        guard key == known.signingKey else { throw RecoveryError.signingKey }
    }

    private static func seconds(since start: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: .now).components
        return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
