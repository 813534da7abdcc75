public import Engine
public import Sealing
internal import Storage

/// Ends every erasure and sweep that was begun: shreds the keys that tombstones name, renews the epoch once for all of them, and
/// signs the certificates.
///
/// Where it stops it is done again, by whoever asks or by the server as it starts: a key that is gone stays gone, and the
/// epoch is renewed once more.
public struct ErasureFinish: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.erasure-finish"
    /// What it does, in one sentence for people.
    public static let summary = "Shred the keys of erasures that were begun, and sign their certificates."
    /// What it takes.
    public static let schema = JSONSchema.nothing
    /// It replaces the vault's files.
    public static let access = StoreAccess.exclusive
    /// What the begun erasures emptied must not be left in the log.
    public static let removesResidueFirst = true

    /// The certificates that were signed.
    public struct Answer: Encodable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .epoch: .count("The epoch from now on."),
                .certificates: .list(
                    of: CertificateView.schema,
                    "The newest certificate of each erasure it ended."
                ),
            ]
        )

        /// The epoch from now on.
        public let epoch: UInt64
        /// The newest certificate of each erasure it ended.
        public let certificates: [CertificateView]
    }

    /// Ends what was begun.
    public init() {}

    /// Shreds, renews, and signs; signs anew where copies caught up since.
    public func perform(in context: Context) throws -> RowID {
        let id = context.newID()
        guard !context.isDryRun else { return id }
        let requests = try RequestRow.load(in: [.executing], context).filter { $0.kind == .erasure }
        if try !requests.isEmpty || SweepRow.isOpen(context.connection) {
            try end(requests, in: context)
            context.touch("epoch", id)
        }
        try CertificateWatch.follow(in: context)
        return id
    }

    private func end(_ requests: [RequestRow], in context: Context) throws {
        try context.forgetTombstoned()
        try SweepRow.finish(in: context)
        for row in requests {
            try context.connection.execute(
                "UPDATE privacy_erasure SET finished = ?2, epoch = ?3 WHERE request_id = ?1",
                .blob(row.id.bytes),
                .integer(context.nowMilliseconds),
                .integer(Int64(context.epoch))
            )
            try RequestStep(action: .finish).take(row, in: context)
            try Certificate(of: row.number, in: context).issue(for: row, in: context)
        }
    }

    /// The erasures that were begun and not ended, in the name of whoever ran the first of them.
    static func interrupted(_ connection: Connection) throws -> Interrupted? {
        let begun = try connection.row(
            """
            SELECT e.principal_id, e.uid FROM privacy_request r JOIN privacy_event e ON e.request_id = r.id
            WHERE r.kind = ?1 AND r.state = ?2 AND e.action = ?3 ORDER BY r.number, e.position DESC LIMIT 1
            """,
            .text(RequestKind.erasure.rawValue),
            .text(RequestState.executing.rawValue),
            .text(RequestAction.run.rawValue)
        ) { (principal: $0.blob(0), uid: $0.int64(1)) }
        guard let begun else { return nil }
        guard let principal = RowID(bytes: begun.principal), let uid = UInt32(exactly: begun.uid) else {
            throw StorageError.corrupt("a row of `privacy_event` holds a word that is none")
        }
        return Interrupted(command: ErasureFinish(), principal: principal, uid: uid)
    }

    /// The certificates of the erasures that the newest epoch ended.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let requests = try context.connection.rows(
            """
            SELECT r.number FROM privacy_erasure e JOIN privacy_request r ON r.id = e.request_id
            WHERE e.epoch = ?1 ORDER BY r.number
            """,
            .integer(Int64(context.epoch))
        ) { $0.text(0) }
        return Answer(
            epoch: context.epoch,
            certificates: try requests.map { try CertificateView(of: $0, in: context) }
        )
    }
}
