internal import Engine

/// What a prune decided and did.
public struct PruneReport: Sendable, Encodable {
    /// What becomes of one archive.
    public struct Decision: Sendable, Encodable, Equatable {
        /// The target that it lies on.
        public let target: String
        /// Its name.
        public let name: String
        /// What it holds.
        public let kind: ArchiveKind
        /// How many bytes are stored.
        public let bytes: Int64
        /// Whether it stays.
        public let kept: Bool
        /// Why, in words.
        public let reasons: [String]
    }

    /// An archive that is gone.
    public struct Removed: Sendable, Encodable, Equatable {
        /// The target that it lay on.
        public let target: String
        /// Its name.
        public let name: String
    }

    /// What becomes of each archive, target after target and the newest first.
    public internal(set) var decisions: [Decision] = []
    /// What is gone; nothing, where only the decisions were asked for.
    public internal(set) var removed: [Removed] = []
    /// The targets that nothing was decided or removed on.
    public internal(set) var failures: [RunReport.Failure] = []
    /// Why it failed on the first of them.
    public internal(set) var firstError: (any Error)?

    /// The names in the answer.
    enum CodingKeys: String, CodingKey {
        case decisions, removed, failures
    }

    /// The archives that are to go.
    public var going: [Decision] { decisions.filter { !$0.kept } }

    mutating func add(_ plan: BackupRetentionPlan.Answer) {
        decisions += plan.archives.map {
            Decision(
                target: plan.target,
                name: $0.name,
                kind: $0.kind,
                bytes: $0.bytes,
                kept: $0.kept,
                reasons: $0.reasons
            )
        }
    }

    mutating func fail(_ error: any Error, at target: String) {
        let problem = Problem(error)
        failures.append(RunReport.Failure(target: target, code: problem.code, text: problem.text))
        firstError = firstError ?? error
    }
}
