public import FoundationEssentials
public import Sealing
public import Storage

extension Vault {
    /// Makes the keys of a new store in an existing folder, and its `store.json`.
    ///
    /// With ``UnlockProvider/keyFile(_:)`` a key file is made where there is none. `copy` encrypts the epoch key for the
    /// recovery identity, as `epoch-1.age`. `store.json` is written last: a
    /// folder without it holds no store.
    ///
    /// - Throws: ``VaultError/alreadyExists(path:)``, ``UnlockError``, or what the floors below report.
    public static func create(
        in folder: String,
        store: StoreID,
        unlock: UnlockProvider,
        now: Date,
        copy: EpochCopy.Seal? = nil,
        mode: Database.Mode = .single,
        cacheCapacity: Int = defaultCacheCapacity
    ) throws -> Vault {
        try create(
            in: folder,
            store: store,
            unlock: unlock,
            now: now,
            copy: copy,
            mode: mode,
            cacheCapacity: cacheCapacity,
            makeDerivation: PasswordHash.Parameters.moderate
        )
    }

    /// As above, with other costs for a passphrase.
    package static func create(
        in folder: String,
        store: StoreID,
        unlock: UnlockProvider,
        now: Date,
        copy: EpochCopy.Seal? = nil,
        mode: Database.Mode,
        cacheCapacity: Int,
        makeDerivation: () throws(PasswordHashError) -> PasswordHash.Parameters
    ) throws -> Vault {
        let files = EpochFiles(folder: folder)
        let number: UInt64 = 1
        for path in [StoreFile.path(in: folder), files.keyPath(number), files.vaultPath(number)]
        where DurableFile.exists(path) {
            throw VaultError.alreadyExists(path: path)
        }
        let parameters = try unlock.prepare(folder: folder, makeDerivation: makeDerivation)
        let root = RootKey(try unlock.rootKey(parameters: parameters))
        let key = try SecretKey()
        let wrapped = try EpochKeyFile.seal(key, store: store, epoch: number, root: root)
        let epoch = try openEpoch(
            files,
            EpochKey(key, store: store, number: number),
            mode: mode,
            create: true
        )
        let milliseconds = Int64(now.timeIntervalSince1970 * 1000)
        try epoch.database.writeNow { connection in
            for kind in CoreKeys.kinds {
                _ = try connection.makeKey(.own(kind), epoch: epoch, nowMilliseconds: milliseconds)
            }
        }
        try settle(epoch.database)
        try writeCopy(of: epoch, files, copy)
        try DurableFile.stage(files.keyPath(number), wrapped.span.bytes)
        try DurableFile.commit(files.keyPath(number))
        try StoreFile(
            format: StoreFile.currentFormat,
            store: store,
            created: now,
            unlock: parameters,
            rootKey: root.id
        ).write(to: folder)
        return try Vault(folder: folder, root: root, epoch: epoch, mode: mode, cacheCapacity: cacheCapacity)
    }

    /// Opens the keys of a store, and finishes or undoes a renewal that was cut short.
    ///
    /// `unlock` may be nil when the store is unlocked by a key file or credential that `store.json` names.
    ///
    /// - Throws: ``VaultError/noStore(folder:)``, ``VaultError/storeFileDamaged(path:reason:)``,
    ///   ``VaultError/noEpoch(folder:)``, ``VaultError/epochKeyDamaged(path:)``,
    ///   ``VaultError/wrappedKeyDamaged(key:what:)``, ``UnlockError``, or what the floors below report.
    public static func open(
        in folder: String,
        unlock: UnlockProvider?,
        mode: Database.Mode = .single,
        cacheCapacity: Int = defaultCacheCapacity
    ) throws -> Vault {
        let file = try StoreFile.load(from: folder)
        let files = EpochFiles(folder: folder)
        guard let number = try files.current() else { throw VaultError.noEpoch(folder: folder) }
        let provider = try unlock ?? UnlockProvider.stored(file.unlock, folder: folder)
        let root = RootKey(try provider.rootKey(parameters: file.unlock))
        let key = try EpochKeyFile.open(
            files.keyPath(number),
            store: file.store,
            epoch: number,
            root: root,
            expected: file.rootKey,
            wrongKey: provider.wrongKey
        )
        let epoch = try openEpoch(
            files,
            EpochKey(key, store: file.store, number: number),
            mode: mode,
            create: false
        )
        let vault = try Vault(
            folder: folder,
            root: root,
            epoch: epoch,
            mode: mode,
            cacheCapacity: cacheCapacity
        )
        // Why last: nothing is removed before the epoch that stays has proven to open.
        try files.removeAll(but: number)
        return vault
    }

    /// Whether a folder holds a store.
    public static func exists(in folder: String) -> Bool { DurableFile.exists(StoreFile.path(in: folder)) }

    /// How the store in a folder is unlocked.
    ///
    /// - Throws: ``VaultError/noStore(folder:)`` or ``VaultError/storeFileDamaged(path:reason:)``.
    public static func unlockParameters(in folder: String) throws(VaultError) -> UnlockParameters {
        try StoreFile.load(from: folder).unlock
    }

    /// The vault of an epoch; `create` says whether a missing one is made.
    static func openEpoch(
        _ files: EpochFiles,
        _ key: EpochKey,
        mode: Database.Mode,
        create: Bool
    ) throws -> Epoch {
        let database = try Database(
            path: files.vaultPath(key.number),
            modules: [VaultSchema.module],
            mode: mode,
            create: create
        )
        return Epoch(key: key, database: database)
    }

    /// Brings a new vault whole onto the disk: into the file, out of the log, with its entry in the folder.
    static func settle(_ database: Database) throws {
        try database.removeResidue()
        try DurableFile.sync(database.path)
        try DurableFile.syncFolder(of: database.path)
    }
}
