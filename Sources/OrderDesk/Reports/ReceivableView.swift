public import Engine
internal import Orders

/// What a customer owes in a currency, by how long it is overdue.
public struct ReceivableView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Receivable",
        [
            .key: .text("What the row is called; pass the last one as `after`."),
            .customer: .text("The customer's number.").example("C-000001"),
            .currency: .currency,
            .invoices: .count("How many invoices are open."),
        ]
    )
    .withholding(AgingStep.allCases.map(\.figure) + ["open"])

    /// What the row is called.
    public let key: String
    /// The customer's number.
    public let customer: String
    /// The ISO 4217 code of its amounts.
    public let currency: String
    /// How many invoices are open.
    public let invoices: Int64
    /// What is open in each step, and `open` over all.
    public let figures: Disclosure

    private enum Key: String, CodingKey { case key, customer, currency, invoices }

    init(_ row: Receivable, seesTotals: Bool) throws {
        key = row.key
        customer = row.customer
        currency = row.currency
        invoices = row.invoices
        figures = try .aging(row.steps, open: row.open, row.currency, seesTotals: seesTotals)
    }

    /// Writes the row as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(key, forKey: .key)
        try container.encode(customer, forKey: .customer)
        try container.encode(currency, forKey: .currency)
        try container.encode(invoices, forKey: .invoices)
        try figures.encode(to: encoder)
    }
}

/// What is open in a currency, and how many days' sales that is.
public struct ReceivableTotalView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "ReceivableTotal",
        [.currency: .currency, .invoices: .count("How many invoices are open.")]
    )
    .withholding(AgingStep.allCases.map(\.figure) + ["open", "salesDays"])

    /// The ISO 4217 code of its amounts.
    public let currency: String
    /// How many invoices are open.
    public let invoices: Int64
    /// What is open in each step, `open` over all, and `salesDays` by the count-back method.
    public let figures: Disclosure

    private enum Key: String, CodingKey { case currency, invoices }

    init(_ total: ReceivableTotal, seesTotals: Bool) throws {
        currency = total.currency
        invoices = total.invoices
        var figures = try Disclosure.aging(
            total.steps,
            open: total.open,
            total.currency,
            seesTotals: seesTotals
        )
        if let days = total.salesDays {
            if seesTotals {
                figures.show("salesDays", days.description)
            } else {
                figures.withhold("salesDays")
            }
        }
        self.figures = figures
    }

    /// Writes the sums as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(currency, forKey: .currency)
        try container.encode(invoices, forKey: .invoices)
        try figures.encode(to: encoder)
    }
}

extension AgingStep {
    /// What its amount is called in an answer.
    var figure: String {
        switch self {
        case .notDue: "notDue"
        case .upTo30: "days1to30"
        case .upTo60: "days31to60"
        case .upTo90: "days61to90"
        case .over90: "over90"
        }
    }
}

extension Disclosure {
    /// The amounts of each step and over all, or none of them.
    fileprivate static func aging(
        _ steps: [AgingStep: Int64],
        open: Int64,
        _ currency: String,
        seesTotals: Bool
    ) throws -> Disclosure {
        var figures = Disclosure()
        let amounts = AgingStep.allCases.map { ($0.figure, steps[$0] ?? 0) } + [("open", open)]
        for (name, amount) in amounts {
            if seesTotals {
                figures.show(name, try Figures.amount(amount, currency))
            } else {
                figures.withhold(name)
            }
        }
        return figures
    }
}

/// Who owes what, under the keys `receivables` and `totals`.
public struct ReportAgingAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .asOf: .date("The day it is looked from."),
            .receivables: .list(of: ReceivableView.schema, "Who owes what, by customer and currency."),
            .totals: .list(of: ReceivableTotalView.schema, "Over all customers, by currency."),
            .next: .next.optional,
        ]
    )

    /// The day it is looked from.
    public let asOf: Day
    /// Who owes what, by customer and currency.
    public let receivables: [ReceivableView]
    /// Over all customers, by currency.
    public let totals: [ReceivableTotalView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
