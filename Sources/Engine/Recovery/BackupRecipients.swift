public import AgeFormat
internal import Storage
internal import Vault

/// For whom backups are encrypted: sealed rows, changed only by operations.
public struct BackupRecipients: Sendable, Equatable {
    /// The recovery identity's public key, which opens everything in a disaster; nil where none was made.
    public let recovery: X25519Recipient?
    /// The public key of whoever reads archives back to verify them; nil where none was named.
    public let verify: X25519Recipient?

    /// The names of the sealed settings.
    static let recoverySetting = "recovery-recipient"
    static let verifySetting = "verify-recipient"

    init(_ state: AuthorityState) throws {
        func recipient(_ name: String) throws -> X25519Recipient? {
            guard let text = state.settings[name] else { return nil }
            guard let recipient = X25519Recipient(text) else {
                throw EngineError.authorityDamaged(row: "the setting `\(name)`")
            }
            return recipient
        }
        recovery = try recipient(Self.recoverySetting)
        verify = try recipient(Self.verifySetting)
    }

    /// All of them: the recipients of an archive.
    public var all: [X25519Recipient] { [recovery, verify].compactMap(\.self) }

    /// What encrypts an epoch's copy: to the recovery recipient alone.
    var epochCopySeal: EpochCopy.Seal? { recovery.map { RecoveryCopy.seal(for: [$0]) } }
}

extension Store {
    /// For whom backups are encrypted.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)``, or what the database throws.
    public func recipients() throws -> BackupRecipients {
        let parts = parts
        return try parts.database.read { try BackupRecipients(parts.authority.state($0)) }
    }

    /// The current epoch's `epoch-<n>.age` as it lies in the store's folder; nil where there is none.
    ///
    /// - Throws: `VaultError`.
    public func epochCopy() throws -> [UInt8]? { try parts.vault.epochCopy() }
}
