internal import FoundationEssentials
public import Sealing
internal import Storage
internal import Synchronization

/// Every key of a store, wrapped by the epoch key, which the root key wraps.
///
/// Its files lie in the store's folder: `store.json`, `epoch-<n>.key` and `vault-<n>.db` (see <doc:Design>). A key is
/// durable before its id is answered, so that no row can name a key that a crash takes away.
///
/// Safe to use from many threads. Several processes may share a folder as long as renewal and shredding have it alone
/// (`store.lock` sees to that).
public final class Vault: Sendable {
    /// How many unwrapped subject keys are kept in locked memory unless said otherwise (128 KiB).
    public static let defaultCacheCapacity = 4096

    /// The store's id.
    public let store: StoreID

    let folder: String
    let root: RootKey
    let core: CoreKeys
    let cache: KeyCache
    /// Shared by whoever uses the current epoch's database, alone by renewal, which replaces it.
    let use = ReadWriteLock()
    let current: Mutex<Epoch>
    private let mode: Database.Mode
    private let isHalted = Mutex(false)

    init(
        folder: String,
        root: consuming RootKey,
        epoch: Epoch,
        mode: Database.Mode,
        cacheCapacity: Int
    ) throws {
        store = epoch.key.store
        self.folder = folder
        self.root = root
        self.mode = mode
        core = try CoreKeys(epoch)
        cache = try KeyCache(capacity: cacheCapacity)
        current = Mutex(epoch)
    }

    var epochInUse: Epoch { current.withLock { $0 } }
    var databaseMode: Database.Mode { mode }

    /// The number of the current epoch, from 1.
    public var epoch: UInt64 { epochInUse.number }

    /// The key id of one class of one subject.
    ///
    /// - Throws: ``VaultError/noKey(subject:class:)`` when there is none and none is to be made,
    ///   ``VaultError/shredded(subject:class:)`` when it was shredded, or what the floors below report.
    public func key(
        subject: SubjectID,
        class retentionClass: RetentionClass,
        createIfMissing: Bool
    ) throws(VaultError) -> KeyID {
        let place = KeyPlace.subject(subject, retentionClass)
        if let known = try known(place) { return known }
        guard createIfMissing else {
            let isShredded = try VaultError.wrapping {
                try reading { try $0.isShredded(subject, retentionClass.rawValue) }
            }
            throw isShredded
                ? .shredded(subject: subject, class: retentionClass)
                : .noKey(subject: subject, class: retentionClass)
        }
        return try make([place])[0]
    }

    /// Makes the keys of many subjects and classes in one durable step; those that exist stay.
    ///
    /// - Throws: ``VaultError``; then none was made.
    public func prepareKeys(for keys: [(SubjectID, RetentionClass)]) throws {
        var missing: [KeyPlace] = []
        for place in Set(keys.map { KeyPlace.subject($0.0, $0.1) }) where cache.id(of: place) == nil {
            missing.append(place)
        }
        guard !missing.isEmpty else { return }
        _ = try make(missing)
    }

    /// The key id of a kind that the store itself uses, told apart by an ASCII label; made where there is none.
    ///
    /// - Throws: ``VaultError``.
    public func key(label: String, kind: KeyKind) throws -> KeyID {
        precondition(kind != .subject, "a subject's key belongs to a class")
        let place = KeyPlace.own(kind, label: label)
        if let known = try known(place) { return known }
        return try make([place])[0]
    }

    /// How often a key that was wanted was in the cache.
    public var keyCacheFigures: KeyCacheFigures { cache.figures }

    /// Whether the vault holds a key.
    ///
    /// - Throws: ``VaultError``.
    public func holds(_ id: KeyID) throws -> Bool {
        if try cache.withKey(id, { _ in true }) == true { return true }
        return try reading { try $0.wrappedKey(id) } != nil
    }

    /// Lends a key's 32 bytes for the time of `body`, which must not call the vault.
    ///
    /// - Throws: ``VaultError/noSuchKey(_:)``, ``VaultError/wrappedKeyDamaged(key:what:)``, or what `body` throws.
    public func withKey<R>(_ id: KeyID, _ body: (RawSpan) throws -> R) throws -> R {
        if let answer = try cache.withKey(id, body) { return answer }
        let generation = cache.generation
        let (row, epoch) = try use.withShared {
            let epoch = epochInUse
            return (try epoch.database.readOnce { try $0.wrappedKey(id) }, epoch)
        }
        guard let row else { throw VaultError.noSuchKey(id) }
        return try epoch.key.withUnwrapped(row) { key in
            cache.store(key, id: id, generation: generation)
            // Why: whoever opens an envelope often seals the next one of the same subject and class.
            cache.remember(row.place, id, generation: generation)
            return try body(key)
        }
    }

    /// What is wrong with the vault: SQLite's own findings, and every key that does not open at its place.
    ///
    /// - Throws: `StorageError` when the vault cannot be read at all.
    public func problems() throws -> [String] {
        try use.withShared {
            let epoch = epochInUse
            var found = try epoch.database.problems()
            try epoch.database.read { connection in
                try connection.forEach("SELECT \(WrappedKey.columns) FROM wrapped_key ORDER BY id") { row in
                    do {
                        try epoch.key.withUnwrapped(WrappedKey(row)) { _ in }
                    } catch let error as VaultError {
                        found.append(error.summary)
                    }
                    return true
                }
            }
            return found
        }
    }

    /// Wipes every cached key and closes the database; nothing may use the vault afterwards.
    ///
    /// `leavingShortLog` is as in `Database.close(leavingShortLog:)`.
    ///
    /// - Throws: What the database reports.
    public func close(leavingShortLog: Bool = false) throws {
        cache.evictAll()
        try use.withExclusive { try epochInUse.database.close(leavingShortLog: leavingShortLog) }
    }

    /// Makes no more keys: which epoch the disk will show after a crash is not certain.
    func halt() { isHalted.withLock { $0 = true } }

    /// Runs one reading statement on the current epoch's database.
    func reading<R>(_ body: (Connection) throws -> R) throws -> R {
        try use.withShared { try epochInUse.database.readOnce(body) }
    }

    private func known(_ place: KeyPlace) throws(VaultError) -> KeyID? {
        if let id = cache.id(of: place) { return id }
        return try VaultError.wrapping {
            let generation = cache.generation
            guard let id = try reading({ try $0.keyID(of: place) }) else { return nil }
            cache.remember(place, id, generation: generation)
            return id
        }
    }

    private func make(_ places: [KeyPlace]) throws(VaultError) -> [KeyID] {
        guard !isHalted.withLock({ $0 }) else { throw .storage(.halted) }
        return try VaultError.wrapping {
            let generation = cache.generation
            let now = Int64(Date().timeIntervalSince1970 * 1000)
            let ids = try use.withShared {
                let epoch = epochInUse
                return try epoch.database.writeNow { connection in
                    try places.map { try connection.makeKey($0, epoch: epoch, nowMilliseconds: now) }
                }
            }
            for (place, id) in zip(places, ids) { cache.remember(place, id, generation: generation) }
            return ids
        }
    }
}
