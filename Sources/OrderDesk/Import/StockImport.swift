public import Engine
internal import Orders
internal import Sealing
internal import Storage

/// Imports goods that came in or are expected, as a file gives them; what was imported before stays as it is.
public typealias StockImport = RowsImport<ImportedStock>

/// Goods that came in or are expected, as a file gives them, every value as text.
public struct ImportedStock: ImportedRow {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "ImportedStock",
        [
            .line: .fileLine,
            .externalReference: .foreignKey,
            .product: .text("The product: its external reference or code."),
            .quantity: .text("How many."),
            .location: .text("Where they lie; `main` where nothing is given.").optional,
            .lot: .text("The lot, of a product that has lots.").optional,
            .bestBefore: .text("The day before which the lot is best used.").optional,
            .expected: .text("`yes` where they are expected and not there yet.").optional,
            .due: .text("The day on which expected goods are due.").optional,
        ]
    )

    /// The line of the file.
    public var line: Int
    /// What the other system calls it; goods with the same reference are not imported again.
    public var externalReference: String
    /// The product: its external reference or code.
    public var product: String
    /// How many, above zero.
    public var quantity: String
    /// Where they lie; `main` where nothing is given.
    public var location: String?
    /// The lot, of a product that has lots.
    public var lot: String?
    /// The day before which the lot is best used.
    public var bestBefore: String?
    /// `yes` where they are expected and not there yet.
    public var expected: String?
    /// The day on which expected goods are due.
    public var due: String?

    /// The row of a line of the file.
    init(line: Int, _ texts: [String: String]) {
        self.line = line
        externalReference = texts["externalRef"] ?? ""
        product = texts["product"] ?? ""
        quantity = texts["quantity"] ?? ""
        location = texts["location"]
        lot = texts["lot"]
        bestBefore = texts["bestBefore"]
        expected = texts["expected"]
        due = texts["due"]
    }

    /// The product that it names.
    func productRow(in context: Context) throws -> ProductRow? {
        try context.connection.row(ProductRow.byExternalReference, .text(product), map: ProductRow.init)
            ?? context.connection.row(ProductRow.bySKU, .text(product), map: ProductRow.init)
    }

    /// The texts in the form that is stored.
    func parsed(
        _ product: ProductRow
    ) throws(InputError) -> (movement: StockMovement, location: String?, due: Day?, bestBefore: Day?) {
        try Input.reference(externalReference, field: "externalRef")
        try Input.reference(location, field: "location")
        let units = try Input.quantity(quantity, scale: product.quantityScale, field: "quantity")
        guard units > 0 else {
            throw InputError("quantity", "`\(quantity)` is not above zero", help: "give a number above zero")
        }
        guard ["yes", "no"].contains(expected ?? "no") else {
            throw InputError(
                "expected",
                "this is neither `yes` nor `no`",
                help: "exchange it in the mapping file"
            )
        }
        try Input.day(due, field: "due")
        guard due == nil || expected == "yes" else {
            throw InputError("due", "goods that are there are not due", help: "leave the day out")
        }
        try Input.day(bestBefore, field: "bestBefore")
        try requireLot(product)
        return (
            expected == "yes" ? .expect(units) : .receive(units), location, due.flatMap(Day.init),
            bestBefore.flatMap(Day.init)
        )
    }

    /// Refuses a lot where none can be, and goods without one where the product has lots; what is expected is of no lot yet.
    private func requireLot(_ product: ProductRow) throws(InputError) {
        try Input.reference(lot, field: "lot")
        if lot != nil, !product.hasLots {
            throw InputError("lot", "`\(product.sku)` has no lots", help: "leave the lot out")
        }
        if lot != nil, expected == "yes" {
            throw InputError("lot", "goods that are expected are of no lot yet", help: "leave the lot out")
        }
        if lot == nil, product.hasLots, expected != "yes" {
            throw InputError("lot", "no lot of `\(product.sku)` is named", help: "name it in a column")
        }
        guard lot == nil, bestBefore != nil else { return }
        throw InputError("bestBefore", "no lot is named", help: "name the lot that it is of")
    }
}

extension ImportedStock {
    /// The permission, the word in the audit log and the endpoint of its import.
    public static let operation = "stock.import"
    /// What its import does, in one sentence for people.
    public static let summary =
        "Import goods that came in or are expected from a file; a second run changes nothing."
    /// What its import is called in a mapping file and in the record of a run.
    public static let kind = "stock"

    /// Writes a row without a problem; answers false where its record is there already.
    public func write(in context: Context) throws -> Bool {
        if try context.exists(Self.known, externalReference) { return false }
        guard let product = try productRow(in: context) else { return false }
        let goods = try parsed(product)
        if let lot {
            try StockLots.note(lot, bestBefore: goods.bestBefore, of: product, in: context)
        }
        try StockLedger.add(
            goods.movement,
            of: product.id,
            at: StockPlace(goods.location, lot: lot),
            StockNote(due: goods.due, reference: externalReference),
            in: context
        )
        return true
    }

    /// Gives orders that wait for what came in theirs at once.
    public static func finish(_ written: [Self], in context: Context) throws {
        var products: [RowID] = []
        for row in written {
            guard let product = try row.productRow(in: context), !products.contains(product.id) else {
                continue
            }
            products.append(product.id)
        }
        for product in products {
            try BackOrders.serve(product, in: context)
            context.touch("product", product)
        }
    }

    private static let known = "SELECT 1 FROM stock_movement WHERE external_ref = ?1"

    /// What is wrong with rows, in the order of the file.
    public static func problems(of listed: RowsToImport<Self>, in context: Context) throws -> [RowProblem] {
        // Why beside what is stored: two rows of one file may give a new lot two days.
        var days: [[String]: String] = [:]
        return try listed.problems { row in
            guard let product = try row.productRow(in: context) else {
                return listed.problem(of: row, "product", "there is no product `\(row.product)`")
            }
            if let problem = listed.problem(
                of: row,
                { () throws(InputError) in _ = try row.parsed(product) }
            ) {
                return problem
            }
            guard let lot = row.lot, let day = row.bestBefore, let given = Day(day) else { return nil }
            let known = try StockLots.find(lot, of: product.id, context.connection)
            let first = days[[product.sku, lot]] ?? known.map { $0.bestBefore?.description ?? "" }
            days[[product.sku, lot]] = first ?? given.description
            guard let first, first != given.description else { return nil }
            return listed.problem(of: row, "bestBefore", "lot `\(lot)` is known as best before another day")
        }
    }
}
