import AgeFormat
import Archiving
import Commands
import Engine
import Foundation
import MerkleLog
import OrderDesk
import Sealing
import Storage
import TestSupport
import Vault

@testable import Audit
@testable import Backup

extension Shelf {
    /// Packs one archive, encrypts it to `recipients`, and puts it on the shelf.
    @discardableResult
    func pack(
        _ manifest: Manifest,
        from folder: String,
        for recipients: [X25519Recipient]? = nil,
        name: ArchiveName? = nil,
        extra: [String: [UInt8]] = [:]
    ) throws -> ArchiveRecord {
        let name = try name ?? manifest.archiveName()
        let packed = Packed(try AgeWriter(to: MemorySink(), for: .keys(recipients ?? [identity.recipient])))
        let writer = try ArchiveWriter(modifiedSeconds: 0, threads: 1) { try packed.write($0) }
        try writer.add(Manifest.fileName, bytes: manifest.file)
        for file in manifest.files {
            let bytes = FileManager.default.contents(atPath: "\(folder)/\(file.name)") ?? Data()
            try writer.add(file.name, bytes: extra[file.name] ?? Array(bytes))
        }
        try writer.finish()
        let bytes = try packed.finish()
        try put(name.text, bytes)
        return ArchiveRecord(
            name: name,
            bytes: Int64(bytes.count),
            digest: ArchiveDigest(of: bytes),
            epoch: manifest.epoch,
            level: .content
        )
    }

    /// Puts the decisions, the epoch's key and a signed list of archives on the shelf.
    @discardableResult
    func list(
        _ records: [ArchiveRecord],
        time: Timestamp,
        sequence: UInt64 = 1,
        decisions named: DecisionsLog? = nil,
        sign: (([UInt8]) throws -> [UInt8])? = nil
    ) async throws -> Catalogue {
        let (decisions, copy, incarnation) = try await use { store in
            (try store.decisionsFile(), try store.epochCopy() ?? [], try store.incarnation().id)
        }
        let epoch = records.map(\.epoch).max() ?? 1
        let log = try named ?? DecisionsLog(decisions, store: store, publicKey: signingKey)
        let catalogue = Catalogue(
            store: store,
            target: RowID.zero,
            incarnation: incarnation,
            sequence: sequence,
            time: time,
            epoch: Catalogue.EpochCopy(number: epoch, digest: ArchiveDigest(of: copy)),
            decisions: Catalogue.Decisions(size: log.size, root: log.root(size: log.size) ?? Frontier().root),
            archives: records
        )
        try put("epoch-\(epoch).age", copy)
        try put(DecisionsLog.fileName, decisions)
        try put("catalogue.note", catalogue.signed(publicKey: signingKey, with: sign ?? self.sign))
        return catalogue
    }

    /// A whole backup: both archives and everything beside them.
    @discardableResult
    func backUp(at time: Timestamp) async throws -> Catalogue {
        let parts = try await parts(at: time)
        return try await list(
            [try pack(parts.data, from: parts.folder), try pack(parts.vault, from: parts.folder)],
            time: time
        )
    }

    /// A log with more decisions, signed as the store would.
    func decisions(adding decisions: [Decision], to before: [DecisionEntry]) throws -> DecisionsLog {
        var entries = before
        for decision in decisions {
            entries.append(
                try DecisionEntry(
                    decision,
                    sequence: UInt64(entries.count),
                    store: store,
                    timeMilliseconds: 0,
                    sign: sign
                )
            )
        }
        var frontier = Frontier()
        for entry in entries { frontier.append(entry.leaf) }
        let key = try VerifierKey(name: DecisionsLog.origin(store), publicKey: signingKey)
        let checkpoint = try Checkpoint(origin: key.name, size: frontier.size, root: frontier.root)
            .signed(as: key, with: sign)
        return DecisionsLog(store: store, entries: entries, checkpoint: checkpoint)
    }
}

/// The writer of an age file, where a closure that escapes can reach it.
final class Packed {
    private var writer: AgeWriter<MemorySink>?

    init(_ writer: consuming AgeWriter<MemorySink>) { self.writer = consume writer }

    func write(_ bytes: RawSpan) throws { try writer?.write(bytes) }

    func finish() throws -> [UInt8] {
        guard let writer = writer.take() else { return [] }
        return try writer.finish().bytes
    }
}
