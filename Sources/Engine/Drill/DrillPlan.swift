public import FoundationEssentials

/// What a drill restores, and what must come of it.
public struct DrillPlan: Sendable {
    /// A folder of its own with `data.db`, `vault-<n>.db` and the policies, as for a ``RecoveryPlan``; it becomes a store.
    public var folder: String
    /// The decisions log that lies beside the archives.
    public var decisions: RecoveryPlan.Decisions
    /// The signed checkpoints of the decisions log that the manifests name.
    public var namedDecisions: [String]
    /// The marks of the number series that the manifest names.
    public var seriesMarks: [SeriesMark]
    /// How many rows each table of `data.db` has by the manifest.
    public var rows: [String: Int64]
    /// The signed checkpoint of the audit log that the manifest names.
    public var auditCheckpoint: String
    /// The life of the store that signed it.
    public var incarnation: String
    /// Who makes the drill.
    public var caller: Caller
    /// What time it is.
    public var clock: @Sendable () -> Date

    /// What a drill restores, and what must come of it.
    public init(
        folder: String,
        decisions: RecoveryPlan.Decisions,
        namedDecisions: [String],
        seriesMarks: [SeriesMark],
        rows: [String: Int64],
        auditCheckpoint: String,
        incarnation: String,
        caller: Caller,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.folder = folder
        self.decisions = decisions
        self.namedDecisions = namedDecisions
        self.seriesMarks = seriesMarks
        self.rows = rows
        self.auditCheckpoint = auditCheckpoint
        self.incarnation = incarnation
        self.caller = caller
        self.clock = clock
    }
}

/// What a store that came back in a drill is like; whatever is wrong with it is an error instead.
public struct DrillFigures: Sendable, Codable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "DrillFigures",
        [
            .rows: .count("How many rows were counted."),
            .envelopes: .count("How many sealed rows were opened and held against the audit log."),
            .auditEntries: .count("How many entries its audit log has."),
            .checks: .count("How many checks it passed."),
            .restoreMilliseconds: .count("How long it took until it was open."),
        ]
    )

    /// How many rows were counted.
    public let rows: Int64
    /// How many sealed rows were opened and held against the audit log.
    public let envelopes: Int
    /// How many entries its audit log has.
    public let auditEntries: UInt64
    /// How many checks it passed.
    public let checks: Int
    /// How long it took until it was open.
    public let restoreMilliseconds: Int64
}
