internal import Audit
internal import Engine

/// The pair of archives on one target that a drill is made with.
struct DrillPair {
    let data: ArchiveRecord
    let vault: ArchiveRecord
    private let target: String
    private let decisions: DecisionsLog

    /// Chooses it from what the target's catalogue lists; nil where the archive that is wanted is not listed.
    ///
    /// - Throws: `DrillError`, ``TargetError``.
    init?(_ row: TargetView, _ known: BackupVerification.Known, archive: ArchiveName?) throws {
        let check = try TargetCheck(
            TargetAddress(row.address).target(),
            store: known.store,
            signingKey: known.signingKey,
            id: row.id,
            sequence: row.confirmed
        )
        // Why only these: what else is wrong there keeps no store from coming back, and `verify` tells of it.
        let vital: Set<String> = [TargetLayout.catalogue.text, TargetLayout.decisions.text]
        func isVital(_ name: String) -> Bool {
            vital.contains(name)
                || name == check.catalogue.map { TargetLayout.epochCopy($0.epoch.number).text }
        }
        if let found = check.findings.first(where: { isVital($0.name) }) {
            throw DrillError.target(target: row.target, name: found.name, code: found.code, what: found.what)
        }
        guard let catalogue = check.catalogue, let decisions = check.decisions,
            let vault = BackupVerification.newest(.vault, catalogue)
        else { throw DrillError.noPair(target: row.target) }
        if let archive {
            guard let data = catalogue.record(of: archive), archive.kind == .data else { return nil }
            self.data = data
        } else {
            guard let data = BackupVerification.newest(.data, catalogue) else {
                throw DrillError.noPair(target: row.target)
            }
            self.data = data
        }
        self.vault = vault
        self.decisions = decisions
        target = row.target
    }

    /// Verifies both archives at level 3 while they are unpacked.
    func unpack(_ reader: ArchiveVerification, into folder: String) throws -> DrillMaterial {
        let read = try reader.verify(
            data: (data.name, data),
            vault: (vault.name, vault),
            decisions: decisions,
            into: folder
        )
        return DrillMaterial(
            data: read[0].archive.manifest,
            vault: read[1].archive.manifest,
            decisions: decisions.file
        )
    }

    /// The key file of the vault's epoch.
    func epochCopy(_ target: any Target) throws -> [UInt8] {
        try target.read(TargetLayout.epochCopy(vault.epoch)) { source in
            var source = source
            return try source.readAll(limitBytes: 1 << 20) ?? []
        }
    }
}
