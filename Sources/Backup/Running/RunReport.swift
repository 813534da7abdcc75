internal import Engine

/// What a run did.
public struct RunReport: Sendable, Encodable {
    /// An archive that is on a target, read back and recorded.
    public struct Archive: Sendable, Encodable, Equatable {
        /// The names in the answer.
        public enum CodingKeys: String, CodingKey {
            /// The names as they are spelt.
            case kind, name, target, bytes, digest
            /// How much of it was shown.
            case verifiedLevel = "verified_level"
        }

        /// What it holds.
        public let kind: ArchiveKind
        /// Its name.
        public let name: String
        /// The target it lies on.
        public let target: String
        /// How many bytes are stored.
        public let bytes: Int64
        /// BLAKE2b-256 of the stored bytes, hexadecimal.
        public let digest: String
        /// How much of it was shown by reading it back.
        public let verifiedLevel: Int
    }

    /// A target that got no backup.
    public struct Failure: Sendable, Encodable, Equatable {
        /// The target.
        public let target: String
        /// The stable code.
        public let code: String
        /// What happened, why, and what to do.
        public let text: String
    }

    /// What was added, target after target.
    public internal(set) var archives: [Archive] = []
    /// The targets that got none.
    public internal(set) var failures: [Failure] = []
    /// How long it took.
    public internal(set) var seconds: Double = 0

    /// Why the first target got none.
    public internal(set) var firstError: (any Error)?

    /// The names in the answer.
    enum CodingKeys: String, CodingKey {
        case archives, failures, seconds
    }

    mutating func add(_ records: [ArchiveRecord], to target: String) {
        archives += records.map { record in
            Archive(
                kind: record.name.kind,
                name: record.name.text,
                target: target,
                bytes: record.bytes,
                digest: "\(record.digest)",
                verifiedLevel: record.level.rawValue
            )
        }
    }

    mutating func fail(_ error: any Error, at target: String) {
        let problem = Problem(error)
        failures.append(Failure(target: target, code: problem.code, text: problem.text))
        firstError = firstError ?? error
    }
}
