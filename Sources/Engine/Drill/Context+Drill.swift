internal import AgeFormat
public import Sealing
internal import Vault

/// What a drill asks of the store whose backup it tries.
extension Context {
    /// The store's folder.
    public var folder: String { parts.folder }

    /// Who asks, by the kernel's word.
    public var caller: Caller { access.request.caller }

    /// Makes a folder in the spool that whoever asks may put the contents of archives into; ``SnapshotRelease`` removes it.
    ///
    /// - Throws: ``EngineError/file(path:reason:)``, or what the lock reports.
    public func beginDrill() throws -> (drill: RowID, folder: String) {
        let id = newID()
        return (id, try parts.spool.beginHandIn(id))
    }

    /// The folder that ``beginDrill()`` made; nil where it is gone.
    public func drillFolder(_ drill: RowID) -> String? { parts.spool.folder(drill) }

    /// Brings a store back in the plan's folder with the key of the epoch in force, and holds it against what was backed
    /// up.
    ///
    /// The key goes there encrypted to an identity that nobody else has and that ends with this call.
    ///
    /// - Throws: As ``Store/drill(_:epochCopy:identities:modules:)``.
    public func drill(_ plan: DrillPlan) throws -> DrillFigures {
        let identity = try X25519Identity()
        return try Store.drill(
            plan,
            epochCopy: parts.vault.sealedEpochCopy(RecoveryCopy.seal(for: [identity.recipient])),
            identities: [identity],
            // Why without the first: it is the engine's own, which every store has.
            modules: Array(parts.modules.dropFirst())
        )
    }
}
