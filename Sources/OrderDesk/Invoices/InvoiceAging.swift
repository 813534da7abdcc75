public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Sums up what is open by how long it is overdue, per currency.
public struct InvoiceAging: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.aging"
    /// What it does, in one sentence for people.
    public static let summary = "Sum up what is open by how long it is overdue."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.asOf: .day("The day to look from; today where none is given.").optional]
    )

    /// The day to look from, `YYYY-MM-DD`; today where none is given.
    public var asOf: String?

    /// What is open, as of a day.
    public init(asOf: String? = nil) { self.asOf = asOf }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.day(asOf, field: "asOf") }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> InvoiceAgingAnswer {
        let asOf = asOf.flatMap { Day($0) } ?? Day(context.nowMilliseconds)
        guard let today = asOf.calendarDay else { throw StorageError.corrupt("a day outside the calendar") }
        var sums: [String: [AgingStep: (count: Int64, open: Int64)]] = [:]
        try context.connection.forEach(
            """
            SELECT i.currency, i.due_on, COUNT(*), SUM(i.gross - i.settled) FROM invoice i
            JOIN sales_order o ON o.id = i.order_id
            WHERE i.kind = 'invoice' AND i.settled < i.gross AND ((?1 & 8) <> 0
                OR ((?1 & 4) <> 0 AND o.team = ?3) OR ((?1 & 2) <> 0 AND o.owner_id = ?2))
            GROUP BY i.currency, i.due_on
            """,
            arguments: [
                .integer(context.scopeBits), .blob(context.principal.id.bytes), .text(context.principal.team),
            ]
        ) { row in
            guard let due = Day(row.int64(1)).calendarDay else { return true }
            let step = AgingStep(due: due, today: today)
            var sum = sums[row.text(0)]?[step] ?? (0, 0)
            sum.count += row.int64(2)
            sum.open += row.int64(3)
            sums[row.text(0), default: [:]][step] = sum
            return true
        }
        let seesTotals = context.seesWhole("figures.total")
        return InvoiceAgingAnswer(
            asOf: asOf,
            aging: try sums.sorted { $0.key < $1.key }.flatMap { currency, steps in
                try AgingStep.allCases.map { step in
                    var figures = Disclosure()
                    if seesTotals {
                        figures.show("open", try Figures.amount(steps[step]?.open ?? 0, currency))
                    } else {
                        figures.withhold("open")
                    }
                    return AgingView(
                        currency: currency,
                        step: step.rawValue,
                        invoices: steps[step]?.count ?? 0,
                        figures: figures
                    )
                }
            }
        )
    }
}

/// What is open in one step of the aging, in one currency.
public struct AgingView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        Key.self,
        named: "Aging",
        [
            .currency: .currency,
            .step: .choice(AgingStep.allCases.map(\.rawValue), "How many days overdue."),
            .invoices: .count("How many invoices."),
        ]
    )
    .withholding(["open"])

    /// The ISO 4217 code.
    public let currency: String
    /// How many days overdue: `not-due`, `1-30`, `31-60`, `61-90` or `over-90`.
    public let step: String
    /// How many invoices.
    public let invoices: Int64
    /// `open`.
    public let figures: Disclosure

    private enum Key: String, CodingKey { case currency, step, invoices }

    /// Writes the step as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(currency, forKey: .currency)
        try container.encode(step, forKey: .step)
        try container.encode(invoices, forKey: .invoices)
        try figures.encode(to: encoder)
    }
}

/// What is open, under the key `aging`.
public struct InvoiceAgingAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .asOf: .date("The day it is looked from."),
            .aging: .list(of: AgingView.schema, "Every step of every currency in which something is open."),
        ]
    )

    /// The day it is looked from.
    public let asOf: Day
    /// Every step of every currency in which something is open.
    public let aging: [AgingView]
}
