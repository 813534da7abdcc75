internal import AgeFormat

/// For whom backups are encrypted.
public struct StoreRecipients: Query {
    /// Its name.
    public static let name = "store.recipients"
    /// What it does.
    public static let summary = "Show the public keys that backups are encrypted to."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The public keys, `age1…`.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "Recipients",
            [
                .recovery: .recipient.about("The recovery identity's.").optional,
                .verify: .recipient.about("That of whoever reads archives back to verify them.").optional,
            ]
        )

        /// The recovery identity's; absent where none was made.
        public let recovery: String?
        /// The verifying service's; absent where none was named.
        public let verify: String?

        init(_ recipients: BackupRecipients) {
            recovery = recipients.recovery?.description
            verify = recipients.verify?.description
        }
    }

    /// Asks for the public keys.
    public init() {}

    /// The public keys.
    public func answer(in context: Context) throws -> Answer {
        Answer(try BackupRecipients(context.authorityState()))
    }
}
