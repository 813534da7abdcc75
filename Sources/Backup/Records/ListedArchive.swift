internal import Sealing
internal import Storage

/// An archive as the store remembers it, and since which catalogue, and until which one.
struct ListedArchive {
    let record: ArchiveRecord
    let target: RowID
    /// The sequence of the first catalogue that lists it.
    let addedIn: Int64
    /// The sequence of the first catalogue that no longer lists it.
    let removedIn: Int64?

    private static let columns = "name, bytes, digest, epoch, level, target_id, added_in, removed_in"

    private init(_ row: Row) throws {
        guard let name = try? ArchiveName(row.text(0)), let digest = ArchiveDigest(row.text(2)),
            let level = VerificationLevel(rawValue: Int(row.int64(4))), let target = RowID(bytes: row.blob(5))
        else { throw StorageError.corrupt("a row of `backup_archive` is malformed") }
        record = ArchiveRecord(
            name: name,
            bytes: row.int64(1),
            digest: digest,
            epoch: UInt64(bitPattern: row.int64(3)),
            level: level
        )
        self.target = target
        addedIn = row.int64(6)
        removedIn = row.optionalInt64(7)
    }

    /// Everything that is remembered of a target, by name.
    static func rows(of target: RowID, _ connection: Connection) throws -> [ListedArchive] {
        try connection.rows(
            "SELECT \(columns) FROM backup_archive WHERE target_id = ?1 ORDER BY name",
            .blob(target.bytes)
        ) { try ListedArchive($0) }
    }

    /// Whether the catalogue of this sequence lists it.
    func isListed(in sequence: Int64) -> Bool {
        addedIn <= sequence && (removedIn ?? .max) > sequence
    }

    static func add(_ record: ArchiveRecord, to target: RowID, in sequence: Int64, _ connection: Connection)
        throws
    {
        try connection.execute(
            """
            INSERT INTO backup_archive (target_id, name, kind, bytes, digest, epoch, level, taken, added_in)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
            ON CONFLICT (target_id, name) DO UPDATE SET bytes = excluded.bytes, digest = excluded.digest,
                epoch = excluded.epoch, level = excluded.level, removed_in = NULL
            """,
            .blob(target.bytes),
            .text(record.name.text),
            .text(record.name.kind.rawValue),
            .integer(record.bytes),
            .text("\(record.digest)"),
            .integer(Int64(clamping: record.epoch)),
            .integer(Int64(record.level.rawValue)),
            .integer(record.name.time.seconds * 1000),
            .integer(sequence)
        )
    }

    /// Notes that more of it was shown.
    static func raise(
        _ name: ArchiveName,
        of target: RowID,
        to level: VerificationLevel,
        _ connection: Connection
    ) throws {
        try connection.execute(
            "UPDATE backup_archive SET level = ?3 WHERE target_id = ?1 AND name = ?2 AND level < ?3",
            .blob(target.bytes),
            .text(name.text),
            .integer(Int64(level.rawValue))
        )
    }

    /// Leaves it out of the catalogues from `sequence` on.
    static func remove(_ name: ArchiveName, of target: RowID, in sequence: Int64, _ connection: Connection)
        throws
    {
        try connection.execute(
            "UPDATE backup_archive SET removed_in = ?3 WHERE target_id = ?1 AND name = ?2 AND removed_in IS NULL",
            .blob(target.bytes),
            .text(name.text),
            .integer(sequence)
        )
    }

    /// When the snapshot of the newest data archive was taken that a confirmed catalogue lists at level 3 or above.
    static func newestVerified(_ connection: Connection, of target: RowID? = nil) throws -> Int64? {
        try connection.row(
            """
            SELECT MAX(a.taken) FROM backup_archive a JOIN backup_target t ON t.id = a.target_id
            WHERE a.kind = 'data' AND a.level >= 3 AND a.added_in <= t.confirmed
                AND (a.removed_in IS NULL OR a.removed_in > t.confirmed) AND (?1 IS NULL OR t.id = ?1)
            """,
            target.map { .blob($0.bytes) } ?? .null
        ) { $0.optionalInt64(0) } ?? nil
    }
}
