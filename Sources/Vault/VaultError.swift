public import Sealing
public import Storage

/// Why the vault did not do what it was asked.
public enum VaultError: Error, Equatable, Sendable {
    /// The folder holds no store.
    case noStore(folder: String)
    /// The folder already holds a store, or parts of one.
    case alreadyExists(path: String)
    /// `store.json` is not what was written.
    case storeFileDamaged(path: String, reason: String)
    /// No epoch has both its key file and its vault.
    case noEpoch(folder: String)
    /// The epoch key's file does not open with the right root key.
    case epochKeyDamaged(path: String)
    /// What `epoch-<n>.age` holds is no epoch key.
    case epochCopyDamaged(reason: String)
    /// The epoch key does not open the vault beside it.
    case epochCopyForeign(vault: String)
    /// A wrapped key does not open; `what` names it in words, such as its class and subject.
    case wrappedKeyDamaged(key: KeyID, what: String)
    /// There is no such key in the vault.
    case noSuchKey(KeyID)
    /// The subject has no key of this class.
    case noKey(subject: SubjectID, class: RetentionClass)
    /// The subject's key of this class was shredded, and none is made again.
    case shredded(subject: SubjectID, class: RetentionClass)
    /// A key that every store has is missing.
    case coreKeyMissing(kind: String)
    /// The store is not unlocked.
    case unlock(UnlockError)
    /// The vault's database did not do what it was asked.
    case storage(StorageError)
    /// A key could not be held.
    case memory(MemoryError)
    /// The operating system refused to read or write a file.
    case file(path: String, reason: String)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .noStore: "store-missing"
        case .alreadyExists: "store-exists"
        case .storeFileDamaged: "store-file-damaged"
        case .noEpoch: "epoch-missing"
        case .epochKeyDamaged: "epoch-key-damaged"
        case .epochCopyDamaged: "epoch-copy-damaged"
        case .epochCopyForeign: "epoch-copy-foreign"
        case .wrappedKeyDamaged: "wrapped-key-damaged"
        case .noSuchKey: "key-missing"
        case .noKey: "key-not-made"
        case .shredded: "key-shredded"
        case .coreKeyMissing: "core-key-missing"
        case .unlock(let error): error.code
        case .storage(let error): error.code
        case .memory(let error): error.code
        case .file: "file-error"
        }
    }

    /// What the operating system said, or the text itself.
    var reason: String {
        guard case .file(_, let reason) = self else { return description }
        return reason
    }

    /// The first line of the text.
    var summary: String { description.split(separator: "\n").first.map(String.init) ?? code }

    /// Any error of the floors below, as one of the vault's.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as VaultError: error
            case let error as StorageError: .storage(error)
            case let error as MemoryError: .memory(error)
            case let error as UnlockError: .unlock(error)
            default: .storage(.corrupt("\(error)"))
            }
    }

    /// Runs `body` and throws what it throws as the vault's own.
    static func wrapping<R>(_ body: () throws -> R) throws(VaultError) -> R {
        do {
            return try body()
        } catch {
            throw VaultError(error)
        }
    }
}

extension VaultError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .noStore(let folder):
            """
            there is no store in `\(folder)`
            reason: it has no file `\(StoreFile.name)`
            help: name another folder with --store, or make a store with `coffer init`
            """
        case .alreadyExists(let path):
            """
            cannot make a store here
            reason: `\(path)` already exists
            help: choose an empty folder
            """
        case .storeFileDamaged(let path, let reason):
            """
            the file `\(path)` is damaged
            reason: \(reason)
            help: put it back from a backup
            """
        case .noEpoch(let folder):
            """
            the store in `\(folder)` has no keys
            reason: no epoch-<n>.key lies beside a vault-<n>.db of the same number
            help: restore the newest verified backup
            """
        case .epochKeyDamaged(let path):
            """
            the epoch key file `\(path)` is damaged
            reason: the root key is this store's, but the file does not open with it
            help: put the file back from the newest vault archive of the same epoch
            """
        case .epochCopyDamaged(let reason):
            """
            the copy of the epoch key cannot be used
            reason: \(reason)
            help: take the `epoch-<n>.age` that lies beside the newest vault archive
            """
        case .epochCopyForeign(let vault):
            """
            the epoch key does not open `\(vault)`
            reason: key and vault are of different epochs or stores, or one of them is damaged
            help: take `epoch-<n>.age` and the vault archive of the same number from the same target
            """
        case .wrappedKeyDamaged(let key, let what):
            """
            the \(what) (`\(key)`) is damaged
            reason: its row in the vault does not open at its own place
            help: restore the vault from the newest verified backup
            """
        case .noSuchKey(let key):
            """
            a sealed value cannot be opened
            reason: its key `\(key)` is not in the vault
            help: run `coffer doctor`; if the person was not erased, restore the vault from a verified backup
            """
        case .noKey(let subject, let retentionClass):
            """
            there is no \(retentionClass.rawValue) key of subject `\(subject)`
            reason: nothing of that class was ever sealed for this person
            help: check the subject and the class
            """
        case .shredded(let subject, let retentionClass):
            """
            the \(retentionClass.rawValue) data of subject `\(subject)` was erased
            reason: the key was shredded, and an erased person gets no new one under the same id
            help: enter a returning person as a new record
            """
        case .coreKeyMissing(let kind):
            """
            the vault is damaged
            reason: its \(kind) key is missing
            help: restore the vault from the newest verified backup
            """
        case .unlock(let error): error.description
        case .storage(let error): error.description
        case .memory(let error): error.description
        case .file(let path, let reason):
            """
            cannot read or write `\(path)`
            reason: \(reason)
            help: check the folder's owner and mode, and the space on the disk
            """
        }
    }
}
