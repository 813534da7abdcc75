public import Policy
public import Storage

/// What a target brings to the engine: its tables, its operations, its personal fields and its checks.
public struct EngineModule: Sendable {
    /// The module's name.
    public let name: String
    /// Its tables.
    public let schema: SchemaModule
    /// Its operations.
    public let operations: [any Operation.Type]
    /// The fields whose visibility the policy decides.
    public let fields: [FieldEntry]
    /// What `doctor` asks it.
    public let checks: [DoctorCheck]
    /// The figures that it adds to what a server publishes about its store.
    public let gauges: [StoreGauge]
    /// The sealed fields that can be searched by.
    public let indexes: [IndexedField]
    /// The registers that data subjects are known by.
    public let subjects: [SubjectRegister]
    /// What puts values right that its registers hold; nil where nothing does.
    public let correction: SubjectCorrection?
    /// What starts the terms of retention classes.
    public let anchors: [RetentionAnchor]
    /// What its tables and fields are called in reports.
    public let words: ReportWords
    /// Where those are named who received data.
    public let recipients: [RecipientSource]
    /// The standing of places outside the store that keys lie at.
    public let copies: @Sendable (Connection, _ now: Int64) throws -> [CopyStanding]
    /// Who answers questions about personal data, where it keeps that.
    public let officer: @Sendable (Connection) throws -> DataProtectionOfficer?
    /// The last drill, where it keeps drills.
    public let lastDrill: @Sendable (Connection) throws -> DrillStanding?
    /// Which request led to a decision, where it keeps requests.
    public let occasion: DecisionOccasion
    /// What it does when a store comes back from a backup.
    public let restoration: ModuleRestoration?
    /// What was begun in it and is still to be ended; nil where nothing is.
    public let interrupted: @Sendable (Connection) throws -> Interrupted?
    /// Whether its tables go along in an export of everything: they are not about this store or its machine.
    public let goesAlong: Bool

    /// What a target brings to the engine.
    public init(
        name: String,
        schema: SchemaModule,
        operations: [any Operation.Type],
        fields: [FieldEntry],
        checks: [DoctorCheck],
        gauges: [StoreGauge] = [],
        indexes: [IndexedField] = [],
        subjects: [SubjectRegister] = [],
        correction: SubjectCorrection? = nil,
        anchors: [RetentionAnchor] = [],
        words: ReportWords = ReportWords(),
        recipients: [RecipientSource] = [],
        copies: @escaping @Sendable (Connection, _ now: Int64) throws -> [CopyStanding] = { _, _ in [] },
        officer: @escaping @Sendable (Connection) throws -> DataProtectionOfficer? = { _ in nil },
        lastDrill: @escaping @Sendable (Connection) throws -> DrillStanding? = { _ in nil },
        occasion: @escaping DecisionOccasion = { _, _ in nil },
        restoration: ModuleRestoration? = nil,
        interrupted: @escaping @Sendable (Connection) throws -> Interrupted? = { _ in nil },
        goesAlong: Bool = true
    ) {
        self.name = name
        self.schema = schema
        self.operations = operations
        self.fields = fields
        self.checks = checks
        self.gauges = gauges
        self.indexes = indexes
        self.subjects = subjects
        self.correction = correction
        self.anchors = anchors
        self.words = words
        self.recipients = recipients
        self.copies = copies
        self.officer = officer
        self.lastDrill = lastDrill
        self.occasion = occasion
        self.restoration = restoration
        self.interrupted = interrupted
        self.goesAlong = goesAlong
    }
}

extension EngineModule {
    /// Every operation and field that a policy may speak of, where these modules are in.
    public static func vocabulary(_ modules: [EngineModule]) -> Vocabulary {
        Vocabulary(
            operations: modules.flatMap(\.operations).map { OperationEntry(name: $0.name, kind: $0.kind) },
            fields: modules.flatMap(\.fields)
        )
    }
}

/// One question that `doctor` asks of the data.
public struct DoctorCheck: Sendable {
    /// What is checked, in a few words.
    public let name: String
    /// Answers what is wrong; empty when all is well.
    public let run: @Sendable (Connection) throws -> [Finding]

    /// A question with its answer.
    public init(name: String, run: @escaping @Sendable (Connection) throws -> [Finding]) {
        self.name = name
        self.run = run
    }
}

/// One figure about the store that a server publishes, read from the data.
///
/// This is how the age of the last verified backup gets out: the module that keeps the record of backups brings
/// `coffer_backup_verified_age_seconds`, which is absent until there is one.
public struct StoreGauge: Sendable {
    /// Its name, after Prometheus' rules: `coffer_`, the thing, the unit.
    public let name: String
    /// What it tells, in one sentence.
    public let about: String
    /// Answers the figure; nil while there is none.
    public let read: @Sendable (_ connection: Connection, _ nowMilliseconds: Int64) throws -> Double?

    /// A figure and how it is read.
    public init(
        name: String,
        about: String,
        read: @escaping @Sendable (_ connection: Connection, _ nowMilliseconds: Int64) throws -> Double?
    ) {
        self.name = name
        self.about = about
        self.read = read
    }
}

/// Something that `doctor` found, and the one thing to do about it.
public struct Finding: Sendable, Equatable, Codable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .what: .text("What is wrong."),
            .action: .text("What to do."),
        ]
    )

    /// What is wrong.
    public let what: String
    /// What to do.
    public let action: String

    /// Something found.
    public init(what: String, action: String) {
        self.what = what
        self.action = action
    }
}
