public import FoundationEssentials
public import Sealing
public import Storage

extension Vault {
    /// Makes a store's keys usable again in a folder that holds `vault-<n>.db`, from a copy of its epoch key.
    ///
    /// A new root key comes from `unlock`, and `epoch-<n>.key` and `store.json` are written under it. The old root key
    /// is not needed. Whoever had the old epoch key still has it: renew the epoch afterwards (``renewEpoch(copy:)``).
    /// `makeDerivation` says what a passphrase costs, where `unlock` is one.
    ///
    /// - Throws: ``VaultError/alreadyExists(path:)`` where the folder is a store already,
    ///   ``VaultError/noEpoch(folder:)`` without the vault of the copy's epoch, ``VaultError/epochCopyForeign(vault:)``,
    ///   ``UnlockError``, or what the floors below report.
    public static func recover(
        in folder: String,
        copy: consuming EpochCopy,
        unlock: UnlockProvider,
        now: Date,
        mode: Database.Mode = .single,
        cacheCapacity: Int = defaultCacheCapacity,
        makeDerivation: () throws(PasswordHashError) -> PasswordHash.Parameters =
            PasswordHash.Parameters.moderate
    ) throws -> Vault {
        let files = EpochFiles(folder: folder)
        let number = copy.epoch
        for path in [StoreFile.path(in: folder), files.keyPath(number)] where DurableFile.exists(path) {
            throw VaultError.alreadyExists(path: path)
        }
        guard DurableFile.exists(files.vaultPath(number)) else { throw VaultError.noEpoch(folder: folder) }
        let parameters = try unlock.prepare(
            folder: folder,
            makeDerivation: makeDerivation
        )
        let root = RootKey(try unlock.rootKey(parameters: parameters))
        let wrapped = try EpochKeyFile.seal(copy.key, store: copy.store, epoch: number, root: root)
        let file = StoreFile(
            format: StoreFile.currentFormat,
            store: copy.store,
            created: now,
            unlock: parameters,
            rootKey: root.id
        )
        try DurableFile.stage(files.keyPath(number), wrapped.span.bytes)
        try DurableFile.commit(files.keyPath(number))
        try file.write(to: folder)
        do {
            return try open(in: folder, unlock: unlock, mode: mode, cacheCapacity: cacheCapacity)
        } catch VaultError.wrappedKeyDamaged {
            throw VaultError.epochCopyForeign(vault: files.vaultPath(number))
        }
    }

    /// Those of some keys that the vault holds; each is looked up, so that it takes nothing of all the others.
    ///
    /// - Throws: ``VaultError``.
    public func held(among ids: some Sequence<KeyID>) throws -> Set<KeyID> {
        try use.withShared {
            try epochInUse.database.read { connection in
                var found: Set<KeyID> = []
                for id in ids {
                    let isHeld = try connection.row(
                        "SELECT 1 FROM wrapped_key WHERE id = ?1",
                        .blob(id.bytes)
                    ) { _ in true }
                    if isHeld == true { found.insert(id) }
                }
                return found
            }
        }
    }

    /// The ids of every key that the vault holds.
    ///
    /// - Throws: ``VaultError``.
    public func keyIDs() throws -> Set<KeyID> {
        try reading { connection in
            var found: Set<KeyID> = []
            try connection.forEach("SELECT id FROM wrapped_key") { row in
                guard let id = KeyID(bytes: row.blob(0)) else {
                    throw VaultError.storage(.corrupt("a row of `wrapped_key` is malformed"))
                }
                found.insert(id)
                return true
            }
            return found
        }
    }
}
