public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Imports products that a file gives, with their stock; those that are there already stay as they are.
public typealias ProductImport = RowsImport<ImportedProduct>

extension ImportedProduct {
    /// The supplier that it names; nil where it names none, or one that is not there.
    fileprivate func supplierRow(in context: Context) throws -> SupplierRow? {
        guard let supplier else { return nil }
        return try context.connection.row(
            SupplierRow.rowByExternalReference,
            .text(supplier),
            map: SupplierRow.init
        ) ?? context.connection.row(SupplierRow.byCode, .text(supplier), map: SupplierRow.init)
    }

    /// The texts in the form that is stored.
    struct Values {
        let command: ProductAdd
        let product: ProductAdd.Values
        let onHand: Int64
        let incoming: Int64
        let isDiscontinued: Bool
    }

    func parsed() throws(InputError) -> Values {
        try Input.reference(externalReference, field: "externalRef")
        guard let decimals = Int(decimals ?? "0") else {
            throw InputError("decimals", "this is not a whole number", help: "use 0 for whole pieces")
        }
        var command = ProductAdd(
            sku: sku,
            productName: name,
            unit: unit,
            price: price,
            currency: currency,
            tax: tax,
            decimals: decimals,
            reorderLevel: reorderLevel,
            externalReference: externalReference
        )
        command.gtin = gtin
        command.cost = cost
        let product = try command.parsed()
        guard ["yes", "no"].contains(discontinued ?? "no") else {
            throw InputError(
                "discontinued",
                "this is neither `yes` nor `no`",
                help: "exchange it in the mapping file"
            )
        }
        return Values(
            command: command,
            product: product,
            onHand: try Input.quantity(onHand ?? "0", scale: product.scale, field: "onHand"),
            incoming: try Input.quantity(incoming ?? "0", scale: product.scale, field: "incoming"),
            isDiscontinued: discontinued == "yes"
        )
    }
}

extension ImportedProduct {
    /// The permission, the word in the audit log and the endpoint of its import.
    public static let operation = "product.import"
    /// What its import does, in one sentence for people.
    public static let summary =
        "Import products and their stock from a file; a second run changes nothing."
    /// What its import is called in a mapping file and in the record of a run.
    public static let kind = "products"

    /// Writes a row without a problem; answers false where its record is there already.
    public func write(in context: Context) throws -> Bool {
        if try context.exists(ProductRow.byExternalReference, externalReference) { return false }
        let values = try parsed()
        let id = try values.command.insert(
            values.product,
            isDiscontinued: values.isDiscontinued,
            in: context
        )
        if let supplier = try supplierRow(in: context) {
            try supplier.supply(id, in: context)
        }
        for movement in [StockMovement.receive(values.onHand), .expect(values.incoming)]
        where movement.quantity > 0 {
            try StockLedger.add(movement, of: id, at: StockPlace(), in: context)
        }
        return true
    }

    /// What is wrong with rows, in the order of the file.
    public static func problems(of listed: RowsToImport<Self>, in context: Context) throws -> [RowProblem] {
        func taken(_ row: ImportedProduct) -> String { "`\(row.sku)` is the code of another product" }
        return try listed.problems(name: { ("sku", $0.sku, taken($0)) }) { row in
            if let problem = listed.problem(
                of: row,
                { () throws(InputError) in _ = try row.parsed() }
            ) {
                return problem
            }
            if row.supplier != nil, try row.supplierRow(in: context) == nil {
                return listed.problem(
                    of: row,
                    "supplier",
                    "there is no such supplier; import suppliers before their products"
                )
            }
            let other = try context.connection.row(ProductRow.bySKU, .text(row.sku), map: ProductRow.init)
            guard let other else {
                guard try CustomerCodeRow.isTaken(row.sku, in: context) else { return nil }
                return listed.problem(of: row, "sku", "a customer orders another product by `\(row.sku)`")
            }
            guard other.externalReference != row.externalReference else { return nil }
            return listed.problem(of: row, "sku", taken(row))
        }
    }
}
