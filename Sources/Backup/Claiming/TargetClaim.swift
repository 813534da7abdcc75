public import AgeFormat
internal import Audit
internal import Engine
internal import FoundationEssentials
internal import Sealing
public import Storage

/// Takes a place over from another life of the store, in two steps: what lies there is looked at, then that life is named.
///
/// It is taken over only where nothing is lost by it: each decision there is known, and each key there is in the store's
/// own vault or was deleted by a decision, since the next backup ends the keys of past epochs. Neither step writes there.
public struct TargetClaim: Sendable {
    private let door: any StoreDoor
    private let identities: [X25519Identity]
    private let scratch: String
    private let schemas: [SchemaModule]

    /// A way to take places over; `identities` open the archives that lie there.
    public init(
        door: any StoreDoor,
        identities: [X25519Identity],
        scratch: String,
        schemas: [SchemaModule]
    ) {
        self.door = door
        self.identities = identities
        self.scratch = scratch
        self.schemas = schemas
    }

    /// Looks at what lies there, and whether it can be taken over.
    ///
    /// - Throws: ``ClaimError``, ``RunError``, ``TargetError``, ``ReadingError``, or what the store says.
    public func look(_ name: String, at address: String? = nil) async throws -> ClaimFindings {
        try await inspected(name, at: address) { $1 }
    }

    /// Looks again, and takes it over from the life that is named.
    ///
    /// - Throws: As ``look(_:at:)``.
    public func carryOut(
        _ name: String,
        at address: String? = nil,
        givesUp life: String
    ) async throws -> TargetView {
        try await inspected(name, at: address) { catalogue, findings in
            guard findings.life == life else {
                throw ClaimError.otherLife(target: name, named: life, found: findings.life)
            }
            return try await door.perform(
                BackupTargetClaim(
                    target: name,
                    address: address,
                    catalogue: String(decoding: catalogue, as: UTF8.self),
                    givesUp: life
                )
            )
        }
    }

    private func inspected<R>(
        _ name: String,
        at address: String?,
        _ body: ([UInt8], ClaimFindings) async throws -> R
    ) async throws -> R {
        let lock = try RunLock(folder: scratch)
        defer { withExtendedLifetime(lock) {} }
        let facts = try await StoreFacts(door, needsTarget: false)
        let turn = try facts.turn()
        defer { withExtendedLifetime(turn) {} }
        let row = facts.rows.first { $0.target == name }
        guard let place = row?.address ?? address else {
            throw EngineError.notFound(kind: "backup target", name: name)
        }
        let target = try TargetAddress(place).target()
        let state = try TargetState(target, named: name, facts.id, publicKey: facts.signingKey)
        guard let (file, catalogue) = state.catalogue else { throw ClaimError.noCatalogue(target: name) }
        let goesOn = facts.life.goesOn(from: catalogue.incarnation, known: row?.incarnation)
        let isOwn = "\(catalogue.target)" == row?.id && goesOn
        guard catalogue.incarnation != facts.life.id, !isOwn else {
            throw ClaimError.notNeeded(target: name)
        }
        let files = try target.list()
        try await requireKnown(catalogue, state.decisions, files, on: target, name, facts)
        return try await body(
            file,
            ClaimFindings(catalogue, target: name, address: place, files: files)
        )
    }

    /// That the store knows every decision and every key that lies there.
    private func requireKnown(
        _ catalogue: Catalogue,
        _ decisions: DecisionsLog?,
        _ files: [TargetFile],
        on target: any Target,
        _ name: String,
        _ facts: StoreFacts
    ) async throws {
        let snapshot = try await door.perform(SnapshotTake(parts: [.vault]))
        do {
            let hold = SpoolHold(folder: snapshot.folder)
            defer { withExtendedLifetime(hold) {} }
            guard hold != nil, let part = snapshot.part(.vault),
                let own = part.files.first(where: { $0.name.hasSuffix(".db") })
            else { throw RunError.snapshotGone(folder: snapshot.folder) }
            let known = try DecisionsLog(
                SpoolBytes.read(snapshot.decisions),
                store: facts.id,
                publicKey: facts.signingKey
            )
            if let decisions { try TargetState.require(known, toCover: decisions, at: name) }
            guard part.epoch > catalogue.epoch.number else {
                throw ClaimError.epochBehind(
                    target: name,
                    epoch: part.epoch,
                    there: catalogue.epoch.number
                )
            }
            let there = Set(files.map(\.name))
            let vaults = catalogue.archives.filter { $0.name.kind == .vault && there.contains($0.name.text) }
            // Why the last alone: a vault has what the one before it had, but for what decisions deleted.
            if let newest = vaults.last {
                let count = try keys(in: newest, on: target, unknownTo: own.path, known, facts)
                guard count == 0 else {
                    throw ClaimError.keysUnknown(target: name, archive: newest.name.text, count: count)
                }
            }
        } catch {
            // Why without looking: the first error is the one to tell; what stays in the spool goes with the next one.
            _ = try? await door.perform(SnapshotRelease(snapshot: snapshot.snapshot))
            throw error
        }
        _ = try await door.perform(SnapshotRelease(snapshot: snapshot.snapshot))
    }

    /// How many keys of a vault archive are neither in the vault at `path` nor deleted by a decision.
    private func keys(
        in record: ArchiveRecord,
        on target: any Target,
        unknownTo path: String,
        _ decisions: DecisionsLog,
        _ facts: StoreFacts
    ) throws -> Int {
        try ScratchFolder.with(in: scratch, name: ArchiveVerification.scratchName) { folder in
            let verification = ArchiveVerification(
                target: target,
                identities: identities,
                scratch: folder,
                schemas: schemas,
                signingKey: facts.signingKey
            )
            let read = try verification.read(record.name, record: record, into: folder)
            let database = try DatabaseFile("\(folder)/\(EntryPlaces.database(of: read.manifest))")
            try database.attach(path, as: "own")
            let gone = decisions.inForce.goneKeys
            return try database.read { connection in
                var unknown = 0
                try connection.forEach(
                    """
                    SELECT id FROM main.wrapped_key AS there
                    WHERE NOT EXISTS (SELECT 1 FROM own.wrapped_key AS held WHERE held.id = there.id)
                    """
                ) { row in
                    if KeyID(bytes: row.blob(0)).map({ !gone.contains($0) }) ?? true { unknown += 1 }
                    return true
                }
                return unknown
            }
        }
    }
}
