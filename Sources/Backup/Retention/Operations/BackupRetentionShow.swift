public import Engine

/// Shows how long archives stay.
public struct BackupRetentionShow: Query {
    /// Its name.
    public static let name = "backup.retention-show"
    /// What it does.
    public static let summary = "Show how long archives stay on the targets."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// The rules.
    public struct Answer: Codable, Sendable, Equatable, SchemaDescribed {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "BackupRetentions",
            [
                .retention: .list(
                    of: RetentionView.schema,
                    "The general rules first, then those of single targets."
                )
            ]
        )

        /// The general rules first, then those of single targets.
        public let retention: [RetentionView]

        init(in context: Context) throws {
            let all = try RetentionRow.all(context.connection)
            let general =
                all.contains { $0.target == nil } ? [] : [(target: String?.none, rules: RetentionRules.usual)]
            retention = (general + all).map { RetentionView($0.target, $0.rules) }
        }

        /// The rules that hold for a target.
        ///
        /// - Throws: ``ScheduleError``.
        public func rules(for target: String) throws(ScheduleError) -> RetentionRules {
            let view = retention.first { $0.target == target } ?? retention.first { $0.target == nil }
            return try view?.rules() ?? .usual
        }
    }

    /// Asks for the rules.
    public init() {}

    /// Every rule.
    public func answer(in context: Context) throws -> Answer { try Answer(in: context) }
}
