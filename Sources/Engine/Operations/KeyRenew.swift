public import Sealing
internal import Vault

/// Renews the epoch: every key is wrapped anew, and copies of the old vault open no more with the new epoch key.
public struct KeyRenew: Command {
    /// Its name.
    public static let name = "key.renew"
    /// What it does.
    public static let summary = "Renew the epoch key and wrap every other key anew."
    /// What it takes.
    public static let schema = JSONSchema.nothing
    /// It replaces the vault's files.
    public static let access = StoreAccess.exclusive

    /// Renews the epoch.
    public init() {}

    /// Renews the epoch; the audit entry follows in the same transaction as the answer.
    public func perform(in context: Context) throws -> RowID {
        guard !context.isDryRun else { return context.newID() }
        let recipients = try BackupRecipients(context.authorityState())
        try context.parts.vault.renewEpoch(copy: recipients.epochCopySeal)
        let id = context.newID()
        context.touch("epoch", id)
        return id
    }

    /// The epoch as it is now.
    public func answer(_ result: RowID, in context: Context) throws -> KeyStatus.Answer {
        KeyStatus.Answer(epoch: context.parts.vault.epoch)
    }
}
