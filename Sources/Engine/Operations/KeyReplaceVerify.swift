public import Sealing

/// Names the identity of whoever reads archives back to verify them, by its public key.
public struct KeyReplaceVerify: Command {
    /// Its name.
    public static let name = "key.replace-verify"
    /// What it does.
    public static let summary = "Name the identity that reads archives back to verify them."
    /// What a second person sees of it.
    public static let shownToApprovers = ["recipient"]
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.recipient: .recipient])

    /// The identity's public key, `age1…`.
    public let recipient: String

    /// Names a verifying identity.
    public init(recipient: String) { self.recipient = recipient }

    /// Checks the public key.
    public func validate() throws(InputError) { _ = try KeyReplaceRecovery.parse(recipient) }

    /// Puts it down; archives made from now on are encrypted to it, too.
    public func perform(in context: Context) throws -> RowID {
        let next = try KeyReplaceRecovery.parse(recipient)
        try context.changeAuthority { authority, connection in
            try authority.set(BackupRecipients.verifySetting, "\(next)", connection)
        }
        let id = context.newID()
        context.touch("verify-identity", id)
        return id
    }

    /// The public keys as they are now.
    public func answer(_ result: RowID, in context: Context) throws -> StoreRecipients.Answer {
        StoreRecipients.Answer(try BackupRecipients(context.authorityState()))
    }
}
