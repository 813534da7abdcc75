internal import Engine
internal import FoundationEssentials
internal import Sealing
internal import Storage

/// What a review says, as it is kept: ids and figures only, no word about a person.
struct ReviewRecord: Codable, Sendable, Equatable {
    /// The review that it is compared with.
    var comparedWith: String?
    var figures: [Figure]
    var overdue: [Overdue]
    var refusals: [Refusal]
    var roles: [Role]
    /// How many entries of the log of that time nobody can read any more.
    var unreadable: Int
    var drill: Drill?
    /// What was to be improved as it was signed off; nil before.
    var improvements: [Improvement]?

    /// A figure, under the name of its report.
    struct Figure: Codable, Sendable, Equatable {
        /// `delivery.on-time-percent`; one of a currency ends with its code.
        let key: String
        /// A decimal; nil where too few cases stand behind it.
        let value: String?
        /// The same in the review that it is compared with.
        let before: String?
    }

    /// What should have been done by the day it was made.
    struct Overdue: Codable, Sendable, Equatable {
        let kind: String
        /// The number of the order, the invoice or the improvement.
        let number: String
        let step: String?
    }

    /// An operation that a rule refused.
    struct Refusal: Codable, Sendable, Equatable {
        let operation: String
        let rule: String
        let users: Int
        let days: Int
    }

    /// A role that somebody holds, or used.
    struct Role: Codable, Sendable, Equatable {
        let principal: String
        let role: String
        let granted: Int64?
        let lastUsed: Int64?
        let uses: Int
    }

    /// The last time that a store was brought back from a backup to see whether it can be.
    struct Drill: Codable, Sendable, Equatable {
        let time: Int64
        let target: String
        let problem: String?
    }

    /// Something to improve, as it stood when it was signed off.
    struct Improvement: Codable, Sendable, Equatable {
        let id: String
        let state: ImprovementState
        let closedIn: String?
        let before: String?
        let after: String?
    }

    /// A figure by its key.
    func figure(_ key: String) -> Figure? { figures.first { $0.key == key } }

    /// The bytes that are kept and digested: JSON with sorted keys.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads what is kept, and holds it against its digest.
    ///
    /// - Throws: `StorageError.corrupt(_:)` where it is not what was kept.
    static func reading(_ text: String, digest: [UInt8], of period: String) throws -> ReviewRecord {
        guard SHA256.hash(Array(text.utf8)) == digest else {
            throw StorageError.corrupt("the review of \(period) is not what was kept: its digest differs")
        }
        return try JSONDecoder().decode(ReviewRecord.self, from: Data(text.utf8))
    }
}

/// Whether something to improve is still to be done.
public enum ImprovementState: String, Codable, Sendable, CaseIterable {
    /// It is to be done.
    case open
    /// It was done.
    case done
    /// It is not to be done any more.
    case dropped
}
