public import Engine

/// What drills showed.
public struct DrillReport: Sendable, Encodable {
    /// A pair of archives that a store came back from, as it was.
    public struct Drill: Sendable, Encodable, Equatable {
        /// The names in the answer.
        public enum CodingKeys: String, CodingKey {
            /// The names as they are spelt.
            case target, data, vault, way, figures, seconds
            /// How much was shown.
            case verifiedLevel = "verified_level"
            /// How long it took until the store was back.
            case recoverySeconds = "recovery_seconds"
        }

        /// The target.
        public let target: String
        /// The data archive.
        public let data: String
        /// The vault archive.
        public let vault: String
        /// What opened the vault.
        public let way: DrillWay
        /// How much was shown: 4.
        public let verifiedLevel: Int
        /// What the store that came back is like.
        public let figures: DrillFigures
        /// How long it took until the store was back: reading both archives, and opening it.
        public let recoverySeconds: Double
        /// How long the whole drill took, with its checks.
        public let seconds: Double
    }

    /// The drills that passed, target after target.
    public internal(set) var drills: [Drill] = []
    /// A target that was left out.
    public struct Skipped: Sendable, Encodable, Equatable {
        /// The target.
        public let target: String
        /// Why.
        public let reason: String
    }

    /// The targets that were left out, since their keys are of an epoch that has ended, and another one was drilled.
    public internal(set) var skipped: [Skipped] = []
    /// The targets that no store came back from, or not as it was.
    public internal(set) var failures: [RunReport.Failure] = []
    /// Why the first of them failed.
    public internal(set) var firstError: (any Error)?

    /// The names in the answer.
    enum CodingKeys: String, CodingKey {
        case drills, failures, skipped
    }

    mutating func skip(_ target: String, epoch: UInt64) {
        skipped.append(
            Skipped(
                target: target,
                reason:
                    "its keys are of epoch \(epoch), which has ended; the next `coffer backup run` puts new ones there"
            )
        )
    }

    mutating func fail(_ error: any Error, at target: String) {
        let problem = Problem(error)
        failures.append(.init(target: target, code: problem.code, text: problem.text))
        firstError = firstError ?? error
    }
}
