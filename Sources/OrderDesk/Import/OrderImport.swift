public import Engine
public import Sealing
internal import Storage

/// Imports confirmed orders of the past; they get numbers of their year and touch no stock.
public struct OrderImport: ImportCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.import"
    /// What it does, in one sentence for people.
    public static let summary =
        "Import confirmed orders of the past from files; a second run changes nothing."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .source: .line("The file's name, for messages."),
            .lineSource: .text("The name of the file with their lines, for messages."),
            .rows: .list(of: ImportedOrder.schema, atMost: ImportPlan.chunk),
            .skipBad: .boolean("Whether rows that cannot be used are left out; else one stops all."),
        ]
    )

    /// The name of the file with the orders, for messages.
    public var source: String
    /// The name of the file with their lines, for messages.
    public var lineSource: String
    /// The orders.
    public var rows: [ImportedOrder]
    /// Whether orders that cannot be used are left out; otherwise nothing is imported because of one.
    public var skipBad: Bool

    /// Orders to import.
    public init(source: String, lineSource: String, rows: [ImportedOrder], skipBad: Bool = false) {
        self.source = source
        self.lineSource = lineSource
        self.rows = rows
        self.skipBad = skipBad
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ImportRun.check(rows.count, source) }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        var run = ImportRun(kind: "orders", source: source)
        var sound: [OrderHistory] = []
        var bad: [RowProblem] = []
        let lookup = HistoryLookup(context)
        for row in rows {
            switch try lookup.read(row, source, lineSource) {
            case .success(let order): sound.append(order)
            case .failure(let problem):
                bad.append(problem.problem)
                run.refused += 1
            }
        }
        if !skipBad { try RowProblems.refuse(bad) }
        var new: [OrderHistory] = []
        for order in sound {
            if try context.exists(OrderRow.byExternalReference, order.reference) {
                run.unchanged += 1
            } else {
                new.append(order)
            }
        }
        let subjects = Set(new.map(\.customer.subject))
        try context.prepareKeys(subjects.flatMap { [($0, .contact), ($0, .fiscal)] })
        // Why sorted: the numbers of a year follow the days on which its orders were placed.
        for order in new.enumerated().sorted(by: {
            ($0.element.opened, $0.offset) < ($1.element.opened, $1.offset)
        }) {
            try order.element.insert(try lookup.addresses(of: order.element), in: context)
        }
        run.added = new.count
        return try run.record(in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImportAnswer {
        ImportAnswer(report: try ImportRun.report(result, problems: problems(in: context), in: context))
    }

    private func problems(in context: Context) throws -> [RowProblem] {
        let lookup = HistoryLookup(context)
        return try rows.compactMap { row in
            guard case .failure(let bad) = try lookup.read(row, source, lineSource) else { return nil }
            return bad.problem
        }
    }
}
