internal import AgeFormat
internal import Audit
internal import Engine
internal import Glibc
internal import Sealing

/// What a run must know of the store before it begins.
struct RunFacts {
    let store: StoreFacts
    let recipients: [X25519Recipient]

    /// Asks the store; names `identity` as the one that verifies where none is named yet.
    init(_ door: any StoreDoor, _ identity: X25519Identity) async throws {
        store = try await StoreFacts(door)
        var known = try await door.perform(StoreRecipients())
        if known.verify == nil {
            known = try await door.perform(KeyReplaceVerify(recipient: "\(identity.recipient)"))
        }
        guard let recovery = known.recovery.flatMap({ X25519Recipient($0) }) else {
            throw RecoveryError.noIdentity
        }
        guard known.verify == "\(identity.recipient)" else {
            throw RunError.otherVerifier(named: known.verify ?? "none")
        }
        recipients = [recovery, identity.recipient]
    }

    /// The decisions of a snapshot, verified.
    func decisions(_ snapshot: SnapshotTaken) throws -> DecisionsLog {
        try DecisionsLog(SpoolBytes.read(snapshot.decisions), store: store.id, publicKey: store.signingKey)
    }
}

/// Small files of the spool.
enum SpoolBytes {
    /// All of a file.
    static func read(_ path: String) throws(EngineError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            guard count >= 0 else { throw failure(path) }
            guard count > 0 else { return bytes }
            bytes += block[..<count]
        }
    }

    private static func failure(_ path: String) -> EngineError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}

extension Manifest {
    /// What the archive of a part of a snapshot says of itself.
    init(_ part: SnapshotTaken.Part, of snapshot: SnapshotTaken) throws(FormatError) {
        guard let store = StoreID(snapshot.store), let created = Timestamp(text: snapshot.created) else {
            throw .manifest(what: "the snapshot names no store or time")
        }
        self.init(
            kind: part.kind == .data ? .data : .vault,
            store: store,
            incarnation: snapshot.incarnation,
            created: created,
            software: snapshot.software,
            epoch: part.epoch,
            schema: part.schema,
            files: part.files.map { File(name: $0.name, bytes: $0.bytes) },
            rows: part.rows,
            auditCheckpoint: part.auditCheckpoint,
            decisionsCheckpoint: part.decisionsCheckpoint,
            series: part.series
        )
    }
}
