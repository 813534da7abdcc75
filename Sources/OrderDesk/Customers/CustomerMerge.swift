public import Engine
public import Sealing
internal import Storage

/// Says that two records are one and the same customer; the second goes on under the first.
public struct CustomerMerge: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.merge"
    /// What it does, in one sentence for people.
    public static let summary = "Merge two records of one customer; a dry run shows what comes together."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .named("customer").about("The number or id of the record that is kept."),
            .other: .named("customer").about("The number or id of the record that goes on under it."),
        ]
    )

    /// The number or id of the record that is kept.
    public var customer: String
    /// The number or id of the record that goes on under it.
    public var other: String

    /// Two records to merge.
    public init(customer: String, other: String) {
        self.customer = customer
        self.other = other
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let kept = try CustomerRow.unmerged(named: customer, in: context)
        let row = try CustomerRow.unmerged(named: other, in: context)
        guard kept.id != row.id else {
            throw InputError("other", "it is the same record", help: "name two records of one customer")
        }
        context.about(kept.subject)
        context.about(row.subject)
        try require(kept, row, in: context)
        try CustomerRow.link(row, with: kept, isMerged: true, in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerMergeAnswer {
        let row = try CustomerRow.load(result, in: context)
        func count(_ table: String) throws -> Int64 {
            try context.connection.row(
                "SELECT COUNT(*) FROM \(table) WHERE customer_id = ?1",
                .blob(row.id.bytes)
            ) { $0.int64(0) } ?? 0
        }
        return CustomerMergeAnswer(
            customer: try row.kept(in: context).number,
            merged: row.number,
            orders: try count("sales_order"),
            invoices: try count("invoice"),
            payments: try count("payment"),
            documents: try count("document"),
            prices: try count("price")
        )
    }

    /// Refuses two records that cannot go on as one.
    private func require(_ kept: CustomerRow, _ row: CustomerRow, in context: Context) throws {
        let reason: (why: String, help: String)? =
            if row.merges > 0 {
                (
                    "others were merged into `\(row.number)`",
                    "merge `\(kept.number)` into it instead, or take those apart first with `coffer customer unmerge`"
                )
            } else if kept.team != row.team {
                ("another team looks after each", "let both be of one team first")
            } else if kept.contact == nil || row.contact == nil {
                ("the data of one was erased", "leave it: nobody can tell any more whose it was")
            } else if try !context.mayBeOne(kept.subject, row.subject) {
                (
                    "one of them is restricted, or the person objected under one of them only",
                    "let compliance lift the restriction, or take the objection under the other number too, with `coffer privacy request open`"
                )
            } else {
                nil
            }
        guard let reason else { return }
        throw EngineError.conflict(
            what: "`\(row.number)` is not merged into `\(kept.number)`",
            reason: reason.why,
            help: reason.help
        )
    }
}

/// What came together.
public struct CustomerMergeAnswer: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .customer: .text("The number of the record that is kept.").example("C-000001"),
            .merged: .text("The number of the record that goes on under it.").example("C-000002"),
            .orders: .count("How many orders it brings along."),
            .invoices: .count("How many invoices and credit notes."),
            .payments: .count("How many payments."),
            .documents: .count("How many documents that were written."),
            .prices: .count("How many contract prices, which rest while it is merged."),
        ]
    )

    /// The number of the record that is kept.
    public let customer: String
    /// The number of the record that goes on under it.
    public let merged: String
    /// How many orders it brings along.
    public let orders: Int64
    /// How many invoices and credit notes.
    public let invoices: Int64
    /// How many payments.
    public let payments: Int64
    /// How many documents that were written.
    public let documents: Int64
    /// How many contract prices, which rest while it is merged.
    public let prices: Int64
}
