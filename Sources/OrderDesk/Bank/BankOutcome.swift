public import Engine

/// What became of an entry of a bank's statement.
public struct BankOutcome: Codable, Sendable, SchemaDescribed, Equatable {
    /// What can become of an entry.
    public enum Word: String, Codable, Sendable, CaseIterable {
        /// It is a payment now.
        case recorded
        /// It was taken before.
        case known
        /// It is money that came in, and a person must say whose it is.
        case leftOver = "left-over"
        /// It is no money that came in.
        case leftOut = "left-out"
        /// It cannot be recorded as it is.
        case refused
    }

    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BankOutcome",
        [
            .bankReference: .text("What the bank calls it.").example("2026110300017"),
            .outcome: .choice(Word.allCases.map(\.rawValue), "What became of it."),
            .payment: .text("The payment.").example("PAY-2026-000001").optional,
            .settles: .list(of: .text(), "The invoices that it settles.").optional,
            .reason: .text("Why it is no payment.").optional,
            .help: .text("What to do about it.").optional,
        ]
    )

    /// What the bank calls it.
    public let bankReference: String
    /// What became of it.
    public let outcome: Word
    /// The payment's number; absent where it is none.
    public internal(set) var payment: String?
    /// The invoices that it settles; absent where it is no payment.
    public internal(set) var settles: [String]?
    /// Why it is no payment.
    public internal(set) var reason: String?
    /// What to do about it.
    public internal(set) var help: String?

    init(_ entry: BankEntry, _ outcome: Word) {
        bankReference = entry.bankReference
        self.outcome = outcome
    }
}

/// What became of the entries of a bank's statement, under the key `outcomes`.
public struct BankImportAnswer: Codable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.outcomes: .list(of: BankOutcome.schema, "What became of each, in the order of the file.")]
    )

    /// What became of each, in the order of the file.
    public let outcomes: [BankOutcome]

    /// The answers of several parts of a file.
    public init(outcomes: [BankOutcome]) { self.outcomes = outcomes }
}
