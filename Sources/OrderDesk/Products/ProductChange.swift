public import Engine
internal import Sealing
internal import Storage

/// One thing that was changed of a product, as it is stored.
struct ProductChange {
    let version: Int64
    let field: ProductFacts.Field
    let old: String?
    let new: String?
    let made: Int64
    let madeBy: RowID

    /// Writes down what an edit changes, under the version that it makes.
    static func note(
        from old: ProductFacts,
        to new: ProductFacts,
        version: Int64,
        of product: RowID,
        in context: Context
    ) throws {
        for field in ProductFacts.Field.allCases where old[field] != new[field] {
            try context.connection.execute(
                """
                INSERT INTO product_change (product_id, version, field, old, new, made, made_by)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                .blob(product.bytes),
                .integer(version),
                .text(field.rawValue),
                .optional(old[field]),
                .optional(new[field]),
                .integer(context.nowMilliseconds),
                .blob(context.principal.id.bytes)
            )
        }
    }

    /// What was changed of a product, the newest first, or what one version changed.
    static func all(
        of product: RowID,
        version: Int64? = nil,
        _ connection: Connection
    ) throws -> [ProductChange] {
        try connection.rows(
            """
            SELECT version, field, old, new, made, made_by FROM product_change
            WHERE product_id = ?1 AND (?2 IS NULL OR version = ?2) ORDER BY version DESC, field LIMIT 1000
            """,
            .blob(product.bytes),
            .optional(version)
        ) { row in
            guard let field = ProductFacts.Field(rawValue: row.text(1)) else {
                throw StorageError.corrupt("a change of `\(row.text(1))` of a product")
            }
            return ProductChange(
                version: row.int64(0),
                field: field,
                old: row.optionalText(2),
                new: row.optionalText(3),
                made: row.int64(4),
                madeBy: try row.identifier(5)
            )
        }
    }
}

/// One thing that was changed of a product.
public struct ProductChangeView: Encodable, Sendable, SchemaDescribed, Equatable {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ProductChange",
        [
            .version: .integer("The version that it made."),
            .field: .choice(ProductFacts.Field.allCases.map(\.rawValue), "What was changed."),
            .from: .text("What it was; absent where it had no value.").optional,
            .to: .text("What it became; absent where it has no value.").optional,
            .time: .instant,
            .user: .text("Who changed it."),
        ]
    )

    /// The version that it made.
    public let version: Int64
    /// What was changed, for example `price`.
    public let field: String
    /// What it was.
    public let from: String?
    /// What it became.
    public let to: String?
    /// When it was changed.
    public let time: Instant
    /// Who changed it.
    public let user: String
}

extension ProductView {
    /// Adds what was changed; changes of amounts that the role does not see are left out, and `changes` is named as withheld.
    mutating func add(_ all: [ProductChange], in context: Context) throws {
        let seen = all.filter { $0.field.figure.map(context.seesWhole) ?? true }
        if seen.count < all.count { figures.withhold("changes") }
        changes = try seen.map {
            ProductChangeView(
                version: $0.version,
                field: $0.field.rawValue,
                from: $0.old,
                to: $0.new,
                time: Instant($0.made),
                user: try context.name(of: $0.madeBy)
            )
        }
    }
}
