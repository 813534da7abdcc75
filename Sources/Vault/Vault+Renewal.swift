public import FoundationEssentials
public import Sealing
internal import Storage
internal import Synchronization

/// The moments of a renewal at which a crash leaves something different on the disk, in order.
public enum RenewalStep: String, Sendable, CaseIterable {
    /// The next vault holds every key as the old epoch wrapped it.
    case vaultMade
    /// The next vault holds every key wrapped anew, not synced yet.
    case keysWrapped
    /// The next vault is whole and synced.
    case vaultSettled
    /// The next epoch's copy for the recovery identity lies there, if there is to be one.
    case copyWritten
    /// The next epoch key is written and synced under its temporary name.
    case keyStaged
    /// The next epoch key has its name: the next epoch counts.
    case committed
    /// The old epoch key is overwritten and unlinked.
    case oldKeyRemoved
    /// The old epoch's copy for the recovery identity is overwritten and unlinked.
    case oldCopyRemoved
    /// The old vault is unlinked.
    case oldVaultRemoved
}

extension Vault {
    /// Deletes a subject's key of one class, so that nothing sealed under it opens again in this store.
    ///
    /// Evicts it from memory first and cuts the write-ahead log last. Doing it again is harmless and finishes what a
    /// crash or a busy log left. Copies of the vault keep the key until the epoch is renewed (``renewEpoch(copy:)``).
    ///
    /// - Throws: ``VaultError``; ``VaultError/storage(_:)`` with `busy` when a reader still needs the log: the key is
    ///   gone from the table then, but not yet from the log.
    public func shred(subject: SubjectID, class retentionClass: RetentionClass, now: Date) throws {
        try shred([(subject, retentionClass)], now: now)
    }

    /// Deletes many subjects' keys in one step, as ``shred(subject:class:now:)`` does with one.
    public func shred(_ keys: [(subject: SubjectID, retentionClass: RetentionClass)], now: Date) throws {
        guard !keys.isEmpty else { return }
        let places = keys.map { KeyPlace.subject($0.subject, $0.retentionClass) }
        let milliseconds = Int64(now.timeIntervalSince1970 * 1000)
        try use.withShared {
            let database = epochInUse.database
            let ids = try database.read { connection in try places.map { try connection.keyID(of: $0) } }
            for (id, place) in zip(ids, places) { cache.evict(id, place) }
            try database.writeNow { connection in
                for place in places { try connection.shred(place, nowMilliseconds: milliseconds) }
            }
            // Why again: someone may have fetched a key between the first eviction and the deletion.
            for (id, place) in zip(ids, places) { cache.evict(id, place) }
            try database.removeResidue()
        }
    }

    /// Wraps every key anew under a fresh epoch key and forgets the old one.
    ///
    /// `copy` encrypts the next epoch's key for the recovery identity; without it the next epoch has no such copy. The
    /// caller has the store alone. Nothing is lost wherever it stops: see <doc:Design>.
    ///
    /// - Throws: ``VaultError``, `StorageError`, or what `copy` throws; the old epoch goes on, unless the next one was
    ///   committed already.
    public func renewEpoch(copy: EpochCopy.Seal? = nil) throws { try renewEpoch(copy: copy) { _ in } }

    /// As above; `crashPoint` is told each step once it is done, and what it throws stops the renewal there.
    package func renewEpoch(
        copy: EpochCopy.Seal? = nil,
        crashPoint: (RenewalStep) throws -> Void
    ) throws {
        try use.withExclusive {
            let old = epochInUse
            let files = EpochFiles(folder: folder)
            let number = old.number + 1
            try files.removeVault(number)
            let secret = try SecretKey()
            let wrapped = try EpochKeyFile.seal(secret, store: store, epoch: number, root: root)
            let key = EpochKey(secret, store: store, number: number)
            try old.database.rebuild(at: files.vaultPath(number)) { vault in
                try crashPoint(.vaultMade)
                try vault.rewrapKeys(from: old.key, to: key)
                try crashPoint(.keysWrapped)
            }
            let next = try Self.openEpoch(files, key, mode: databaseMode, create: false)
            do {
                try Self.settle(next.database)
                try crashPoint(.vaultSettled)
                try Self.writeCopy(of: next, files, copy)
                try crashPoint(.copyWritten)
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
            try DurableFile.overwriteAndRemove(files.copyPath(old.number))
            try DurableFile.syncFolder(of: files.keyPath(number))
            try crashPoint(.oldCopyRemoved)
            try files.removeVault(old.number)
            try crashPoint(.oldVaultRemoved)
        }
    }

    /// Writes an epoch's copy for the recovery identity, durable before the epoch counts.
    static func writeCopy(of epoch: Epoch, _ files: EpochFiles, _ seal: EpochCopy.Seal?) throws {
        let path = files.copyPath(epoch.number)
        guard let seal else { return try DurableFile.overwriteAndRemove(path) }
        let bytes = try epoch.key.sealedCopy(seal)
        try DurableFile.stage(path, bytes.span.bytes)
        try DurableFile.commit(path)
    }
}
