public import Engine
public import Sealing
internal import Storage

/// The sweep as a service begins it by schedule: as ``RetentionRun``, but it tells only how much, and of nobody.
///
/// It waits for a person where the last sweep was too long ago: a clock that runs ahead must not end every term at once.
public struct ServiceSweep: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "retention.sweep"
    /// What it does, in one sentence for people.
    public static let summary = "Erase what has reached the end of its term, and tell only how much."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// How much, by class.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [
                .erased: .map(of: .count("How many envelopes."), "What it took, by class."),
                .stays: .map(of: .count("How many subjects."), "What is over and stays, by what keeps it."),
            ]
        )

        /// How many envelopes it took, by class.
        public let erased: [String: Int]
        /// Of how many subjects a class is over and stays, by what keeps it.
        public let stays: [String: Int]
    }

    /// After how many days without a sweep it waits for a person.
    static let longestPauseDays: Int64 = 35

    /// Asks for the sweep.
    public init() {}

    /// Sweeps, as much as one run may.
    public func perform(in context: Context) throws -> RowID {
        if let last = try SweepRow.last(context.connection) {
            let days = (context.nowMilliseconds - last) / 86_400_000
            guard days <= Self.longestPauseDays else {
                throw EngineError.conflict(
                    what: "the sweep waits for a person",
                    reason:
                        "the last one was \(days) days ago: either it stood still, or the clock runs ahead",
                    help: "look at the clock, then let compliance use `coffer privacy retention run` once"
                )
            }
        }
        return try RetentionRun().perform(in: context)
    }

    /// Counts what it took and what stays.
    public func answer(_ result: RowID, in context: Context) throws -> Answer {
        let erased = try SweepRow.erased(by: result, context.connection)
        let stays = try RetentionSweep(on: context.today(), in: context).due
        return Answer(
            erased: Dictionary(erased.map { ($0.retentionClass, $0.envelopes) }) { $0 + $1 },
            stays: Dictionary(stays.map { ($0.end.rawValue, 1) }) { $0 + $1 }
        )
    }
}

/// Ends what sweeps and erasures began, as ``ErasureFinish``, but tells only how much.
public struct ServiceFinish: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "retention.finish"
    /// What it does, in one sentence for people.
    public static let summary =
        "Shred the keys of sweeps and erasures that were begun, and tell only how much."
    /// What it takes.
    public static let schema = JSONSchema.nothing
    /// It replaces the vault's files.
    public static let access = StoreAccess.exclusive
    /// What was emptied must not be left in the log.
    public static let removesResidueFirst = true
    /// Keys go whose tombstones are decided; nobody's data is used.
    public static let onlyTakesAway = true

    /// Where the store is then.
    public struct Answer: Codable, Sendable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            [.epoch: .count("The epoch from now on.")]
        )

        /// The epoch from now on.
        public let epoch: UInt64
    }

    /// Ends what was begun.
    public init() {}

    /// Shreds, renews, and signs.
    public func perform(in context: Context) throws -> RowID { try ErasureFinish().perform(in: context) }

    /// The epoch.
    public func answer(_ result: RowID, in context: Context) throws -> Answer { Answer(epoch: context.epoch) }
}
