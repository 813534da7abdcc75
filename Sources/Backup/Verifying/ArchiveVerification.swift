public import AgeFormat
public import Audit
internal import FoundationEssentials

public import Storage

/// Reads archives back from a target and holds them against what they say and what the store signed.
///
/// Needs no key of the store: the engine is asked only at level 4.
public struct ArchiveVerification: Sendable {
    /// Where the archives lie; nothing is written there.
    public let target: any Target
    /// The keys that may open them.
    public let identities: [X25519Identity]
    /// The folder under which the databases are put meanwhile.
    public let scratch: String
    /// The tables of `data.db`, as this program knows them.
    public let schemas: [SchemaModule]
    /// The store's public signing key, 32 bytes.
    public let signingKey: [UInt8]
    /// Told how many more bytes of an archive were read.
    public var progress: @Sendable (Int64) -> Void = { _ in }

    /// The name of the folders under ``scratch``.
    public static let scratchName = "verify"

    /// Reads archives back from a target.
    public init(
        target: any Target,
        identities: [X25519Identity],
        scratch: String,
        schemas: [SchemaModule],
        signingKey: [UInt8]
    ) {
        self.target = target
        self.identities = identities
        self.scratch = scratch
        self.schemas = schemas
        self.signingKey = signingKey
    }

    /// Verifies one archive by itself, up to `level`.
    ///
    /// At level 3 that is everything but what lies between two archives: see ``verify(data:vault:decisions:)``.
    ///
    /// - Throws: ``ReadingError``, ``VerificationError``, ``FormatError``, ``TargetError``.
    public func verify(
        _ name: ArchiveName,
        record: ArchiveRecord?,
        level: VerificationLevel
    ) throws -> VerifiedArchive {
        let start = ContinuousClock.now
        guard level >= .database else {
            return VerifiedArchive(try pass(name, record, nil).run(), level, since: start)
        }
        return try ScratchFolder.with(in: scratch, name: Self.scratchName) { folder in
            let read = try pass(name, record, folder).run()
            _ = try check(read, at: place(of: read, in: folder), level)
            return VerifiedArchive(read, level, since: start)
        }
    }

    /// Verifies a data archive together with the vault archive that is to open it, at level 3.
    ///
    /// - Throws: As ``verify(_:record:level:)``.
    public func verify(
        data: (name: ArchiveName, record: ArchiveRecord?),
        vault: (name: ArchiveName, record: ArchiveRecord?),
        decisions: DecisionsLog
    ) throws -> [VerifiedArchive] {
        try ScratchFolder.with(in: scratch, name: Self.scratchName) { folder in
            try verify(data: data, vault: vault, decisions: decisions, into: folder)
        }
    }

    /// As above; what was read stays in `folder`, as a store's folder has it.
    ///
    /// - Throws: As ``verify(_:record:level:)``.
    public func verify(
        data: (name: ArchiveName, record: ArchiveRecord?),
        vault: (name: ArchiveName, record: ArchiveRecord?),
        decisions: DecisionsLog,
        into folder: String
    ) throws -> [VerifiedArchive] {
        let start = ContinuousClock.now
        let dataRead = try pass(data.name, data.record, folder).run()
        let dataFile = try check(dataRead, at: place(of: dataRead, in: folder), .content)
        let vaultStart = ContinuousClock.now
        let vaultRead = try pass(vault.name, vault.record, folder).run()
        let vaultPath = place(of: vaultRead, in: folder)
        let vaultFile = try check(vaultRead, at: vaultPath, .content)
        for (read, file) in [(dataRead, dataFile), (vaultRead, vaultFile)] {
            try ContentVerification(archive: read, database: file, signingKey: signingKey)
                .decisions(decisions)
        }
        try compareKeys(dataRead, dataFile, vaultRead, vaultPath, decisions)
        return [
            VerifiedArchive(dataRead, .content, since: start, until: vaultStart),
            VerifiedArchive(vaultRead, .content, since: vaultStart),
        ]
    }

    /// Verifies one archive by itself at level 3; its entries stay in `folder`.
    ///
    /// Where the store signed that these very bytes were shown to be whole, the pages are not searched again: they
    /// decrypt to the same file (<doc:Why>).
    ///
    /// - Throws: As ``verify(_:record:level:)``.
    func read(_ name: ArchiveName, record: ArchiveRecord, into folder: String) throws -> ReadArchive {
        var pass = pass(name, record, folder)
        pass.isKept = true
        let read = try pass.run()
        let isKnown = record.level >= .content
        _ = try check(read, at: place(of: read, in: folder), .content, searchesPages: !isKnown)
        return read
    }

    /// Levels 2 and 3 of the database of an archive that was read.
    func check(
        _ read: ReadArchive,
        at path: String,
        _ level: VerificationLevel,
        searchesPages: Bool = true
    ) throws -> DatabaseFile {
        let database: DatabaseFile
        do {
            database = try DatabaseFile(path)
        } catch StorageError.corrupt(let reason) {
            throw VerificationError.databaseDamaged(archive: read.name.text, problems: [reason])
        }
        let verification = DatabaseVerification(archive: read, database: database)
        if searchesPages { try verification.pages() }
        try verification.versions()
        guard level >= .content else { return database }
        let content = ContentVerification(archive: read, database: database, signingKey: signingKey)
        try content.rows()
        try content.auditHead()
        return database
    }

    /// That every key of the data is in the vault, or deleted by a decision; attaches the vault to the data.
    func compareKeys(
        _ dataRead: ReadArchive,
        _ dataFile: DatabaseFile,
        _ vaultRead: ReadArchive,
        _ vaultPath: String,
        _ decisions: DecisionsLog
    ) throws {
        try dataFile.attach(vaultPath, as: "vault")
        try KeyVerification(
            data: dataRead,
            vault: vaultRead,
            database: dataFile,
            schemas: schemas,
            decisions: decisions
        ).run()
    }

    private func place(of read: ReadArchive, in folder: String) -> String {
        "\(folder)/\(EntryPlaces.database(of: read.manifest))"
    }

    private func pass(_ name: ArchiveName, _ record: ArchiveRecord?, _ folder: String?) -> ArchivePass {
        var pass = ArchivePass(
            target: target,
            name: name,
            identities: identities,
            record: record,
            folder: folder
        )
        pass.progress = progress
        return pass
    }
}

/// What was shown of an archive.
public struct VerifiedArchive: Sendable, Equatable {
    /// The archive, and what it says of itself.
    public let archive: ReadArchive
    /// How much was shown.
    public let level: VerificationLevel
    /// How long it took.
    public let seconds: Double

    init(
        _ archive: ReadArchive,
        _ level: VerificationLevel,
        since start: ContinuousClock.Instant,
        until end: ContinuousClock.Instant = .now
    ) {
        self.archive = archive
        self.level = level
        let parts = start.duration(to: end).components
        seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    }
}
