public import FoundationEssentials
public import Sealing
internal import Storage
internal import Synchronization

/// The moments of a renewal at which a crash leaves something different on the disk, in order.
public enum RenewalStep: String, Sendable, CaseIterable {
    /// The next vault exists without keys.
    case vaultMade
    /// The next vault holds every key, in its log.
    case keysWrapped
    /// The next vault is whole and synced.
    case vaultSettled
    /// The next epoch key is written and synced under its temporary name.
    case keyStaged
    /// The next epoch key has its name: the next epoch counts.
    case committed
    /// The old epoch key is overwritten and unlinked.
    case oldKeyRemoved
    /// The old vault is unlinked.
    case oldVaultRemoved
}

extension Vault {
    /// Deletes a subject's key of one class, so that nothing sealed under it opens again in this store.
    ///
    /// Evicts it from memory first and cuts the write-ahead log last. Doing it again is harmless and finishes what a
    /// crash or a busy log left. Copies of the vault keep the key until the epoch is renewed (``renewEpoch()``).
    ///
    /// - Throws: ``VaultError``; ``VaultError/storage(_:)`` with `busy` when a reader still needs the log: the key is
    ///   gone from the table then, but not yet from the log.
    public func shred(subject: SubjectID, class retentionClass: RetentionClass, now: Date) throws {
        let place = KeyPlace.subject(subject, retentionClass)
        let milliseconds = Int64(now.timeIntervalSince1970 * 1000)
        try use.withShared {
            let database = epochInUse.database
            let id = try database.read { try $0.keyID(of: place) }
            cache.evict(id, place)
            try database.writeNow { connection in
                try connection.execute(
                    """
                    INSERT INTO shredded_key (subject, class, time) VALUES (?1, ?2, ?3)
                    ON CONFLICT (subject, class) DO NOTHING
                    """,
                    .blob(subject.bytes),
                    .text(retentionClass.rawValue),
                    .integer(milliseconds)
                )
                try connection.execute(
                    "DELETE FROM wrapped_key WHERE kind = ?1 AND subject = ?2 AND class = ?3",
                    .text(KeyKind.subject.rawValue),
                    .blob(subject.bytes),
                    .text(retentionClass.rawValue)
                )
            }
            // Why again: someone may have fetched the key between the first eviction and the deletion.
            cache.evict(id, place)
            try database.truncateLog()
        }
    }

    /// Wraps every key anew under a fresh epoch key and forgets the old one.
    ///
    /// The caller has the store alone. Nothing is lost wherever it stops: see <doc:Design>.
    ///
    /// - Throws: ``VaultError`` or `StorageError`; the old epoch goes on, unless the next one was committed already.
    public func renewEpoch() throws { try renewEpoch { _ in } }

    /// As above; `crashPoint` is told each step once it is done, and what it throws stops the renewal there.
    package func renewEpoch(crashPoint: (RenewalStep) throws -> Void) throws {
        try use.withExclusive {
            let old = epochInUse
            let files = EpochFiles(folder: folder)
            let number = old.number + 1
            try files.removeVault(number)
            let key = try SecretKey()
            let wrapped = try EpochKeyFile.seal(key, store: store, epoch: number, root: root)
            let next = try Self.makeEpoch(files, store: store, number: number, key: key, mode: databaseMode)
            do {
                try crashPoint(.vaultMade)
                try Self.rewrap(from: old, to: next)
                try crashPoint(.keysWrapped)
                try Self.settle(next.database)
                try crashPoint(.vaultSettled)
                try DurableFile.stage(files.keyPath(number), wrapped.span.bytes)
                try crashPoint(.keyStaged)
            } catch {
                try next.database.close()
                throw error
            }
            try DurableFile.publish(files.keyPath(number))
            // Why before the sync: whoever opens the folder from here on takes the next epoch.
            current.withLock { $0 = next }
            try old.database.close()
            do {
                try DurableFile.syncFolder(of: files.keyPath(number))
            } catch {
                // Why: if the rename does not last, keys made from now on would go with the next vault.
                halt()
                throw error
            }
            try crashPoint(.committed)
            try DurableFile.overwriteAndRemove(files.keyPath(old.number))
            try DurableFile.syncFolder(of: files.keyPath(number))
            try crashPoint(.oldKeyRemoved)
            try files.removeVault(old.number)
            try crashPoint(.oldVaultRemoved)
        }
    }

    /// Copies every key from one epoch's vault to another's, in one transaction.
    private static func rewrap(from old: Epoch, to next: Epoch) throws {
        try next.database.writeNow { target in
            try old.database.read { source in
                try source.forEach("SELECT \(WrappedKey.columns) FROM wrapped_key") { row in
                    let row = try WrappedKey(row)
                    let sealed = try old.withUnwrapped(row) {
                        try next.wrap($0, id: row.id, place: row.place)
                    }
                    _ = try WrappedKey(id: row.id, place: row.place, sealed: sealed, created: row.created)
                        .insert(target)
                    return true
                }
                try source.forEach("SELECT subject, class, time FROM shredded_key") { row in
                    try target.execute(
                        "INSERT INTO shredded_key (subject, class, time) VALUES (?1, ?2, ?3)",
                        .blob(row.blob(0)),
                        .text(row.text(1)),
                        .integer(row.int64(2))
                    )
                    return true
                }
            }
        }
    }
}
