public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Imports goods that came in or are expected, as a file gives them; what was imported before stays as it is.
public struct StockImport: ImportCommand {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "stock.import"
    /// What it does, in one sentence for people.
    public static let summary =
        "Import goods that came in or are expected from a file; a second run changes nothing."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .source: .line("The file's name, for messages."),
            .rows: .list(of: ImportedStock.schema, atMost: ImportPlan.chunk),
            .skipBad: .boolean("Whether rows that cannot be used are left out; else one stops all."),
        ]
    )

    /// The file's name, for messages.
    public var source: String
    /// The rows.
    public var rows: [ImportedStock]
    /// Whether rows that cannot be used are left out; otherwise nothing is imported because of one.
    public var skipBad: Bool

    /// Goods to import.
    public init(source: String, rows: [ImportedStock], skipBad: Bool = false) {
        self.source = source
        self.rows = rows
        self.skipBad = skipBad
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try ImportRun.check(rows.count, source) }

    /// Makes the change; orders that wait for what came in get theirs at once.
    public func perform(in context: Context) throws -> RowID {
        var products: [RowID] = []
        let run = try listed.run(skipBad: skipBad, problems: problems(in: context), in: context) { row in
            if try context.exists(Self.known, row.externalReference) { return false }
            guard let product = try row.productRow(in: context) else { return false }
            let goods = try row.parsed(product)
            if let lot = row.lot {
                try StockLots.note(lot, bestBefore: goods.bestBefore, of: product, in: context)
            }
            try StockLedger.add(
                goods.movement,
                of: product.id,
                at: StockPlace(goods.location, lot: row.lot),
                StockNote(due: goods.due, reference: row.externalReference),
                in: context
            )
            if !products.contains(product.id) { products.append(product.id) }
            return true
        }
        for product in products {
            try BackOrders.serve(product, in: context)
            context.touch("product", product)
        }
        return run
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> ImportAnswer {
        ImportAnswer(report: try ImportRun.report(result, problems: problems(in: context), in: context))
    }

    private static let known = "SELECT 1 FROM stock_movement WHERE external_ref = ?1"

    private var listed: RowsToImport<ImportedStock> {
        RowsToImport(kind: .stock, source: source, rows: rows, line: \.line)
    }

    private func problems(in context: Context) throws -> [RowProblem] {
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

/// Goods that came in or are expected, as a file gives them, every value as text.
public struct ImportedStock: Codable, Sendable, SchemaDescribed {
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
