/// An archive and the target that it is taken from.
public struct ChosenArchive: Sendable {
    /// Where it lies.
    public let source: RestoreSource
    /// What the catalogue says of it.
    public let record: ArchiveRecord

    /// Whether it is there, as far as the target's list tells.
    var isThere: Bool { source.has(record) }
}

/// What a restore is made from: the data that is wanted, and the vault that opens it.
struct RestoreChoice {
    let data: ChosenArchive
    let vault: ChosenArchive
    /// The key file of the vault's epoch.
    let epochCopy: [UInt8]
    /// Data archives that are newer than the chosen one, newest first.
    let newer: [ChosenArchive]

    /// Chooses among what the targets offer.
    ///
    /// The vault is, of each target, the newest whose epoch's key is there; of these the one of the highest epoch.
    ///
    /// - Throws: ``RestoreError``, or ``TargetError``.
    init(_ sources: [RestoreSource], _ wish: RestoreWish) throws {
        let all = sources.flatMap { source in
            source.catalogue.archives.map { ChosenArchive(source: source, record: $0) }
        }
        // Why those that are there come first: the same archive may be on one target and missing on another.
        let data = all.filter { $0.record.name.kind == .data && $0.isThere }.sorted(by: Self.isNewer)
        let missing = all.filter { $0.record.name.kind == .data && !$0.isThere }
        let newest = (data + missing).sorted(by: Self.isNewer)
        let chosen: ChosenArchive?
        switch wish {
        case .newest: chosen = newest.first
        case .at(let time): chosen = newest.first { $0.record.name.time <= time }
        case .archive(let name):
            chosen = newest.first { $0.record.name == name }
            guard chosen != nil else { throw RestoreError.notListed(archive: name.text) }
        }
        guard let chosen else {
            if case .at(let time) = wish { throw RestoreError.noData(until: time.text) }
            throw RestoreError.noData(until: nil)
        }
        // Why not the one before: what somebody took away must not become a store that is older than it need be, unsaid.
        guard chosen.isThere else {
            throw RestoreError.missing(archive: chosen.record.name.text, target: chosen.source.address)
        }
        self.data = chosen
        var seen: Set<ArchiveName> = []
        newer = data.filter {
            $0.record.name.time > chosen.record.name.time && seen.insert($0.record.name).inserted
        }
        var vaults: [(archive: ChosenArchive, copy: [UInt8])] = []
        for source in sources {
            let own = all.filter {
                $0.source.address == source.address && $0.record.name.kind == .vault && $0.isThere
            }
            for archive in own.sorted(by: Self.isNewer) {
                guard let copy = try source.epochCopy(archive.record.epoch) else { continue }
                vaults.append((archive, copy))
                break
            }
        }
        let best = vaults.max { left, right in
            (left.archive.record.epoch, left.archive.record.name.time)
                < (right.archive.record.epoch, right.archive.record.name.time)
        }
        guard let best else { throw RestoreError.noVault }
        vault = best.archive
        epochCopy = best.copy
    }

    private static func isNewer(_ left: ChosenArchive, _ right: ChosenArchive) -> Bool {
        // Why the second: the sort keeps no order among equals, and one that is there must stand first.
        (left.record.name.time, left.isThere ? 1 : 0) > (right.record.name.time, right.isThere ? 1 : 0)
    }
}
