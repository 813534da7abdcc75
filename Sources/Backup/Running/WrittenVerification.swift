internal import AgeFormat
internal import Audit
internal import Engine
internal import Storage
internal import Synchronization

/// Level 3 of a pair of archives that were written just now, from snapshots that are still at hand.
///
/// What reads back from the target is compared with the snapshot's own files byte by byte, and the files are checked where
/// they lie: what is shown of the one holds of the other. So nothing is unpacked, and however many targets there are, a
/// snapshot's pages are searched once.
struct WrittenVerification {
    let verification: ArchiveVerification
    let searched: SearchedSnapshots

    /// Verifies both.
    ///
    /// - Throws: As ``ArchiveVerification/verify(data:vault:decisions:)``, or `EngineError` where the spool cannot be read.
    func verify(
        data: (record: ArchiveRecord, snapshot: SnapshotTaken),
        vault: (record: ArchiveRecord, snapshot: SnapshotTaken),
        decisions: DecisionsLog
    ) throws {
        let (dataRead, dataPath) = try compare(data.record, data.snapshot.part(.data))
        let (vaultRead, vaultPath) = try compare(vault.record, vault.snapshot.part(.vault))
        let dataFile = try check(dataRead, dataPath)
        let vaultFile = try check(vaultRead, vaultPath)
        for (read, file) in [(dataRead, dataFile), (vaultRead, vaultFile)] {
            try ContentVerification(
                archive: read,
                database: file,
                signingKey: verification.signingKey
            ).decisions(decisions)
        }
        try verification.compareKeys(dataRead, dataFile, vaultRead, vaultPath, decisions)
    }

    /// Reads an archive back against its snapshot's files, and answers where its database lies.
    private func compare(
        _ record: ArchiveRecord,
        _ part: SnapshotTaken.Part?
    ) throws -> (ReadArchive, path: String) {
        let files = part?.files ?? []
        let read = try ArchivePass(
            target: verification.target,
            identities: verification.identities,
            record: record,
            originals: Dictionary(files.map { ($0.name, $0.path) }) { first, _ in first }
        ).run()
        let name = EntryPlaces.database(of: read.manifest)
        guard let path = files.first(where: { $0.name == name })?.path else {
            throw ReadingError.strangeEntry(archive: record.name.text, entry: name)
        }
        return (read, path)
    }

    private func check(_ read: ReadArchive, _ path: String) throws -> DatabaseFile {
        let file = try verification.check(read, at: path, .content, searchesPages: !searched.has(path))
        searched.add(path)
        return file
    }
}

/// The files of snapshots whose pages were searched in this run, and are whole.
final class SearchedSnapshots: Sendable {
    private let paths = Mutex<Set<String>>([])

    func has(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }

    func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }
}
