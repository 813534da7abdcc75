/// Why a recovery identity cannot be used, or a store does not come back.
public enum RecoveryError: Error, Equatable, Sendable {
    /// The recovery identity would lie inside the store it is to save.
    case insideStore(path: String, folder: String)
    /// The file of the recovery identity is there already.
    case fileExists(path: String)
    /// The file of the recovery identity cannot be written.
    case file(path: String, reason: String)
    /// The store has no recovery identity yet.
    case noIdentity
    /// `epoch-<n>.age` is not beside the vault.
    case noCopy(path: String)
    /// The copy of the epoch key does not open with the identity, or is damaged; the code and text of the age format.
    case age(code: String, text: String)
    /// What was opened belongs to another store.
    case otherStore(found: String, expected: String)
    /// The vault's signing key is not the one that the recovery file names.
    case signingKey
    /// No decisions log was found anywhere.
    case noDecisions
    /// A decisions log, by the place it came from, is not to be believed; the code and text say why.
    case decisions(source: String, code: String, text: String)
    /// The data belongs to another epoch or store than the vault.
    case dataForeign

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .insideStore: "recovery-key-inside"
        case .fileExists: "recovery-key-exists"
        case .file: "recovery-key-file"
        case .noIdentity: "recovery-key-none"
        case .noCopy: "epoch-copy-missing"
        case .age(let code, _): code
        case .otherStore: "recovery-other-store"
        case .signingKey: "recovery-signing-key"
        case .noDecisions: "decisions-missing"
        case .decisions(_, let code, _): code
        case .dataForeign: "recovery-data-foreign"
        }
    }
}

extension RecoveryError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .insideStore(let path, let folder):
            """
            the recovery identity cannot be written to `\(path)`
            reason: it lies inside the store `\(folder)`, and would be lost together with it
            help: name a file outside the store, best on another medium
            """
        case .fileExists(let path):
            """
            the recovery identity cannot be written to `\(path)`
            reason: there is a file of that name already, and it may be the way back to another store
            help: name a file that does not exist yet
            """
        case .file(let path, let reason):
            """
            the recovery identity cannot be written to `\(path)`
            reason: \(reason)
            help: name a file in a folder that you may write to
            """
        case .noIdentity:
            """
            this store has no recovery identity
            reason: none was made with it
            help: make one with `coffer key recovery replace --recovery-key FILE`
            """
        case .noCopy(let path):
            """
            there is no copy of the epoch key for the recovery identity
            reason: the file `\(path)` is missing
            help: `coffer key renew` writes a new one; where none was ever made, `coffer key recovery replace`
            """
        case .age(_, let text): text
        case .otherStore(let found, let expected):
            """
            the backup belongs to another store
            reason: it is of the store `\(found)`, and `\(expected)` is asked for
            help: use the recovery identity that was made with this store
            """
        case .signingKey:
            """
            the backup was not made by this store
            reason: its signing key is not the one that the recovery identity's file names
            help: look into who can write to the target, and restore from another one
            """
        case .noDecisions:
            """
            the store cannot be brought back without its decisions
            reason: no `decisions.jsonl` was found, and somebody who was erased since the backup could come back
            help: name a target, or the folder of the old store, that still has it
            """
        case .decisions(let source, _, let text):
            text.split(separator: "\n").enumerated().map { index, line in
                index == 0 ? "\(line) (\(source))" : "\(line)"
            }.joined(separator: "\n")
        case .dataForeign:
            """
            the restored data does not belong to the restored keys
            reason: the seals of its users, grants and settings are not of this store
            help: take data and vault archive of the same store
            """
        }
    }
}
