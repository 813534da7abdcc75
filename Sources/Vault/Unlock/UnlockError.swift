public import Sealing

/// Why there is no root key.
public enum UnlockError: Error, Equatable, Sendable {
    /// The key file or credential does not exist.
    case missing(path: String)
    /// The operating system does not let it be read, or it is no regular file.
    case unreadable(path: String, reason: String)
    /// Others than its owner may read or change it; `mode` is the file's permission bits.
    case laxPermissions(path: String, mode: Int)
    /// It belongs to another user.
    case foreignOwner(path: String)
    /// It does not hold 32 bytes in base64.
    case malformed(path: String)
    /// It holds a sound key that is not this store's.
    case wrongKey(path: String)
    /// The passphrase is not this store's.
    case wrongPassphrase
    /// The store has a passphrase and nobody was asked for it.
    case passphraseNeeded
    /// Asking for the passphrase gave none.
    case noPassphrase(reason: String)
    /// Systemd handed over no credentials.
    case noCredentials
    /// `store.json` says another kind of unlocking than was asked for.
    case otherKind(stored: UnlockParameters.Kind)
    /// No key came from the passphrase.
    case derivation(PasswordHashError)
    /// The key could not be held.
    case memory(MemoryError)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .missing: "key-file-missing"
        case .unreadable: "key-file-unreadable"
        case .laxPermissions: "key-file-permissions"
        case .foreignOwner: "key-file-owner"
        case .malformed: "key-file-damaged"
        case .wrongKey: "key-file-wrong"
        case .wrongPassphrase: "passphrase-wrong"
        case .passphraseNeeded: "passphrase-needed"
        case .noPassphrase: "passphrase-not-given"
        case .noCredentials: "credential-missing"
        case .otherKind: "unlock-kind"
        case .derivation(let error): error.code
        case .memory(let error): error.code
        }
    }
}

extension UnlockError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .missing(let path):
            """
            cannot unlock the store
            reason: there is no key file `\(path)`
            help: put the key file back from where you keep its copy, or name another one
            """
        case .unreadable(let path, let reason):
            """
            cannot unlock the store
            reason: the key file `\(path)` cannot be read: \(reason)
            help: run as the user who owns the store
            """
        case .laxPermissions(let path, let mode):
            """
            cannot unlock the store
            reason: others may use the key file `\(path)` (its mode is \(String(mode, radix: 8)))
            help: chmod 600 '\(path)', and renew the store's keys if someone else may have read it
            """
        case .foreignOwner(let path):
            """
            cannot unlock the store
            reason: the key file `\(path)` belongs to another user
            help: run as its owner, or give it to yourself with chown
            """
        case .malformed(let path):
            """
            cannot unlock the store
            reason: the key file `\(path)` is damaged: it does not hold one line of 32 bytes in base64
            help: put the key file back from where you keep its copy
            """
        case .wrongKey(let path):
            """
            cannot unlock the store
            reason: the key in `\(path)` is sound, but not this store's
            help: name the key file that was made with this store
            """
        case .wrongPassphrase:
            """
            cannot unlock the store
            reason: the passphrase is not this store's
            help: try again; mind the keyboard layout and capitals
            """
        case .passphraseNeeded:
            """
            cannot unlock the store
            reason: it has a passphrase and none was given
            help: run the command on a terminal, or hand the passphrase over on a file descriptor
            """
        case .noPassphrase(let reason):
            """
            cannot unlock the store
            reason: no passphrase was given: \(reason)
            help: try again and type the passphrase
            """
        case .noCredentials:
            """
            cannot unlock the store
            reason: the root key is a systemd credential, and $CREDENTIALS_DIRECTORY is not set
            help: start the service with systemd and LoadCredentialEncrypted=, see the unit file
            """
        case .otherKind(let stored):
            """
            cannot unlock the store
            reason: it is unlocked by \(stored.rawValue), not in the way that was asked for
            help: leave the way of unlocking out, or use the one the store was made with
            """
        case .derivation(let error): error.description
        case .memory(let error): error.description
        }
    }
}
