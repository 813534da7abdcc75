internal import Audit
internal import FoundationEssentials
internal import MerkleLog
internal import Policy
internal import Sealing
internal import Storage
internal import Vault

/// One snapshot on its way into the spool: data first, then the vault, then the decisions.
///
/// In this order, because a key is in the vault before a row names it, and a tombstone is in the decisions before its
/// key leaves the vault: whatever happens between the three, each key that the data names is in one of the others.
struct SnapshotRun {
    let context: Context
    let kinds: [SnapshotTake.Kind]

    private var parts: StoreParts { context.parts }
    private var files: SpoolFile { SpoolFile(place: parts.spool.place) }

    func run() throws -> SnapshotTaken {
        let id = RowID.random()
        let (folder, second) = try parts.spool.begin(id, clock: parts.clock)
        do {
            return try fill(folder, id, second)
        } catch {
            try parts.spool.release(id)
            throw error
        }
    }

    private func fill(_ folder: String, _ id: RowID, _ second: Int64) throws -> SnapshotTaken {
        let state = try context.authorityState()
        let incarnation = try Incarnation(state, folder: parts.folder)
        var taken: [SnapshotTaken.Part] = []
        if kinds.contains(.data) { taken.append(try data(folder + "/data", state)) }
        var copy: String?
        var decisions = try newestDecisions()
        if kinds.contains(.vault) {
            let (part, bytes, newest) = try vault(folder + "/vault")
            taken.append(part)
            decisions = newest
            if let bytes {
                copy = "\(folder)/epoch-\(part.epoch).age"
                try files.write(bytes, to: "\(folder)/epoch-\(part.epoch).age")
            }
        }
        try files.write(decisions.file, to: "\(folder)/\(DecisionsLog.fileName)")
        return SnapshotTaken(
            snapshot: "\(id)",
            folder: folder,
            store: "\(parts.vault.store)",
            incarnation: incarnation.id,
            created: Date(timeIntervalSince1970: Double(second)).formatted(.iso8601),
            software: "coffer \(CofferVersion.text)",
            parts: taken,
            epochCopy: copy,
            decisions: "\(folder)/\(DecisionsLog.fileName)",
            decisionCount: decisions.size,
            decisionsRoot: "\(decisions.root(size: decisions.size) ?? .emptyTree)"
        )
    }

    private func data(_ folder: String, _ state: AuthorityState) throws -> SnapshotTaken.Part {
        try files.makeFolder(folder)
        let path = folder + "/data.db"
        try files.create(path)
        let connection = context.connection
        let epoch = parts.vault.epoch
        let (rows, schema) = try connection.copy(to: path) { copy in
            for statement in LookupTables.drop { try copy.execute(statement) }
            return (try copy.rowCounts(), try copy.schemaVersions())
        }
        var entries = [try file("data.db", path)]
        try files.makeFolder(folder + "/policies")
        for (name, text) in try state.policyFiles().texts.sorted(by: { $0.key < $1.key }) {
            let path = "\(folder)/policies/\(name)"
            try files.write(Array(text.utf8), to: path)
            entries.append(try file("policies/\(name)", path))
        }
        return SnapshotTaken.Part(
            kind: .data,
            epoch: epoch,
            schema: schema,
            files: entries,
            rows: rows,
            auditCheckpoint: try parts.audit.checkpoint(on: connection),
            decisionsCheckpoint: try parts.decisions.checkpoint(on: connection).note,
            series: try parts.modules.flatMap { try $0.restoration?.seriesMarks(connection) ?? [] }
        )
    }

    private func vault(_ folder: String) throws -> (SnapshotTaken.Part, epochCopy: [UInt8]?, DecisionsLog) {
        try files.makeFolder(folder)
        let snapshot = try parts.vault.snapshot { name in
            try files.create("\(folder)/\(name)")
            return "\(folder)/\(name)"
        }
        let decisions = try newestDecisions()
        let part = SnapshotTaken.Part(
            kind: .vault,
            epoch: snapshot.epoch,
            schema: snapshot.schema,
            files: [try file(snapshot.fileName, "\(folder)/\(snapshot.fileName)")],
            rows: snapshot.rows,
            auditCheckpoint: nil,
            decisionsCheckpoint: decisions.checkpoint,
            series: nil
        )
        return (part, snapshot.epochCopy, decisions)
    }

    /// The decisions as they are now, not as they were when the data was copied.
    ///
    /// Why the same connection otherwise: a store with a single connection is shared, and nobody shreds in it then.
    private func newestDecisions() throws -> DecisionsLog {
        guard parts.database.hasReaders else { return try parts.decisions.log(on: context.connection) }
        return try parts.database.read { try parts.decisions.log(on: $0) }
    }

    private func file(_ name: String, _ path: String) throws -> SnapshotTaken.File {
        SnapshotTaken.File(name: name, path: path, bytes: try files.byteCount(path))
    }
}
