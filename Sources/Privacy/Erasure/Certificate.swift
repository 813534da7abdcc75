public import Engine
internal import MerkleLog
internal import Sealing
internal import Storage

/// What an erasure came to, as the store signs it: checkable by a stranger, and free of personal data.
///
/// The text of the note, line by line:
///
/// ```
/// coffer/<store id>/certificate
/// request <number>
/// subject <pseudonym>
/// issued <RFC 3339>
/// erased <RFC 3339>
/// custody solo | two-person
/// grade B | C
/// epoch <n>
/// gone <class> <envelopes>                          (0…n lines, by class)
/// held <class> <until, or -> <article> — <basis>    (0…n lines, by class)
/// waits <target> <epoch> <until, or ->              (0…n lines, by target)
/// statement <what nobody can undo>
/// ```
///
/// A target waits while the key of an epoch before `epoch` lies there. Grade B: files overwritten and deleted; C: a target
/// only forgets by a date. Whoever kept an old epoch key, its unlocking secret and an old vault keeps access.
public struct Certificate: Sendable, Equatable {
    /// A class that is gone.
    public struct Gone: Sendable, Equatable {
        /// The retention class.
        public let retentionClass: String
        /// How many envelopes were emptied.
        public let envelopes: Int
    }

    /// A class that must stay.
    public struct Held: Sendable, Equatable {
        /// The retention class.
        public let retentionClass: String
        /// The last day on which it stays; nil where a person ends it.
        public let until: String?
        /// The article of law.
        public let article: String
        /// The basis, in words.
        public let basis: String
    }

    /// The store's id.
    public let store: String
    /// The request's number.
    public let request: String
    /// The subject's pseudonym.
    public let subject: String
    /// When the certificate was signed.
    public let issued: String
    /// When the keys were shredded.
    public let erased: String
    /// The store's custody.
    public let custody: String
    /// The epoch that the keys are not in any more.
    public let epoch: UInt64
    /// What is gone.
    public let gone: [Gone]
    /// What must stay.
    public let held: [Held]
    /// The copies that still wait.
    public let waiting: [CopyStanding]

    /// How final it is.
    public var grade: String { waiting.contains { $0.expires != nil } ? "C" : "B" }

    static let statement =
        "whoever kept an old epoch key, its unlocking secret and an old vault keeps access; this store has none of them"
}

extension Certificate {
    /// What the store knows of an erasure that is done.
    ///
    /// - Throws: ``EngineError/conflict(what:reason:help:)`` where it is not.
    init(of number: String, in context: Context) throws {
        let row = try RequestRow.load(named: number, in: context)
        let done = try context.connection.row(
            "SELECT finished, epoch FROM privacy_erasure WHERE request_id = ?1 AND finished IS NOT NULL",
            .blob(row.id.bytes)
        ) { (finished: $0.int64(0), epoch: UInt64(bitPattern: $0.int64(1))) }
        guard let done else {
            throw EngineError.conflict(
                what: "request `\(row.number)` has no certificate",
                reason: "no erasure of this request is done",
                help: "carry it out with `coffer privacy request run \(row.number)`"
            )
        }
        let classes = try context.connection.rows(
            """
            SELECT class, envelopes, held_until, basis, article FROM privacy_erased_class
            WHERE request_id = ?1 ORDER BY class
            """,
            .blob(row.id.bytes)
        ) { row in
            (
                name: row.text(0), envelopes: Int(row.int64(1)), until: row.optionalText(2),
                basis: row.text(3),
                article: row.text(4)
            )
        }
        let swept = try Self.swept(after: row, in: context)
        store = "\(context.store)"
        request = row.number
        subject = "\(row.subject)"
        issued = PrivacyTime.text(context.nowMilliseconds)
        erased = PrivacyTime.text(done.finished)
        custody = context.settings.custody.rawValue
        let epoch = swept.values.map(\.epoch).reduce(done.epoch, max)
        self.epoch = epoch
        gone = classes.compactMap { part in
            guard part.until != nil else { return Gone(retentionClass: part.name, envelopes: part.envelopes) }
            return swept[part.name].map { Gone(retentionClass: part.name, envelopes: $0.envelopes) }
        }
        held = classes.compactMap { part in
            guard swept[part.name] == nil else { return nil }
            return part.until.map { until in
                Held(
                    retentionClass: part.name,
                    until: until.isEmpty ? nil : until,
                    article: part.article,
                    basis: part.basis
                )
            }
        }
        waiting = try context.copies().filter { $0.epoch < epoch }
    }

    /// What sweeps took of what an erasure had to leave, by class, and the epoch that its keys are not in any more.
    private static func swept(
        after row: RequestRow,
        in context: Context
    ) throws -> [String: (envelopes: Int, epoch: UInt64)] {
        let parts = try context.connection.rows(
            """
            SELECT c.class, SUM(c.envelopes), MAX(s.epoch) FROM privacy_swept_class c
            JOIN privacy_sweep s ON s.id = c.sweep_id
            JOIN privacy_erasure e ON e.request_id = ?1 AND e.subject_id = c.subject_id
            WHERE s.finished >= e.finished GROUP BY c.class
            """,
            .blob(row.id.bytes)
        ) { (name: $0.text(0), envelopes: Int($0.int64(1)), epoch: UInt64(bitPattern: $0.int64(2))) }
        return Dictionary(uniqueKeysWithValues: parts.map { ($0.name, ($0.envelopes, $0.epoch)) })
    }

    /// Signs and keeps it.
    func issue(for row: RequestRow, in context: Context) throws {
        let id = context.newID()
        try context.connection.execute(
            "INSERT INTO privacy_certificate (id, request_id, issued, note) VALUES (?1, ?2, ?3, ?4)",
            .blob(id.bytes),
            .blob(row.id.bytes),
            .integer(context.nowMilliseconds),
            .text(try context.signed(text, for: "certificate").description)
        )
        context.touch("certificate", id)
    }
}
