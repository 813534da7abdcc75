public import Engine

/// An entry of a bank's statement, as far as it is looked at: what it names, and nothing of who paid.
public struct BankEntry: Codable, Sendable, SchemaDescribed, Equatable {
    /// What kind of entry it is.
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// Money that came in.
        case `in`
        /// Money that went out.
        case out
        /// The bank takes an entry back.
        case reversal
        /// It is not booked yet.
        case pending
        /// Its parts do not come to its amount, or something of it is missing.
        case unclear
    }

    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "BankEntry",
        [
            .bankReference: .line("What the bank calls it; an entry is taken once.").example("2026110300017"),
            .kind: .choice(Kind.allCases.map(\.rawValue), "What kind of entry it is."),
            .amount: .amount("How much, a decimal."),
            .currency: .text("The ISO 4217 code.").example("EUR"),
            .valuedOn: .text("The day on which it counts, YYYY-MM-DD.").example("2026-11-03"),
            .names: .list(of: .text(), "The references and numbers that it names.", atMost: 50),
        ]
    )

    /// What the bank calls it; an entry is taken once.
    public var bankReference: String
    /// What kind of entry it is.
    public var kind: Kind
    /// How much, a decimal.
    public var amount: String
    /// The ISO 4217 code.
    public var currency: String
    /// The day on which it counts, `YYYY-MM-DD`.
    public var valuedOn: String
    /// The references and numbers that it names, the first to be looked for first.
    public var names: [String]

    /// An entry.
    public init(
        bankReference: String,
        kind: Kind,
        amount: String,
        currency: String,
        valuedOn: String,
        names: [String]
    ) {
        self.bankReference = bankReference
        self.kind = kind
        self.amount = amount
        self.currency = currency
        self.valuedOn = valuedOn
        self.names = names
    }
}
