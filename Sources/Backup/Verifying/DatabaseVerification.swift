internal import Storage

/// Level 2: whether the database out of an archive is whole.
struct DatabaseVerification {
    let archive: ReadArchive
    let database: DatabaseFile

    /// Integrity and references.
    ///
    /// - Throws: ``VerificationError``, or what the database reports.
    func pages() throws {
        try database.read { connection in
            let damage = try Self.damage(connection)
            guard damage.isEmpty else {
                throw VerificationError.databaseDamaged(archive: archive.name.text, problems: damage)
            }
            let dangling = try connection.danglingReferences()
            guard dangling.isEmpty else {
                throw VerificationError.referencesDangling(archive: archive.name.text, problems: dangling)
            }
        }
    }

    /// The versions of the tables.
    ///
    /// - Throws: ``VerificationError/schemaVersion(archive:module:expected:found:)``, or what the database reports.
    func versions() throws {
        try database.read { connection in
            let found = try connection.schemaVersions()
            let named = archive.manifest.schema
            for module in Set(found.keys).union(named.keys).sorted() where found[module] != named[module] {
                throw VerificationError.schemaVersion(
                    archive: archive.name.text,
                    module: module,
                    expected: named[module] ?? 0,
                    found: found[module] ?? 0
                )
            }
        }
    }

    /// What is wrong with the pages, also where SQLite gives up over it.
    private static func damage(_ connection: Connection) throws -> [String] {
        do {
            return try connection.damage()
        } catch StorageError.corrupt(let reason) {
            return [reason]
        }
    }
}
