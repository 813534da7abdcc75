public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Takes the entries of a bank's statement: money that names an invoice or an order becomes a payment and settles it.
///
/// An entry is taken once, by what the bank calls it; what names nobody is told and left.
public struct PaymentImport: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "payment.import"
    /// What it does, in one sentence for people.
    public static let summary =
        "Record what a bank's statement tells of, matched by reference; each entry once."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .source: .line("The file's name, for the record."),
            .entries: .list(of: BankEntry.schema, "The entries.", atMost: ImportPlan.chunk),
        ]
    )

    /// The file's name, for the record.
    public var source: String
    /// The entries.
    public var entries: [BankEntry]

    /// Entries to take.
    public init(source: String, entries: [BankEntry]) {
        self.source = source
        self.entries = entries
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        try ImportRun.check(entries.count, source)
        for entry in entries { try Input.reference(entry.bankReference, field: "bankReference") }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        var run = ImportRun(kind: "payments", source: source)
        var outcomes: [BankOutcome] = []
        for entry in entries {
            let outcome = try take(entry, in: context)
            outcomes.append(outcome)
            switch outcome.outcome {
            case .recorded: run.added += 1
            case .known: run.unchanged += 1
            case .leftOver, .leftOut, .refused: run.refused += 1
            }
        }
        let id = try run.record(in: context)
        context.keep(outcomes, under: id)
        return id
    }

    /// Builds the answer: what was just done, or for a repeated request what of it is stored.
    public func answer(_ result: RowID, in context: Context) throws -> BankImportAnswer {
        if let outcomes = context.kept([BankOutcome].self, under: result) {
            return BankImportAnswer(outcomes: outcomes)
        }
        return BankImportAnswer(
            outcomes: try entries.map { entry in
                try known(entry, in: context) ?? judged(entry, in: context).outcome
                    ?? BankOutcome(entry, .leftOver)
            }
        )
    }

    private func take(_ entry: BankEntry, in context: Context) throws -> BankOutcome {
        if let known = try known(entry, in: context) { return known }
        let (match, outcome) = try judged(entry, in: context)
        guard let match else { return outcome ?? BankOutcome(entry, .leftOver) }
        let amount = try Input.amount(entry.amount, currency: entry.currency, field: "amount")
        let id = try PaymentRow.insert(
            isRefund: false,
            customer: match.customer.id,
            currency: entry.currency,
            amount: amount,
            method: "transfer",
            reference: entry.names.first,
            valuedOn: Day(entry.valuedOn)?.milliseconds ?? 0,
            bankReference: entry.bankReference,
            in: context
        )
        context.about(match.customer.subject)
        var left = amount
        for invoice in match.invoices where left > 0 {
            let part = min(left, invoice.open)
            try Settlements.add(part, to: invoice.id, from: .payment(id), in: context)
            left -= part
        }
        return try stored(entry, .recorded, PaymentRow.load(id, in: context), in: context)
    }

    /// The payment that an entry became before.
    private func known(_ entry: BankEntry, in context: Context) throws -> BankOutcome? {
        try PaymentRow.find(bankReference: entry.bankReference, in: context).map {
            try stored(entry, .known, $0, in: context)
        }
    }

    private func stored(
        _ entry: BankEntry,
        _ word: BankOutcome.Word,
        _ row: PaymentRow,
        in context: Context
    ) throws -> BankOutcome {
        var outcome = BankOutcome(entry, word)
        outcome.payment = row.number
        outcome.settles = try context.connection.rows(
            """
            SELECT i.number FROM settlement s JOIN invoice i ON i.id = s.invoice_id
            WHERE s.payment_id = ?1 ORDER BY s.id
            """,
            .blob(row.id.bytes)
        ) { $0.text(0) }
        return outcome
    }

    /// Whose money it is, or why nobody can say; everything that could refuse it is asked before anything is written.
    private func judged(
        _ entry: BankEntry,
        in context: Context
    ) throws -> (match: BankMatch?, outcome: BankOutcome?) {
        guard entry.kind == .in else { return (nil, Self.leftOut(entry)) }
        do {
            let amount = try Input.amount(entry.amount, currency: entry.currency, field: "amount")
            guard amount > 0, let day = Day(entry.valuedOn) else {
                throw InputError(
                    "amount",
                    "its amount or its day is not one",
                    help: "look at the bank's own list"
                )
            }
            try PeriodLocks.requireOpen(at: day.milliseconds, in: context)
            try PeriodLocks.requireOpen(at: context.nowMilliseconds, in: context)
            return (try BankMatch(entry, in: context), nil)
        } catch let leftover as BankLeftover {
            return (nil, Self.told(entry, .leftOver, leftover.reason, leftover.help))
        } catch let error as InputError {
            return (nil, Self.told(entry, .refused, error.reason, error.help))
        } catch let error as EngineError {
            let lines = Problem(error).text.split(separator: "\n").map(String.init)
            return (nil, Self.told(entry, .refused, lines.first ?? "", lines.last ?? ""))
        }
    }

    private static func leftOut(_ entry: BankEntry) -> BankOutcome {
        switch entry.kind {
        case .in, .out: told(entry, .leftOut, "it is money that went out", "nothing is to be done here")
        case .pending:
            told(entry, .leftOut, "it is not booked yet", "import the statement in which it is booked")
        case .reversal:
            told(
                entry,
                .leftOver,
                "the bank takes an entry back",
                "look for the payment with `coffer payment list`, and write to whoever paid"
            )
        case .unclear:
            told(
                entry,
                .leftOver,
                "its parts do not come to its amount, or something of it is missing",
                "look at the bank's own list, and record it with `coffer payment record --bank-reference`"
            )
        }
    }

    private static func told(_ entry: BankEntry, _ word: BankOutcome.Word, _ reason: String, _ help: String)
        -> BankOutcome
    {
        var outcome = BankOutcome(entry, word)
        outcome.reason = reason
        outcome.help = help
        return outcome
    }
}
