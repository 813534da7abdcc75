internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Glibc
internal import Sealing

/// What a drill opens, beside the databases and policies in the same folder: the manifests of both archives and the
/// decisions of their target.
struct DrillMaterial {
    let data: Manifest
    let vault: Manifest
    let decisions: [UInt8]

    private static let dataFile = "manifest-data.json"
    private static let vaultFile = "manifest-vault.json"
    private static let decisionsLimit = 256 << 20

    init(data: Manifest, vault: Manifest, decisions: [UInt8]) {
        (self.data, self.vault, self.decisions) = (data, vault, decisions)
    }

    /// Reads it from a folder that somebody else filled.
    ///
    /// - Throws: `DrillError.handedIn(what:)`, ``FormatError``.
    init(from folder: String, store: StoreID) throws {
        func manifest(_ name: String, _ kind: ArchiveKind) throws -> Manifest {
            let file = try HandedFile("\(folder)/\(name)").bytes(limit: Manifest.limitBytes)
            let manifest = try Manifest(file: file)
            guard manifest.kind == kind, manifest.store == store else {
                throw DrillError.handedIn(what: "`\(name)` is of another kind or store")
            }
            return manifest
        }
        data = try manifest(Self.dataFile, .data)
        vault = try manifest(Self.vaultFile, .vault)
        decisions = try HandedFile("\(folder)/\(DecisionsLog.fileName)").bytes(limit: Self.decisionsLimit)
    }

    /// Puts it beside what came out of the archives, and lets the group have all of it where the folder is the group's.
    func handIn(to folder: String) throws {
        for (name, bytes) in [
            (Self.dataFile, try data.file), (Self.vaultFile, try vault.file),
            (DecisionsLog.fileName, decisions),
        ] { try EntryFile("\(folder)/\(name)").write(bytes.span.bytes) }
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IWGRP != 0 else { return }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let path = "\(folder)/\(name)"
            // Why of our own alone: the file that holds the folder is the store's.
            guard lstat(path, &status) == 0, status.st_uid == geteuid() else { continue }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            guard chmod(path, isFolder ? 0o770 : 0o640) == 0 else { throw ReadingError.scratchFailure(path) }
        }
    }

    /// Copies what came out of the archives into a folder of the store's own.
    func copyEntries(from folder: String, to own: String) throws {
        for manifest in [data, vault] {
            let places = EntryPlaces(manifest: manifest, folder: own)
            for file in manifest.files where places.isKnown(file.name) {
                guard let place = try places.file(file.name) else { continue }
                try HandedFile("\(folder)/\(file.name)").copy(to: place, bytes: file.bytes)
            }
        }
    }

    /// What is to come of it, restored in a folder.
    func plan(_ folder: String, source: String, caller: Caller, clock: @escaping @Sendable () -> Date)
        -> DrillPlan
    {
        DrillPlan(
            folder: folder,
            decisions: .init(source: source, file: decisions),
            namedDecisions: [data.decisionsCheckpoint, vault.decisionsCheckpoint],
            seriesMarks: data.series ?? [],
            rows: data.rows,
            auditCheckpoint: data.auditCheckpoint ?? "",
            incarnation: data.incarnation,
            caller: caller,
            clock: clock
        )
    }
}
