public import Sealing
internal import Audit
internal import Vault

/// What a module that keeps the record of backups asks of the store.
extension Context {
    /// The store's id.
    public var store: StoreID { parts.vault.store }

    /// The folder of snapshots, which has the turn at the targets as well: see ``SpoolTurn``.
    public var spoolFolder: String { parts.spool.place.path }

    /// The number of the current epoch.
    public var epoch: UInt64 { parts.vault.epoch }

    /// The public key that checks what the store signs, 32 bytes.
    public var signingPublicKey: [UInt8] { parts.vault.signingPublicKey }

    /// Which life of the store this is, and whether it may write to the store's targets.
    ///
    /// - Throws: ``EngineError/authorityDamaged(row:)``, or what the database throws.
    public func incarnation() throws -> Incarnation {
        try Incarnation(authorityState(), folder: parts.folder)
    }

    /// How many decisions there are.
    ///
    /// - Throws: `DecisionError`, or what the database throws.
    public func decisionCount() throws -> UInt64 { try parts.decisions.checkpoint(on: connection).size }

    /// Signs a text that names what it is in its first line, 64 bytes of Ed25519.
    ///
    /// - Throws: `VaultError`.
    public func sign(_ text: [UInt8]) throws -> [UInt8] { try parts.vault.sign(text) }
}
