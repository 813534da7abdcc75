public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Proposes what to order from each supplier, reckoned with the days that this supplier takes.
///
/// What will be asked for until then is forecast where a product was sold for a year, else its demand of late goes on evenly.
/// What is on its way counts (`stock expect`), so the same need is never proposed for twice.
public struct SupplierReorder: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.reorder"
    /// What it does, in one sentence for people.
    public static let summary = "Propose what to order from each supplier, with the days that it takes."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .supplier: .supplierCode.about("Only this supplier.").optional,
            .windowDays: .integer("Over how many days demand is looked at; 90 if not given.", in: 1...3650)
                .optional,
            .coverDays: .integer("How many days goods are to last; 30 if not given.", in: 0...3650).optional,
        ]
    )

    /// The days until goods are there where a product has no supplier.
    static let usualLeadDays: Int64 = 14

    /// Only this supplier, by code or id.
    public var supplier: String?
    /// Over how many days demand is looked at; 90 where none is given.
    public var windowDays: Int64?
    /// How many days goods are to last; 30 where none is given.
    public var coverDays: Int64?

    /// What to order, from whom.
    public init(supplier: String? = nil) { self.supplier = supplier }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        for (name, days, least) in [("windowDays", windowDays, 1), ("coverDays", coverDays, 0)]
            as [(String, Int64?, Int64)]
        {
            guard let days, !(least...3650).contains(days) else { continue }
            throw InputError(
                name,
                "`\(days)` is not between \(least) and 3650",
                help: "give a number of days"
            )
        }
    }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> SupplierReorderAnswer {
        let only = try supplier.map { try SupplierRow.load(named: $0, context.connection) }
        let suppliers = try only.map { [$0] } ?? all(context.connection)
        let sources = try sources(context.connection)
        let today = Day(context.nowMilliseconds)
        var due: [Int64: [StockOutlook]] = [:]
        var foresight: ReorderForesight?
        func proposals(_ row: SupplierRow?) throws -> ReorderView? {
            let lead = row?.leadDays ?? Self.usualLeadDays
            let horizon = ReorderProposal.Horizon(
                windowDays: windowDays ?? 90,
                aheadDays: lead + (coverDays ?? 30)
            )
            if due[lead] == nil {
                due[lead] = try StockOutlook.load(asOf: today, horizon, after: "", context.connection)
                    .filter(\.proposal.isDue)
            }
            let own = (due[lead] ?? []).filter { sources[$0.product.id] == row?.id }
            guard !own.isEmpty else { return nil }
            if foresight == nil {
                // Why of every product that is due: which of them are is the same for all suppliers.
                foresight = try ReorderForesight((due[lead] ?? []).map(\.product), today, context.connection)
            }
            let lines = try own.compactMap { try foresight?.line($0, horizon) }
            return lines.isEmpty ? nil : ReorderView(row, lead, lines, today)
        }
        var found = try suppliers.compactMap { try proposals($0) }
        if only == nil, let rest = try proposals(nil) { found.append(rest) }
        return SupplierReorderAnswer(reorder: found)
    }

    private func all(_ connection: Connection) throws -> [SupplierRow] {
        try connection.rows(SupplierRow.page, .text(""), .integer(.max), map: SupplierRow.init)
    }

    private func sources(_ connection: Connection) throws -> [RowID: RowID] {
        let rows = try connection.rows("SELECT id, supplier_id FROM product WHERE supplier_id IS NOT NULL") {
            (try $0.identifier(0) as RowID, try $0.identifier(1) as RowID)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
