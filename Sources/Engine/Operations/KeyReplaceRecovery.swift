internal import AgeFormat
public import Sealing
internal import Vault

/// Names another recovery identity, by its public key.
///
/// The copy of the epoch key is encrypted to both until the epoch is renewed, so that at no moment of a crash the
/// identity that the store names opens nothing. Renew the epoch right after: then the old one opens nothing new.
public struct KeyReplaceRecovery: Command {
    /// Its name.
    public static let name = "key.replace-recovery"
    /// What it does.
    public static let summary = "Name another recovery identity; the next renewal shuts the old one out."
    /// What a second person sees of it.
    public static let shownToApprovers = ["recipient"]
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.recipient: .recipient])
    /// It replaces a file of the vault.
    public static let access = StoreAccess.exclusive

    /// The new identity's public key, `age1…`.
    public let recipient: String

    /// Names another recovery identity.
    public init(recipient: String) { self.recipient = recipient }

    /// Checks the public key.
    public func validate() throws(InputError) { _ = try Self.parse(recipient) }

    /// Encrypts the copy of the epoch key to the old and the new one, and puts the new one down.
    public func perform(in context: Context) throws -> RowID {
        let next = try Self.parse(recipient)
        let old = try BackupRecipients(context.authorityState()).recovery
        guard old != next else {
            throw InputError(
                "recipient",
                "this is the recovery identity already",
                help: "make a new one in another file"
            )
        }
        if !context.isDryRun {
            try context.parts.vault.writeEpochCopy(RecoveryCopy.seal(for: [old, next].compactMap(\.self)))
        }
        try context.changeAuthority { authority, connection in
            try authority.set(BackupRecipients.recoverySetting, "\(next)", connection)
        }
        let id = context.newID()
        context.touch("recovery", id)
        return id
    }

    /// The public keys as they are now.
    public func answer(_ result: RowID, in context: Context) throws -> StoreRecipients.Answer {
        StoreRecipients.Answer(try BackupRecipients(context.authorityState()))
    }

    static func parse(_ text: String) throws(InputError) -> X25519Recipient {
        guard let recipient = X25519Recipient(text) else {
            throw InputError(
                "recipient",
                "`\(text)` is no public key of age",
                help: "copy the line `# public key:` of the identity's file, it begins with age1"
            )
        }
        return recipient
    }
}
