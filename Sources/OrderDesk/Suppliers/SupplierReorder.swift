public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Proposes what to order from each supplier, reckoned with the days that this supplier takes.
///
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
        var outlooks: [Int64: [StockOutlook]] = [:]
        let today = Day(context.nowMilliseconds)
        func proposals(_ row: SupplierRow?) throws -> ReorderView? {
            let lead = row?.leadDays ?? Self.usualLeadDays
            if outlooks[lead] == nil {
                outlooks[lead] = try StockOutlook.load(
                    asOf: today,
                    ReorderProposal.Horizon(
                        windowDays: windowDays ?? 90,
                        aheadDays: lead + (coverDays ?? 30)
                    ),
                    after: "",
                    context.connection
                )
            }
            let own = (outlooks[lead] ?? []).filter {
                $0.proposal.quantity > 0 && sources[$0.product.id] == row?.id
            }
            return own.isEmpty ? nil : ReorderView(row, lead, own, today)
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

/// What to order from one supplier, or what has none.
public struct ReorderView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Reorder",
        [
            .supplier: .supplierCode.optional, .name: .text("The firm's name.").optional,
            .leadDays: SupplierFields.leadDays, .expectedOn: .date("When it would be there, ordered today."),
            .lines: .list(of: Line.schema, "What to order, by code."),
        ]
    )

    /// One product to order.
    public struct Line: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "ReorderLine",
            [.sku: .sku, .name: .text("The product's name."), .unit: .unit, .quantity: .decimal("How many.")]
        )

        /// The product's code.
        public let sku: String
        /// The product's name.
        public let name: String
        /// The unit, UN/ECE Recommendation 20.
        public let unit: String
        /// How many.
        public let quantity: String
    }

    /// The supplier's code; absent for products that have none.
    public let supplier: String?
    /// The firm's name.
    public let name: String?
    /// How many days pass until ordered goods are there.
    public let leadDays: Int64
    /// When it would be there, ordered today.
    public let expectedOn: Day
    /// What to order, by code.
    public let lines: [Line]

    init(_ row: SupplierRow?, _ lead: Int64, _ outlooks: [StockOutlook], _ today: Day) {
        supplier = row?.code
        name = row?.name
        leadDays = lead
        expectedOn = Day(today.milliseconds + lead * Day.length)
        lines = outlooks.map {
            Line(
                sku: $0.product.sku,
                name: $0.product.name,
                unit: $0.product.unit,
                quantity: Figures.quantity($0.proposal.quantity, $0.product.quantityScale)
            )
        }
    }
}

/// What to order, under the key `reorder`.
public struct SupplierReorderAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.reorder: .list(of: ReorderView.schema, "By supplier; products that have none come last.")]
    )

    /// By supplier; products that have none come last.
    public let reorder: [ReorderView]
}
