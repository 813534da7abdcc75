internal import FoundationEssentials
internal import Vault

/// The epoch key as it is encrypted to the recovery recipient, with what tells whether it is the right one.
///
/// The identity stays with whoever asks: they decrypt the copy and compare fingerprints.
public struct StoreRecoveryCopy: Query {
    /// Its name.
    public static let name = "store.recovery-copy"
    /// What it does.
    public static let summary = "Hand out the encrypted copy of the epoch key for the recovery identity."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The copy.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .store: .id.about("The store's id."),
                .epoch: .count("The epoch."),
                .copy: .text("The file `epoch-<n>.age`, in base64."),
                .fingerprint: .text(
                    "The fingerprint of the epoch key in force.",
                    pattern: "^[0-9a-f]{32}$"
                ),
                .recipient: .recipient.about("The recovery recipient."),
            ]
        )

        /// The store's id.
        public let store: String
        /// The epoch.
        public let epoch: UInt64
        /// The file `epoch-<n>.age`, in base64.
        public let copy: String
        /// The fingerprint of the epoch key in force, in hexadecimal: 16 bytes that give nothing of the key away.
        public let fingerprint: String
        /// The recovery recipient, `age1…`.
        public let recipient: String
    }

    /// Asks for the copy.
    public init() {}

    /// The copy of the epoch in force.
    public func answer(in context: Context) throws -> Answer {
        guard let recipient = try BackupRecipients(context.authorityState()).recovery else {
            throw RecoveryError.noIdentity
        }
        let vault = context.parts.vault
        guard let copy = try vault.epochCopy() else { throw RecoveryError.noCopy(path: vault.epochCopyPath) }
        return Answer(
            store: "\(vault.store)",
            epoch: vault.epoch,
            copy: Data(copy).base64EncodedString(),
            fingerprint: vault.epochFingerprint.hexadecimal,
            recipient: "\(recipient)"
        )
    }
}
