public import Engine
internal import Orders
internal import Storage

/// Lists suppliers by code, a page at a time.
public struct SupplierList: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.list"
    /// What it does, in one sentence for people.
    public static let summary = "List the suppliers by code."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .limit: .pageLimit.optional, .after: .text("The code after which the page begins.").optional,
        ]
    )

    /// The most suppliers on the page; 50 where none is given.
    public var limit: Int?
    /// The code after which the page begins.
    public var after: String?

    /// A page of suppliers.
    public init(limit: Int? = nil, after: String? = nil) {
        self.limit = limit
        self.after = after
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.limit(limit) }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> SuppliersAnswer {
        let size = limit ?? 50
        let rows = try context.connection.rows(
            SupplierRow.page,
            .text(after ?? ""),
            .integer(Int64(size + 1)),
            map: SupplierRow.init
        )
        let page = try rows.prefix(size).map { try SupplierView($0, in: context) }
        return SuppliersAnswer(suppliers: page, next: rows.count > size ? page.last?.code : nil)
    }
}

/// Shows one supplier.
public struct SupplierShow: Query {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "supplier.show"
    /// What it does, in one sentence for people.
    public static let summary = "Show a supplier with its certificates and its products."
    /// What it takes.
    public static let schema = JSONSchema.object(CodingKeys.self, [.supplier: .supplierCode])

    /// The supplier's code or id.
    public var supplier: String

    /// A supplier to look at.
    public init(supplier: String) { self.supplier = supplier }

    /// Builds the answer from what is stored.
    public func answer(in context: Context) throws -> SupplierAnswer {
        let row = try SupplierRow.load(named: supplier, context.connection)
        return SupplierAnswer(supplier: try SupplierView(row, in: context))
    }
}

/// Suppliers, under the key `suppliers`.
public struct SuppliersAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.suppliers: .list(of: SupplierView.schema, "The suppliers, by code."), .next: .next.optional]
    )

    /// The suppliers, by code.
    public let suppliers: [SupplierView]
    /// What to pass as `after` for the next page; absent at the end.
    public let next: String?
}
