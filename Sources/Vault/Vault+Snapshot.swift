internal import Storage

/// A copy of the current epoch's vault, and what belongs to it.
public struct VaultSnapshot: Sendable {
    /// The number of the epoch.
    public let epoch: UInt64
    /// The name of the database file: `vault-<epoch>.db`.
    public let fileName: String
    /// How many rows each table has.
    public let rows: [String: Int64]
    /// The version of its tables.
    public let schema: [String: Int]
    /// The bytes of `epoch-<epoch>.age`; nil where there is no recovery identity.
    public let epochCopy: [UInt8]?
}

extension Vault {
    /// Copies the current epoch's database into a folder; a renewal waits until it is done.
    ///
    /// `create` makes the empty file of that name and answers its path.
    ///
    /// - Throws: ``VaultError``, `StorageError`, or what `create` throws.
    public func snapshot(create: (_ fileName: String) throws -> String) throws -> VaultSnapshot {
        try use.withShared {
            let epoch = epochInUse
            let fileName = "vault-\(epoch.number).db"
            let path = try create(fileName)
            let (rows, schema) = try epoch.database.read { connection in
                try connection.copy(to: path) { (try $0.rowCounts(), try $0.schemaVersions()) }
            }
            return VaultSnapshot(
                epoch: epoch.number,
                fileName: fileName,
                rows: rows,
                schema: schema,
                epochCopy: try epochCopy()
            )
        }
    }
}
