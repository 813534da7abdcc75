public import AgeFormat
internal import Audit
internal import Engine
public import FoundationEssentials
internal import Glibc
internal import Sealing
public import Storage

/// Makes a backup: a snapshot, archives of it on every target, each read back and compared, and the record of them.
///
/// A target that fails does not keep the others from theirs.
public struct BackupRun: Sendable {
    /// The way to the store.
    public let door: any StoreDoor
    /// The identity that archives are read back with.
    public let identity: X25519Identity
    /// The folder for what comes out of archives meanwhile.
    public let scratch: String
    /// The tables of `data.db`, as this program knows them.
    public let schemas: [SchemaModule]
    /// Told how far it has come.
    public var progress: @Sendable (RunProgress) -> Void = { _ in }
    /// What time it is.
    public var now: @Sendable () -> Date = { Date() }
    /// Told each step once it is done; what it throws stops the run there, as a crash would.
    var crashPoint: @Sendable (RunStep) throws -> Void = { _ in }
    private let counter = RunCounter()
    let searched = SearchedSnapshots()

    /// A way to make backups.
    public init(
        door: any StoreDoor,
        identity: X25519Identity,
        scratch: String,
        schemas: [SchemaModule]
    ) {
        self.door = door
        self.identity = identity
        self.scratch = scratch
        self.schemas = schemas
    }

    /// Backs up to these targets, or to all.
    ///
    /// - Throws: ``RunError``, or what the store says, where no target can get one; else see ``RunReport/failures``.
    public func run(targets names: [String] = []) async throws -> RunReport {
        let start = ContinuousClock.now
        let lock = try RunLock(folder: scratch)
        defer { withExtendedLifetime(lock) {} }
        let facts = try await RunFacts(door, identity)
        let rows = try facts.store.targets(named: names)
        let turn = try facts.store.turn()
        defer { withExtendedLifetime(turn) {} }
        var report = RunReport()
        let snapshot = try await take([.data, .vault])
        do {
            counter.begin(snapshot, targets: rows.count)
            try reach(.snapshotTaken)
            for row in rows {
                do {
                    let target = try TargetAddress(row.address).target()
                    let run = TargetRun(run: self, row: row, facts: facts, target: target, data: snapshot)
                    report.add(try await run.perform(snapshot), to: row.target)
                } catch let crash as RunInterruption {
                    throw crash
                } catch {
                    report.fail(error, at: row.target)
                }
            }
        } catch {
            // Why without looking: the first error is the one to tell; what stays in the spool goes with the next one.
            try? await release()
            throw error
        }
        try await release()
        let parts = start.duration(to: .now).components
        report.seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        return report
    }

    /// Takes a snapshot, and holds it until the end of the run.
    func take(_ kinds: [SnapshotTake.Kind]) async throws -> SnapshotTaken {
        progress(RunProgress(stage: .snapshot, target: nil, done: 0, total: 0))
        let taken = try await door.perform(SnapshotTake(parts: kinds))
        guard let hold = SpoolHold(folder: taken.folder) else {
            throw RunError.snapshotGone(folder: taken.folder)
        }
        counter.hold(taken.snapshot, hold)
        return taken
    }

    private func release() async throws {
        for snapshot in counter.letGo() { _ = try await door.perform(SnapshotRelease(snapshot: snapshot)) }
    }

    func reach(_ step: RunStep) throws {
        do { try crashPoint(step) } catch { throw RunInterruption(step: step) }
    }

    func tell(_ stage: RunProgress.Stage, _ target: String, _ added: Int64) {
        let (done, total) = counter.add(added)
        progress(RunProgress(stage: stage, target: target, done: done, total: total))
    }
}

/// Work that was stopped between two of its steps, as a crash would.
struct Interruption<Step: Sendable>: Error {
    let step: Step
}

/// A run that was stopped so.
typealias RunInterruption = Interruption<RunStep>
