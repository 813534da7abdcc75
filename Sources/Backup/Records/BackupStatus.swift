public import Engine
internal import Storage

/// How old the backups are, and which targets are behind.
public struct BackupStatus: Query {
    /// Its name.
    public static let name = "backup.status"
    /// What it does.
    public static let summary = "Show how old the newest verified backup is, and which targets are behind."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .pointLimitSeconds: .limitSeconds.about(
                "How old the newest verified backup may be; 26 hours where nothing is given."
            ).optional,
            .timeLimitSeconds: .limitSeconds.about(
                "How long a restore may take; 4 hours where nothing is given."
            ).optional,
        ]
    )

    /// How old the newest verified backup may be; nil for the usual limit.
    public var pointLimitSeconds: Int64?
    /// How long a restore may take; nil for the usual limit.
    public var timeLimitSeconds: Int64?

    /// How it stands.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .standing: .choice(
                    Incarnation.Standing.allCases.map(\.rawValue),
                    "What this life of the store may do to its targets."
                ),
                .epoch: .count("The epoch of the keys today."),
                .recoveryPoint: .instant.about("Of when the newest verified backup is.").optional,
                .recoveryPointSeconds: .count("How long ago that was.").optional,
                .recoveryPointLimitSeconds: .count("How long ago it may be."),
                .isRecoveryPointOver: .boolean("Whether it is older, or there is none."),
                .recoveryTimeSeconds: .count(
                    "How long the store took to come back in the last drill that passed."
                )
                .optional,
                .recoveryTimeLimitSeconds: .count("How long it may take."),
                .isRecoveryTimeOver: .boolean("Whether it took longer."),
                .lastDrill: DrillView.schema.about("The last drill.").optional,
                .targets: .list(of: TargetStatus.schema, "The targets, by name."),
            ]
        )

        /// What this life of the store may do to its targets.
        public let standing: Incarnation.Standing
        /// The epoch of the keys today.
        public let epoch: UInt64
        /// Of when the newest verified backup is, RFC 3339.
        public let recoveryPoint: String?
        /// How long ago that was.
        public let recoveryPointSeconds: Int64?
        /// How long ago it may be.
        public let recoveryPointLimitSeconds: Int64
        /// Whether it is older, or there is none.
        public let isRecoveryPointOver: Bool
        /// How long the store took to come back in the last drill that passed, in whole seconds, rounded up.
        public let recoveryTimeSeconds: Int64?
        /// How long it may take.
        public let recoveryTimeLimitSeconds: Int64
        /// Whether it took longer.
        public let isRecoveryTimeOver: Bool
        /// The last drill.
        public let lastDrill: DrillView?
        /// The targets, by name.
        public let targets: [TargetStatus]
    }

    /// Asks how it stands, against these limits or the usual ones.
    public init(limits: RecoveryLimits? = nil) {
        pointLimitSeconds = limits?.point.seconds
        timeLimitSeconds = limits?.time.seconds
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        for (field, seconds) in [
            ("pointLimitSeconds", pointLimitSeconds), ("timeLimitSeconds", timeLimitSeconds),
        ] {
            guard (60...Interval.longest).contains(seconds ?? 60) else {
                throw InputError(field, "it is not one minute to ten years", help: "give it in seconds")
            }
        }
    }

    /// How it stands.
    public func answer(in context: Context) throws -> Answer {
        let connection = context.connection
        let decided = try context.decisionCount()
        let targets = try TargetRow.all(connection).map { row in
            try TargetStatus(row, epoch: context.epoch, decisions: decided, context)
        }
        let newest = try ListedArchive.newestVerified(connection)
        let usual = AgentSettings.usual.limits
        let pointLimit = pointLimitSeconds ?? usual.point.seconds
        let timeLimit = timeLimitSeconds ?? usual.time.seconds
        let age = newest.map { max(0, (context.nowMilliseconds - $0) / 1000) }
        let time = try DrillRow.last(passed: true, connection).map { ($0.milliseconds + 999) / 1000 }
        return Answer(
            standing: try context.incarnation().standing,
            epoch: context.epoch,
            recoveryPoint: newest.map { Timestamp(seconds: $0 / 1000).text },
            recoveryPointSeconds: age,
            recoveryPointLimitSeconds: pointLimit,
            isRecoveryPointOver: age.map { $0 > pointLimit } ?? true,
            recoveryTimeSeconds: time,
            recoveryTimeLimitSeconds: timeLimit,
            isRecoveryTimeOver: time.map { $0 > timeLimit } ?? false,
            lastDrill: try DrillRow.last(connection).map(DrillView.init),
            targets: targets
        )
    }
}

/// How one target stands.
public struct TargetStatus: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BackupTargetStatus",
        [
            .target: .target,
            .address: .text("A folder, or `rclone:remote:path`."),
            .archives: .count("How many archives it lists."),
            .bytes: .count("How many bytes they have."),
            .newest: .instant.about("Of when its newest verified backup is.").optional,
            .written: .instant.about("When its catalogue was written last.").optional,
            .epoch: .count("The epoch whose key lies there.").optional,
            .isBehind: .boolean("Whether it has an older epoch or fewer decisions than the store."),
            .isInterrupted: .boolean("Whether a run ended there before its catalogue was written."),
            .isDrillable: .boolean("Whether the store itself can open what lies there, in a drill."),
        ]
    )

    /// What people call it.
    public let target: String
    /// A folder, or `rclone:remote:path`.
    public let address: String
    /// How many archives it lists.
    public let archives: Int
    /// How many bytes they have.
    public let bytes: Int64
    /// Of when its newest verified backup is, RFC 3339.
    public let newest: String?
    /// When its catalogue was written last, RFC 3339.
    public let written: String?
    /// The epoch whose key lies there.
    public let epoch: UInt64?
    /// Whether it has an older epoch or fewer decisions than the store.
    public let isBehind: Bool
    /// Whether a run ended there before its catalogue was written.
    public let isInterrupted: Bool
    /// Whether the store itself can open what lies there, in a drill: after a renewal it cannot before the next run.
    public let isDrillable: Bool

    init(_ row: TargetRow, epoch: UInt64, decisions: UInt64, _ context: Context) throws {
        let listed = try ListedArchive.rows(of: row.id, context.connection).filter {
            $0.isListed(in: row.confirmed)
        }
        let vault = listed.filter { $0.record.name.kind == .vault }.map(\.record.epoch).max()
        target = row.name
        address = row.address
        archives = listed.count
        bytes = listed.map(\.record.bytes).reduce(0, +)
        newest = try ListedArchive.newestVerified(context.connection, of: row.id)
            .map { Timestamp(seconds: $0 / 1000).text }
        written = row.confirmedTime.map { Timestamp(seconds: $0 / 1000).text }
        self.epoch = vault
        isBehind = vault != epoch || UInt64(row.decisions) < decisions
        isInterrupted = row.sequence != row.confirmed
        isDrillable = vault == epoch && listed.contains { $0.record.name.kind == .data }
    }
}

extension JSONSchema {
    static let limitSeconds = integer("A length of time in seconds.", in: 60...Interval.longest)
}
