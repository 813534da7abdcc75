internal import Audit
internal import MerkleLog
internal import Sealing

/// What lies on a target besides archives, as far as it may be believed.
struct TargetState {
    /// The longest catalogue and decisions log that are read.
    private static let catalogueLimit = 1 << 20
    private static let decisionsLimit = 256 << 20

    /// The file of the catalogue, and what it says; nil where there is none, or none that this store signed.
    let catalogue: (file: [UInt8], value: Catalogue)?
    /// The decisions log; nil where there is none that is whole.
    let decisions: DecisionsLog?

    /// Reads it, and makes sure that no other store and no other life of this one writes here.
    ///
    /// - Throws: ``RunError``, ``TargetError``.
    init(_ target: any Target, _ row: TargetView, _ store: StoreID, _ life: Life, publicKey: [UInt8]) throws {
        try self.init(target, named: row.target, store, publicKey: publicKey)
        guard let found = catalogue?.value else { return }
        guard "\(found.target)" == row.id, life.goesOn(from: found.incarnation, known: row.incarnation)
        else {
            throw RunError.otherIncarnation(target: row.target, found: found.incarnation)
        }
    }

    /// Reads it, whichever life of the store wrote there, and makes sure that no other store does.
    ///
    /// - Throws: ``RunError/otherStore(target:)``, ``TargetError``.
    init(_ target: any Target, named name: String, _ store: StoreID, publicKey: [UInt8]) throws {
        let names = Set(try target.list().map(\.name))
        if names.contains(TargetLayout.catalogue.text) {
            let file = try Self.file(TargetLayout.catalogue, on: target, Self.catalogueLimit)
            if let signer = Self.store(of: file), signer != store {
                throw RunError.otherStore(target: name)
            }
            // Why not refused where it is damaged: the store's own record is what counts, and it is written anew.
            let value = try? Catalogue.open(file, store: store, publicKey: publicKey)
            catalogue = value.map { (file, $0) }
        } else {
            catalogue = nil
        }
        if names.contains(TargetLayout.decisions.text) {
            let file = try Self.file(TargetLayout.decisions, on: target, Self.decisionsLimit)
            // Why not refused where it is damaged: as above.
            decisions = try? DecisionsLog(file, store: store, publicKey: publicKey)
        } else {
            decisions = nil
        }
    }

    /// That a log has nothing that the store's own log does not.
    ///
    /// - Throws: ``RunError/decisionsAhead(target:)``.
    static func require(_ own: DecisionsLog, toCover found: DecisionsLog, at target: String) throws(RunError)
    {
        do throws(DecisionError) {
            guard try DecisionsLog.union([own, found]).size == own.size else {
                throw DecisionError.smaller(size: own.size, named: found.size)
            }
        } catch {
            throw .decisionsAhead(target: target)
        }
    }

    /// The store that a note's first line names, whoever signed it.
    private static func store(of note: [UInt8]) -> StoreID? {
        let line = String(decoding: note.prefix { $0 != 0x0A }, as: UTF8.self).split(separator: "/")
        guard line.count == 3, line[0] == "coffer", line[2] == "catalogue" else { return nil }
        return StoreID(String(line[1]))
    }

    /// A small file; empty where it is longer than any of ours.
    static func file(_ name: TargetName, on target: any Target, _ limitBytes: Int) throws -> [UInt8] {
        try target.read(name) { source in
            var source = source
            return try source.readAll(limitBytes: limitBytes) ?? []
        }
    }

    /// Writes a small file and reads it back.
    ///
    /// - Throws: ``RunError/readsOtherwise(name:target:)``, ``TargetError``.
    static func put(_ name: TargetName, _ bytes: [UInt8], on target: any Target, _ row: TargetView) throws {
        try target.write(name) { sink in
            var sink = sink
            try sink.write(bytes)
        }
        guard try file(name, on: target, bytes.count) == bytes else {
            throw RunError.readsOtherwise(name: name.text, target: row.target)
        }
    }
}
