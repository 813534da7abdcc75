public import AgeFormat
public import Engine
public import FoundationEssentials
public import Vault

/// What is to be brought back, from where, and where to.
public struct RestoreRequest: Sendable {
    /// The targets that may be read.
    public var sources: [TargetAddress]
    /// The recovery identity, or several that may be it.
    public var identities: [X25519Identity]
    /// What the identity's file says of the store.
    public var facts: RecoveryFacts
    /// Which state.
    public var wish: RestoreWish
    /// The folder that the store comes to, absolute.
    public var destination: String
    /// Whether a stopped store there gives way; it is kept under another name.
    public var replaces: Bool
    /// The folder of an old store that may have decisions no target has; nil where there is none.
    public var oldStore: String?
    /// How the store is unlocked from now on; nil for a key file in its folder.
    public var unlock: UnlockProvider?
    /// Who brings it back.
    public var caller: Caller
    /// What time it is.
    public var clock: @Sendable () -> Date
    /// Told how far it has come.
    public var progress: @Sendable (RunProgress) -> Void = { _ in }
    /// What unlocks a store that comes back for one call only; it counts more than ``unlock``.
    var passing: PassingUnlock?

    /// What is to be brought back, from where, and where to.
    public init(
        sources: [TargetAddress],
        identities: [X25519Identity],
        facts: RecoveryFacts,
        wish: RestoreWish,
        destination: String,
        caller: Caller
    ) {
        self.sources = sources
        self.identities = identities
        self.facts = facts
        self.wish = wish
        self.destination = destination
        self.caller = caller
        replaces = false
        clock = { Date() }
    }
}

/// What a restore is about to do, for whoever is asked whether it should.
///
/// A roll-back of every source at once cannot be seen from within them: whoever reads this knows when the last backup was
/// made, and which targets there are.
public struct RestoreSummary: Sendable, Codable, Equatable {
    /// A target that was not reached, and why.
    public struct Unreached: Sendable, Codable, Equatable {
        /// The target.
        public let target: String
        /// Why.
        public let reason: String
    }

    /// The store's id.
    public let store: String
    /// When the state was taken that comes back, RFC 3339.
    public let state: String
    /// How old that is, in seconds.
    public let ageSeconds: Int64
    /// When the newest catalogue of all targets was signed, RFC 3339.
    public let newestCatalogue: String
    /// The data archive.
    public let dataArchive: String
    /// Where it lies.
    public let dataTarget: String
    /// The vault archive.
    public let vaultArchive: String
    /// Where it lies.
    public let vaultTarget: String
    /// How many decisions were found in all places together.
    public let decisions: UInt64
    /// The targets that were read.
    public let reached: [String]
    /// Those that were not, among them the ones that the store or the identity's file knows and nobody named.
    public let unreached: [Unreached]
    /// What else whoever decides should know.
    public let warnings: [String]
    /// The folder that the store comes to.
    public let destination: String
    /// The name under which the store that is there now is kept; nil where there is none.
    public let keptAs: String?
}

/// What came of a restore.
public struct RestoreOutcome: Sendable, Codable, Equatable {
    /// What it was made from.
    public let summary: RestoreSummary
    /// What the store says of it, signed.
    public let signed: SignedRecoveryReport
    /// How long it took, in seconds.
    public let seconds: Double
}
