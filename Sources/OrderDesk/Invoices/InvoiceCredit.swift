public import Engine
internal import Orders
public import Sealing
internal import Storage

/// Credits an invoice, or a part of its lines, with a credit note in its own series; what is open of the invoice is settled
/// by it first.
public struct InvoiceCredit: InvoiceChanging {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "invoice.credit"
    /// What it does, in one sentence for people.
    public static let summary = "Credit an invoice, or a part of it, with a credit note; needs a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .invoice: .named("invoice"),
            .lines: .list(of: ShipmentPick.Part.schema, "What to credit; all that is left if not given.")
                .optional,
            .goodsReturn: .named("return").about("The return whose goods to credit, in place of lines.")
                .optional,
        ]
    )

    /// The invoice's number.
    public var invoice: String
    /// What to credit of its lines; all that is left of it, charges too, where nothing is given.
    public var lines: [ShipmentPick.Part]?
    /// The return whose goods to credit, in place of lines.
    public var goodsReturn: String?

    private enum CodingKeys: String, CodingKey {
        case invoice, lines
        case goodsReturn = "return"
    }

    /// An invoice to credit.
    public init(invoice: String, lines: [ShipmentPick.Part]? = nil) {
        self.invoice = invoice
        self.lines = lines
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) {
        for line in lines ?? [] { try Input.orderedQuantity(line.quantity) }
        guard (lines ?? []).allSatisfy({ $0.lot == nil }) else {
            throw InputError("lot", "an invoice tells no lots apart", help: "leave the lot out")
        }
        guard lines == nil || goodsReturn == nil else {
            throw InputError("return", "lines are named as well", help: "name the return or lines, not both")
        }
        guard Set((lines ?? []).map(\.position)).count == (lines ?? []).count else {
            throw InputError("lines", "a line is named twice", help: "name each line once")
        }
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try InvoiceRow.load(named: invoice, in: context)
        guard !row.isCredit else {
            throw refusal(row, "it is a credit note itself", help: "name the invoice that it credits")
        }
        guard context.reason != nil else {
            throw InputError("reason", "no reason is given", help: "say why in a sentence, with --reason")
        }
        let before = try Credited.load(row.id, context.connection)
        var asked = self
        let linked = try goodsReturn.map { try creditable($0, with: row, in: context) }
        if let linked { asked.lines = try Self.parts(of: linked, context.connection) }
        let (parts, isRest) = try asked.wanted(row, before, in: context)
        let charges = isRest ? try before.chargesLeft(of: row.id, context.connection) : []
        guard !parts.isEmpty || !charges.isEmpty else {
            throw refusal(row, "all of it is credited", help: "show it with `coffer invoice show`")
        }
        let order = try OrderRow.load(row.order, in: context)
        let id = try NewInvoice(
            kind: .creditNote,
            order: order,
            lines: parts,
            charges: charges,
            discounts: try DiscountRow.load(invoice: row.id, context.connection),
            credited: row.id,
            dueOn: Day(context.nowMilliseconds).milliseconds,
            tax: DocumentTax(crediting: row, of: order, context.connection)
        ).issue(in: context)
        if let linked {
            try context.connection.execute(
                "UPDATE goods_return SET credit_id = ?2 WHERE id = ?1",
                .blob(linked.id.bytes),
                .blob(id.bytes)
            )
            context.touch("return", linked.id)
        }
        let credit = try InvoiceRow.load(id, in: context)
        let settled = min(row.open, credit.gross)
        if settled > 0 { try Settlements.add(settled, to: row.id, from: .credit(id), in: context) }
        return id
    }

    /// The return to credit, once it is sure that it is of this invoice's order and not credited.
    private func creditable(_ name: String, with row: InvoiceRow, in context: Context) throws -> ReturnRow {
        let (found, _) = try ReturnRow.load(named: name, in: context)
        guard found.order == row.order, found.creditNumber == nil else {
            throw refusal(
                row,
                found.creditNumber.map { "return `\(found.number)` is credited with `\($0)`" }
                    ?? "return `\(found.number)` is of another order",
                help: "see `coffer return show \(found.number)`"
            )
        }
        return found
    }

    /// What came back of each line, over all places.
    private static func parts(of row: ReturnRow, _ connection: Connection) throws -> [ShipmentPick.Part] {
        var sums: [Int64: (quantity: Int64, scale: Int64)] = [:]
        for line in try ReturnLineRow.load(row.id, connection) {
            sums[line.position, default: (0, line.scale)].quantity += line.quantity
        }
        return sums.sorted { $0.key < $1.key }.map {
            ShipmentPick.Part(
                position: Int($0.key),
                quantity: Figures.quantity($0.value.quantity, $0.value.scale)
            )
        }
    }

    /// The parts of the lines to credit, and whether they are all that is left.
    private func wanted(
        _ row: InvoiceRow,
        _ before: Credited,
        in context: Context
    ) throws -> (parts: [LineRow], isRest: Bool) {
        let own = try LineRow.load(invoice: row.id, context.connection)
        let asked = lines.map {
            Dictionary(uniqueKeysWithValues: $0.map { (Int64($0.position), $0.quantity) })
        }
        if let unknown = asked?.keys.first(where: { key in !own.contains { $0.position == key } }) {
            throw EngineError.notFound(kind: "invoice line", name: "\(row.number) \(unknown)")
        }
        var parts: [LineRow] = []
        for line in own {
            let credited = before.lines[line.position] ?? BilledPart()
            let left = line.quantity - credited.quantity
            let quantity =
                try asked.map { asked in
                    try asked[line.position].map {
                        try Input.quantity($0, scale: line.quantityScale, field: "quantity")
                    } ?? 0
                } ?? left
            guard quantity <= left else {
                throw refusal(
                    row,
                    "\(Figures.quantity(left, line.quantityScale)) of line \(line.position) are left to credit",
                    help: "credit no more than that"
                )
            }
            guard quantity > 0 else { continue }
            parts.append(try line.part(quantity: quantity, after: credited))
        }
        return (parts, lines == nil)
    }

    private func refusal(_ row: InvoiceRow, _ reason: String, help: String) -> EngineError {
        .conflict(what: "`\(row.number)` cannot be credited", reason: reason, help: help)
    }
}

/// What is credited of one invoice.
struct Credited {
    /// By position.
    private(set) var lines: [Int64: BilledPart] = [:]
    private var charges: [Int64: Int64] = [:]

    static func load(_ invoice: RowID, _ connection: Connection) throws -> Credited {
        var credited = Credited()
        let notes = try connection.rows(
            "SELECT id FROM invoice WHERE credited_id = ?1 ORDER BY number",
            .blob(invoice.bytes)
        ) { try $0.identifier(0) as RowID }
        for note in notes {
            for line in try LineRow.load(invoice: note, connection) {
                credited.lines[line.position, default: BilledPart()].add(
                    quantity: line.quantity,
                    amount: line.left,
                    documentDiscount: line.documentDiscount,
                    couponDiscount: line.couponDiscount
                )
            }
            for charge in try ChargeRow.load(invoice: note, connection) {
                credited.charges[charge.position, default: 0] += charge.asked
            }
        }
        return credited
    }

    /// The charges that are not credited.
    func chargesLeft(of invoice: RowID, _ connection: Connection) throws -> [ChargeRow] {
        try ChargeRow.load(invoice: invoice, connection).compactMap { charge in
            let left = charge.asked - (charges[charge.position] ?? 0)
            return left > 0 ? charge.asking(left) : nil
        }
    }
}
