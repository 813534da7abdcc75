public import AgeFormat
public import FoundationEssentials
internal import Sealing
public import Vault

/// What a store comes back from: a folder with `data.db`, `vault-<n>.db` and the policies, and what is beside them.
public struct RecoveryPlan: Sendable {
    /// A decisions log and the place it was found in.
    public struct Decisions: Sendable {
        /// The place, for messages: a target's name, or the old store's folder.
        public let source: String
        /// The file `decisions.jsonl`.
        public let file: [UInt8]

        /// A decisions log that was found somewhere.
        public init(source: String, file: [UInt8]) {
            self.source = source
            self.file = file
        }
    }

    /// The folder; no `store.json` is in it yet.
    public var folder: String
    /// The file `epoch-<n>.age` of the same epoch as the vault.
    public var epochCopy: [UInt8]
    /// The recovery identity, or several that may be it.
    public var identities: [X25519Identity]
    /// How the store is to be unlocked from now on.
    public var unlock: UnlockProvider
    /// The store's id and signing key, 32 bytes, by the recovery identity's file; nil trusts the backup for it.
    public var store: String?
    /// See ``store``.
    public var signingKey: [UInt8]?
    /// Every decisions log that was found.
    public var decisions: [Decisions]
    /// The signed checkpoints of the decisions log that manifests name.
    public var namedDecisions: [String]
    /// The newest marks of the number series that a signed manifest or catalogue names.
    public var seriesMarks: [SeriesMark]
    /// When the backup was taken, RFC 3339; nil where that is not known.
    public var state: String?
    /// Who brings it back.
    public var caller: Caller
    /// What time it is.
    public var clock: @Sendable () -> Date
    /// What a passphrase costs, where ``unlock`` is one.
    var makeDerivation: @Sendable () throws(PasswordHashError) -> PasswordHash.Parameters

    /// What a store comes back from.
    public init(
        folder: String,
        epochCopy: [UInt8],
        identities: [X25519Identity],
        unlock: UnlockProvider,
        decisions: [Decisions],
        caller: Caller
    ) {
        self.folder = folder
        self.epochCopy = epochCopy
        self.identities = identities
        self.unlock = unlock
        self.decisions = decisions
        self.caller = caller
        namedDecisions = []
        seriesMarks = []
        clock = { Date() }
        makeDerivation = PasswordHash.Parameters.moderate
    }
}
