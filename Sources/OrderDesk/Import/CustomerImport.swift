public import Engine
public import Sealing
internal import Storage

/// Imports customers that a file gives; those that are there already stay as they are.
public struct CustomerImport: ImportCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.import"
    /// What it does, in one sentence for people.
    public static let summary = "Import customers from a file; a second run changes nothing."
    /// What a second person sees of it.
    public static let shownToApprovers = ["source", "skipBad", "total"]
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .source: .line("The file's name, for messages."),
            .rows: .list(of: ImportedCustomer.schema, atMost: ImportPlan.chunk),
            .skipBad: .boolean("Whether rows that cannot be used are left out; else one stops all."),
            .total: .integer(
                "How many rows the whole file has, of which these are a part.",
                in: 0...1_000_000_000
            ).optional,
        ]
    )

    /// The file's name, for messages.
    public var source: String
    /// The rows.
    public var rows: [ImportedCustomer]
    /// Whether rows that cannot be used are left out; otherwise nothing is imported because of one.
    public var skipBad: Bool
    /// How many rows the whole file has, of which these are a part; nil where they are all.
    public var total: Int?

    /// Customers to import.
    public init(source: String, rows: [ImportedCustomer], skipBad: Bool = false, total: Int? = nil) {
        self.total = total
        self.source = source
        self.rows = rows
        self.skipBad = skipBad
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ImportRun.check(rows.count, source) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let bad = problems()
        if !skipBad { try RowProblems.refuse(bad) }
        let badLines = Set(bad.map(\.line))
        var run = ImportRun(kind: "customers", source: source)
        run.refused = badLines.count
        var new: [(row: ImportedCustomer, subject: SubjectID)] = []
        for row in rows where !badLines.contains(row.line) {
            if try context.exists(CustomerRow.byExternalReference, row.externalReference) {
                run.unchanged += 1
            } else {
                new.append((row, context.newSubject()))
            }
        }
        if !new.isEmpty {
            let lately = try ImportRun.added("customers", in: context)
            let count = max(lately + new.count, total ?? 0)
            try context.requireApproval(count: count, of: "customers within a day")
        }
        try context.prepareKeys(
            new.flatMap { row, subject in
                row.fields.hasFiscal ? [(subject, .contact), (subject, .fiscal)] : [(subject, .contact)]
            }
        )
        for (row, subject) in new {
            let id = try row.command.insert(subject, in: context)
            guard let terms = row.terms, setsTerms(in: context) else { continue }
            _ = try terms.command(for: id).perform(in: context)
        }
        run.added = new.count
        try CustomerIndex.widen(inBulk: true, in: context)
        return try run.record(in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImportAnswer {
        var report = try ImportRun.report(result, problems: problems(), in: context)
        let withTerms = rows.count { $0.terms != nil }
        if withTerms > 0, !setsTerms(in: context) { report.withoutTerms = withTerms }
        return ImportAnswer(report: report)
    }

    /// Why asked: an import must not be a way round who may say how much a customer may owe.
    private func setsTerms(in context: Context) -> Bool { context.permitsByItself(CustomerTerms.name) }

    private func problems() -> [RowProblem] {
        rows.compactMap { row in
            RowProblem.of(row.line, in: source) { () throws(InputError) in
                try Input.reference(row.externalReference, field: "externalRef")
                try row.command.validate()
                try row.terms?.validate(row.currency)
            }
        }
    }
}

extension ImportedCustomer {
    var command: CustomerAdd {
        CustomerAdd(
            fields: fields,
            currency: currency,
            language: language,
            externalReference: externalReference
        )
    }
}
