internal import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Which products go along with which others, as it is stored.
enum ProductOptions {
    typealias Rules = OptionRules<RowID>

    /// The codes of the products that a product requires and excludes, in the sequence of codes.
    static func load(
        _ product: ProductRow,
        _ connection: Connection
    ) throws -> (requires: [String], excludes: [String]) {
        guard product.options > 0 else { return ([], []) }
        let rules = try connection.rows(
            """
            SELECT r.rule, p.sku FROM product_option r JOIN product p ON p.id = r.other_id
            WHERE r.product_id = ?1 ORDER BY p.sku
            """,
            .blob(product.id.bytes)
        ) { (try kind($0.text(0)), $0.text(1)) }
        func others(_ kind: Rules.Kind) -> [String] { rules.filter { $0.0 == kind }.map(\.1) }
        return (others(.requires), others(.excludes))
    }

    /// Refuses lines that cannot stand in one order.
    ///
    /// - Throws: `EngineError.conflict` with the rule that they break.
    static func require(_ lines: [DraftLine], in context: Context) throws {
        let products = lines.map(\.product)
        var rules: [Rules.Rule] = []
        for product in products where product.options > 0 {
            rules += try self.rules("WHERE product_id = ?1", .blob(product.id.bytes), context.connection)
        }
        guard let broken = Rules(rules).broken(by: products.map(\.id)) else { return }
        throw try refusal(broken, in: context)
    }

    /// Refuses where a change of an order's products leaves lines that cannot stand together; what was confirmed before a
    /// rule came stays.
    static func require(_ lines: [DraftLine], insteadOf old: [DraftLine], in context: Context) throws {
        guard Set(lines.map(\.product.id)) != Set(old.map(\.product.id)) else { return }
        try require(lines, in: context)
    }

    /// Writes all rules of a product, in place of those there are.
    ///
    /// - Throws: `EngineError` where a code names nothing, or where no order could keep the rules.
    static func write(requires: [String], excludes: [String], of product: ProductRow, in context: Context)
        throws
    {
        try context.connection.execute(
            "DELETE FROM product_option WHERE product_id = ?1",
            .blob(product.id.bytes)
        )
        for (kind, codes) in [(Rules.Kind.requires, requires), (.excludes, excludes)] {
            for code in codes {
                let other = try ProductRow.load(named: code, context.connection)
                try context.connection.execute(
                    "INSERT INTO product_option (product_id, other_id, rule) VALUES (?1, ?2, ?3)",
                    .blob(product.id.bytes),
                    .blob(other.id.bytes),
                    .text(kind.rawValue)
                )
            }
        }
        try context.connection.execute(
            "UPDATE product SET options = ?2 WHERE id = ?1",
            .blob(product.id.bytes),
            .integer(Int64(requires.count + excludes.count))
        )
        try requireSale(of: product, in: context)
    }

    /// Refuses rules by which the product, or one that requires it, could never be ordered.
    private static func requireSale(of product: ProductRow, in context: Context) throws {
        let all = try rules("", nil, context.connection)
        let rules = Rules(all)
        // Why every one: a new rule of this one may close another that requires it.
        var looked: Set<RowID> = []
        for id in [product.id] + all.map(\.product) where looked.insert(id).inserted {
            guard let broken = rules.contradiction(of: id) else { continue }
            let (one, other) = (
                try code(of: broken.product, in: context), try code(of: broken.other, in: context)
            )
            throw EngineError.conflict(
                what: "`\(try code(of: id, in: context))` could not be ordered any more",
                reason: "with all that it requires, `\(one)` excludes `\(other)`",
                help: "take one of these rules away, see `coffer product show \(one)`"
            )
        }
    }

    private static func rules(
        _ condition: String,
        _ value: SQLValue?,
        _ connection: Connection
    ) throws -> [Rules.Rule] {
        var rules: [Rules.Rule] = []
        try connection.forEach(
            "SELECT product_id, rule, other_id FROM product_option \(condition) ORDER BY product_id, other_id",
            arguments: value.map { [$0] } ?? []
        ) { row in
            rules.append(.init(try row.identifier(0), try kind(row.text(1)), try row.identifier(2)))
            return true
        }
        return rules
    }

    private static func kind(_ text: String) throws -> Rules.Kind {
        guard let kind = Rules.Kind(rawValue: text) else {
            throw StorageError.corrupt("a product `\(text)` another")
        }
        return kind
    }

    private static func code(of product: RowID, in context: Context) throws -> String {
        let code = try context.connection.row(
            "SELECT sku FROM product WHERE id = ?1",
            .blob(product.bytes)
        ) { $0.text(0) }
        return code ?? "\(product)"
    }

    private static func refusal(_ rule: Rules.Rule, in context: Context) throws -> EngineError {
        let (one, other) = (try code(of: rule.product, in: context), try code(of: rule.other, in: context))
        switch rule.kind {
        case .requires:
            return .conflict(
                what: "`\(one)` is not ordered without `\(other)`",
                reason: "it requires `\(other)`, which would be in no line of the order",
                help: "order `\(other)` as well, first or in the same command, or take `\(one)` out"
            )
        case .excludes:
            return .conflict(
                what: "`\(one)` and `\(other)` are not ordered together",
                reason: "`\(one)` excludes `\(other)`",
                help: "take one of them out, or open an order of its own for it"
            )
        }
    }
}
