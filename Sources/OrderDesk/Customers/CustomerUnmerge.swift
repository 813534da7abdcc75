public import Engine
public import Sealing
internal import Storage

/// Takes a record out of the one that it was merged into; everything of it is as it was before.
public struct CustomerUnmerge: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "customer.unmerge"
    /// What it does, in one sentence for people.
    public static let summary = "Take a record out of the customer that it was merged into."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.customer: .named("customer").about("The number or id of the record that was merged.")]
    )

    /// The number or id of the record that was merged.
    public var customer: String

    /// A record to take out.
    public init(customer: String) { self.customer = customer }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try CustomerRow.record(named: customer, in: context)
        guard row.mergedInto != nil else {
            throw EngineError.conflict(
                what: "`\(row.number)` is not taken out of another",
                reason: "it was merged into none",
                help: "see `coffer customer show \(row.number)`, and name one of its `merged`"
            )
        }
        let kept = try row.kept(in: context)
        try CustomerRow.link(row, with: kept, isMerged: false, in: context)
        return row.id
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> CustomerAnswer {
        CustomerAnswer(customer: try CustomerView(try CustomerRow.load(result, in: context), in: context))
    }
}
