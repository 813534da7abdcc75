public import Engine
internal import Orders
public import Sealing
internal import Storage

/// A supplier as it is answered.
public struct SupplierView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "Supplier",
        [
            .code: .supplierCode, .name: .text("The firm's name."), .country: SupplierFields.country.optional,
            .leadDays: SupplierFields.leadDays, .externalReference: .externalReference.optional,
            .certificates: .list(
                of: Certificate.schema,
                "What it has to show, the first to end at the beginning."
            ),
            .products: .list(of: .text(), "The codes of the products that are bought from it."),
            .version: .version,
        ]
    )

    /// What a supplier has to show.
    public struct Certificate: Encodable, Sendable, SchemaDescribed, Equatable {
        /// What it looks like.
        public static let schema = JSONSchema.object(
            CodingKeys.self,
            named: "SupplierCertificate",
            [
                .name: .text("What it is.").example("ISO 9001"),
                .validThrough: .date("The last day on which it holds."),
                .expired: .boolean("Whether that day is past."),
            ]
        )

        /// What it is.
        public let name: String
        /// The last day on which it holds.
        public let validThrough: Day
        /// Whether that day is past.
        public let expired: Bool
    }

    /// The code that people know it by.
    public let code: String
    /// The firm's name.
    public let name: String
    /// The ISO 3166 code of its country.
    public let country: String?
    /// How many days pass until ordered goods are there.
    public let leadDays: Int64
    /// What another system calls it.
    public let externalReference: String?
    /// What it has to show.
    public let certificates: [Certificate]
    /// The codes of the products that are bought from it.
    public let products: [String]
    /// The version to state when changing it.
    public let version: Int64

    private enum CodingKeys: String, CodingKey {
        case code, name, country, leadDays, certificates, products, version
        case externalReference = "externalRef"
    }

    init(_ row: SupplierRow, in context: Context) throws {
        code = row.code
        name = row.name
        country = row.country
        leadDays = row.leadDays
        externalReference = row.externalReference
        version = row.version
        certificates = try context.connection.rows(
            """
            SELECT name, valid_through FROM supplier_certificate WHERE supplier_id = ?1
            ORDER BY valid_through, name
            """,
            .blob(row.id.bytes)
        ) {
            Certificate(
                name: $0.text(0),
                validThrough: Day($0.int64(1)),
                expired: $0.int64(1) + Day.length <= context.nowMilliseconds
            )
        }
        products = try context.connection.rows(
            "SELECT sku FROM product WHERE supplier_id = ?1 ORDER BY sku",
            .blob(row.id.bytes)
        ) { $0.text(0) }
    }
}

/// One supplier, under the key `supplier`.
public struct SupplierAnswer: Encodable, Sendable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(CodingKeys.self, [.supplier: SupplierView.schema])

    /// The supplier.
    public let supplier: SupplierView
}

extension JSONSchema {
    /// The code of a supplier.
    static let supplierCode = line("The supplier's code.").example("TEAHOUSE")
}

/// A command that changes one supplier and answers with it.
public protocol SupplierChanging: Command where Output == SupplierAnswer {}

extension SupplierChanging {
    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> SupplierAnswer {
        let row = try SupplierRow.load(result, context.connection)
        return SupplierAnswer(supplier: try SupplierView(row, in: context))
    }
}
