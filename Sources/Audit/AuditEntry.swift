public import Sealing

/// What the log remembers of one operation: who did what to what, why it was allowed, and what it let out.
///
/// No personal values stand in it: people appear as subject ids, and free text is sealed by the caller before it
/// gets here.
public struct AuditEntry: Sendable, Equatable {
    /// When, in milliseconds since 1970 UTC.
    public var timeMilliseconds: Int64
    /// Whose rights decided.
    public var principal: AuditPrincipal
    /// Whom that principal acted as, where the store's owner tried out another role.
    public var actingAs: AuditPrincipal?
    /// The operating-system user who asked.
    public var uid: UInt32
    /// The operation's name, such as `order.confirm`.
    public var operation: String
    /// The purpose that was stated.
    public var purpose: String?
    /// The ids of the business objects it touched.
    public var objects: [String]
    /// The ids of the data subjects it touched.
    public var subjects: [SubjectID]
    /// The personal fields it handed out.
    public var released: [ReleasedField]
    /// The envelopes it wrote.
    public var written: [WrittenEnvelope]
    /// The policy rule that decided.
    public var rule: String
    /// The digest of the policy it was decided under.
    public var policyDigest: [UInt8]
    /// The ids of the approvals it used.
    public var approvals: [String]
    /// How it ended.
    public var outcome: AuditOutcome
    /// The keyed seal over all authority rows, where the operation changed one of them.
    public var authorityHead: [UInt8]?
    /// A free-text reason, sealed by the caller under its subject's key.
    public var reason: [UInt8]?

    /// An entry with only what every entry has; the rest is set afterwards.
    public init(
        timeMilliseconds: Int64,
        principal: AuditPrincipal,
        uid: UInt32,
        operation: String,
        rule: String,
        policyDigest: [UInt8],
        outcome: AuditOutcome
    ) {
        self.timeMilliseconds = timeMilliseconds
        self.principal = principal
        self.uid = uid
        self.operation = operation
        self.rule = rule
        self.policyDigest = policyDigest
        self.outcome = outcome
        objects = []
        subjects = []
        released = []
        written = []
        approvals = []
    }
}

/// A principal as an entry names it.
public struct AuditPrincipal: Sendable, Hashable {
    /// The principal's id.
    public let id: String
    /// The name it had at that time.
    public let name: String

    /// A principal by id and name.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// How an operation ended.
public enum AuditOutcome: Sendable, Hashable {
    /// It did what was asked.
    case done
    /// The policy refused it.
    case denied
    /// It waits for an approval.
    case pending
    /// It ended with the error that has this code.
    case failed(code: String)
}

/// A personal field that was handed out.
public struct ReleasedField: Sendable, Hashable {
    /// Whose it is.
    public let subject: SubjectID
    /// Its retention class.
    public let `class`: RetentionClass
    /// Its name.
    public let field: String
    /// How it was shown: `full` or `masked`.
    public let visibility: String

    /// A field of a subject, with how it was shown.
    public init(subject: SubjectID, class: RetentionClass, field: String, visibility: String) {
        self.subject = subject
        self.class = `class`
        self.field = field
        self.visibility = visibility
    }
}

/// The state that an operation left one envelope in: the row, the class, and which sealing of it is the current one.
public struct WrittenEnvelope: Sendable, Hashable {
    /// The row and class that an envelope belongs to; there is one envelope for each.
    public struct Place: Sendable, Hashable {
        /// The table.
        public let table: String
        /// The row's id.
        public let row: RowID
        /// The class in the envelope's context.
        public let `class`: String

        /// The place of an envelope.
        public init(table: String, row: RowID, class: String) {
            self.table = table
            self.row = row
            self.class = `class`
        }
    }

    /// Where it stands.
    public let place: Place
    /// The envelope's own counter.
    public let revision: UInt64
    /// Its commitment, 32 bytes; nil when the operation removed it.
    public let commitment: [UInt8]?

    /// An envelope as it was written, or its removal.
    public init(place: Place, revision: UInt64, commitment: [UInt8]?) {
        self.place = place
        self.revision = revision
        self.commitment = commitment
    }
}
