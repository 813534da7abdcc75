internal import FoundationEssentials
internal import Sealing
internal import Vault

/// What a store that came back is like, what was lost, and what was done so that nobody erased comes back.
public struct RecoveryReport: Sendable, Codable, Equatable {
    /// A key that sealed rows name and that neither the vault nor a tombstone knows: its data is lost.
    public struct LostKey: Sendable, Codable, Equatable {
        /// The key's id.
        public let key: String
        /// The subject's pseudonym.
        public let subject: String
        /// The retention class.
        public let retentionClass: String
        /// How many envelopes it sealed.
        public internal(set) var envelopes: Int
    }

    /// The store's id.
    public internal(set) var store = ""
    /// When it came back, RFC 3339.
    public internal(set) var time = ""
    /// The new incarnation.
    public internal(set) var incarnation = ""
    /// The incarnation that the backup is of.
    public internal(set) var previousIncarnation = ""
    /// The new epoch.
    public internal(set) var epoch: UInt64 = 0
    /// The epoch that the backup's keys are of.
    public internal(set) var previousEpoch: UInt64 = 0
    /// How many entries the audit log of the backup has.
    public internal(set) var auditEntries: UInt64 = 0
    /// When the newest of these was written, RFC 3339: nothing later is in the store.
    public internal(set) var newestEntry: String?
    /// How many decisions were found in all places together.
    public internal(set) var decisions: UInt64 = 0
    /// How many of them the backup did not have.
    public internal(set) var decisionsAdded = 0
    /// How many keys were deleted because a tombstone names them.
    public internal(set) var keysShredded = 0
    /// How many envelopes were removed because their key is gone by a decision.
    public internal(set) var envelopesRemoved = 0
    /// The keys that are missing without a decision.
    public internal(set) var lostKeys: [LostKey] = []
    /// The rows that each module changed to follow decisions.
    public internal(set) var reapplied: [String: Int] = [:]
    /// The numbers that are skipped, since they were given after the backup.
    public internal(set) var seriesGaps: [SeriesGap] = []
    /// What was made anew of the lookup tables.
    public internal(set) var lookups = LookupFigures()
    /// How many requests waited for a second person and wait no more; nil in a report of a version before this.
    public internal(set) var approvalsClosed: Int?
    /// The user that was added, where nobody in the store was mapped to whoever brought it back.
    public internal(set) var userAdded: String?

    /// The bytes that are signed: `coffer.recovery-report.v1`, LF, and the report as JSON with sorted keys.
    func message() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array("coffer.recovery-report.v1\n".utf8) + encoder.encode(self)
    }
}

/// A report under the store's signature.
public struct SignedRecoveryReport: Sendable, Codable, Equatable {
    /// The usual name of its file in the store's folder.
    public static let fileName = "recovery-report.json"

    /// What it says.
    public let report: RecoveryReport
    /// Ed25519 over ``RecoveryReport``'s JSON, in hexadecimal.
    public let signature: String
    /// The public key that checks it, in hexadecimal.
    public let signingKey: String

    init(_ report: RecoveryReport, vault: Vault) throws {
        self.report = report
        signature = try vault.sign(report.message()).hexadecimal
        signingKey = vault.signingPublicKey.hexadecimal
    }

    /// Whether a key of 32 bytes signed it.
    public func isSigned(by publicKey: [UInt8]) throws -> Bool {
        guard let bytes = Hexadecimal.decode(signature), bytes.count == 64 else { return false }
        return try Ed25519.verify(bytes, of: report.message(), publicKey: publicKey)
    }
}
