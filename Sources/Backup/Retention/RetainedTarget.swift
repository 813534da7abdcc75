internal import Engine
internal import Sealing
internal import Storage

/// What becomes of the archives of one target, by its rules and by the catalogue that was found there.
///
/// Only a catalogue counts that this life of the store signed for this very target, and none older than the one that the
/// store knows to lie there: by a replayed one the newest archive would not be the newest.
struct RetainedTarget {
    let row: TargetRow
    let catalogue: Catalogue
    let plan: RetentionPlan

    /// Decides now; archives in `absent` lie there no more, or not whole, and count as not verified.
    init(_ target: String, found: String, absent: [ArchiveName], _ context: Context) throws {
        let connection = context.connection
        let incarnation = try context.incarnation()
        guard incarnation.standing == .live else { throw RunError.notLive(incarnation.standing) }
        row = try TargetRow.load(named: target, connection)
        do throws(FormatError) {
            catalogue = try Catalogue.open(
                Array(found.utf8),
                store: context.store,
                publicKey: context.signingPublicKey
            )
        } catch {
            throw PruneError.noCatalogue(target: target)
        }
        guard catalogue.target == row.id else {
            throw RunError.otherIncarnation(target: target, found: catalogue.incarnation)
        }
        guard catalogue.incarnation == incarnation.id else { throw PruneError.otherLife(target: target) }
        guard catalogue.sequence >= UInt64(row.confirmed) else {
            throw PruneError.replayed(
                target: target,
                sequence: catalogue.sequence,
                known: UInt64(row.confirmed)
            )
        }
        let missing = Set(absent)
        plan = RetentionPlan(
            catalogue.archives.map { RetainedArchive($0, isThere: !missing.contains($0.name)) },
            rules: try RetentionRow.load(target, connection) ?? RetentionRow.load(nil, connection) ?? .usual,
            now: context.nowMilliseconds / 1000
        )
    }

    /// The decision for each archive, the newest first.
    var decisions: [ArchiveRetention] {
        let records = Dictionary(catalogue.archives.map { ($0.name.text, $0) }) { first, _ in first }
        return plan.decisions.compactMap { decision in
            records[decision.archive.name].map { ArchiveRetention($0, decision) }
        }
    }

    /// What the catalogue that lies there no longer lists, and may lie there all the same: a prune ended early.
    func leftovers(_ connection: Connection) throws -> [ArchiveName] {
        try ListedArchive.rows(of: row.id, connection)
            .filter { $0.removedIn.map { $0 <= Int64(clamping: catalogue.sequence) } ?? false }
            .map(\.record.name)
            .filter { catalogue.record(of: $0) == nil }
    }
}

extension RetainedArchive {
    fileprivate init(_ record: ArchiveRecord, isThere: Bool) {
        self.init(
            name: record.name.text,
            content: record.name.kind == .data ? .data : .vault(epoch: record.epoch),
            created: record.name.time.seconds,
            isVerified: isThere && record.level >= .content
        )
    }
}
