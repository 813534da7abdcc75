internal import Engine
internal import Orders
internal import Sealing
internal import Storage

extension ProductEdit {
    /// What the product holds after the change.
    func edited(_ old: ProductFacts) throws(InputError) -> ProductFacts {
        var new = old
        if let productName { new.name = productName }
        if let unit { new.unit = unit }
        if let decimals {
            if reorderLevel == nil { try new.rescale(to: Int64(decimals)) }
            new.scale = Int64(decimals)
        }
        if let price { new.price = try Input.price(price, field: "price") }
        if let currency, currency != old.currency {
            guard price != nil, old.cost == nil || cost != nil else {
                throw InputError(
                    price == nil ? "price" : "cost",
                    "it is given in \(old.currency), and the currency becomes \(currency)",
                    help: "give the price, and the cost where there is one, in the new currency"
                )
            }
            new.currency = currency
        }
        if let tax { new.tax = try Input.tax(tax, field: "tax") }
        if let mode = try Input.taxMode(taxMode) { new.taxMode = mode }
        if let reorderLevel {
            new.reorderLevel = try Input.quantity(reorderLevel, scale: new.scale, field: "reorderLevel")
        }
        if let discontinued { new.isDiscontinued = discontinued }
        if let lots { new.hasLots = lots }
        if let externalReference {
            new.externalReference = externalReference.isEmpty ? nil : externalReference
        }
        if gtin != nil { new.gtin = try Input.gtin(gtin) }
        if cost != nil { new.cost = try Input.cost(cost) }
        for (tag, name) in names ?? [:] {
            guard let language = DocumentLanguage(rawValue: tag) else { continue }
            new.names[language] = name.isEmpty ? nil : name
        }
        if let requires { new.requires = Set(requires).sorted() }
        if let excludes { new.excludes = Set(excludes).sorted() }
        return new
    }

    /// Refuses what other rows do not allow.
    func require(
        _ new: ProductFacts,
        insteadOf old: ProductFacts,
        _ row: ProductRow,
        in context: Context
    ) throws {
        if new.externalReference != old.externalReference {
            try context.requireNew("product", ProductRow.byExternalReference, new.externalReference)
        }
        if let gtin = new.gtin, gtin != old.gtin { try ProductDetail.requireFree(gtin, in: context) }
        if new.hasLots != old.hasLots { try StockLots.requireNoGoods(of: row, in: context) }
        guard new.unit != old.unit || new.scale != old.scale, try isCounted(row, in: context) else { return }
        throw EngineError.conflict(
            what: "the unit and the decimals of `\(row.sku)` cannot be changed any more",
            reason: "quantities of it are on record, and would mean something else",
            help: "add a product of its own for the other unit, and discontinue this one"
        )
    }

    /// Whether a quantity of it stands anywhere.
    private func isCounted(_ row: ProductRow, in context: Context) throws -> Bool {
        let found = try context.connection.row(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM stock_movement WHERE product_id = ?1)
                OR EXISTS (SELECT 1 FROM price WHERE product_id = ?1 AND from_quantity IS NOT NULL)
                OR EXISTS (SELECT 1 FROM order_template_line WHERE product_id = ?1)
                OR EXISTS (SELECT 1 FROM order_line WHERE product_id = ?1)
                OR EXISTS (SELECT 1 FROM order_version_line WHERE product_id = ?1)
            """,
            .blob(row.id.bytes)
        ) { _ in true }
        return found ?? false
    }

    /// Writes the row; false where somebody else was first.
    func write(_ new: ProductFacts, _ row: ProductRow, in context: Context) throws -> Bool {
        let changed = try context.connection.execute(
            """
            UPDATE product SET name = ?3, unit = ?4, quantity_scale = ?5, price_coefficient = ?6,
                price_scale = ?7, currency = ?8, tax_category = ?9, tax_rate = ?10, tax_mode = ?11,
                reorder_level = ?12, discontinued = ?13, external_ref = ?14, gtin = ?15, changed = ?16,
                changed_by = ?17, lots = ?18, version = version + 1
            WHERE id = ?1 AND version = ?2
            """,
            .blob(row.id.bytes),
            .integer(expectedVersion),
            .text(new.name),
            .text(new.unit),
            .integer(new.scale),
            .integer(new.price.coefficient),
            .integer(new.price.scale),
            .text(new.currency),
            .text(new.tax.category),
            .integer(new.tax.rate),
            .text(new.taxMode.rawValue),
            .integer(new.reorderLevel),
            .integer(new.isDiscontinued ? 1 : 0),
            .optional(new.externalReference),
            .optional(new.gtin?.padded),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes),
            .integer(new.hasLots ? 1 : 0)
        )
        return changed == 1
    }
}
