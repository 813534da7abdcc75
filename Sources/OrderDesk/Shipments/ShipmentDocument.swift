public import Engine
internal import Orders
public import Sealing

/// Writes the delivery note of a shipment as a page, without prices.
public struct ShipmentDocument: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.document"
    /// What it does, in one sentence for people.
    public static let summary = "Write the delivery note of a shipment as a page, without prices."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.shipment: .named("shipment"), .language: .documentLanguage]
    )

    /// The shipment's number.
    public var shipment: String
    /// The language; the customer's where none is given.
    public var language: DocumentLanguage?

    /// A shipment to write the note of.
    public init(shipment: String, language: DocumentLanguage? = nil) {
        self.shipment = shipment
        self.language = language
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID { try write(in: context) }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        try written(result, in: context)
    }

    func paper(at instant: Int64, in context: Context) throws -> Paper {
        let (row, order) = try ShipmentRow.load(named: shipment, in: context)
        guard row.state != .cancelled else {
            throw EngineError.conflict(
                what: "shipment `\(row.number)` has no delivery note",
                reason: "it is cancelled",
                help: "pick the order again, with `coffer shipment pick \(order.label)`"
            )
        }
        context.about(order.subject)
        let released = try context.reveal(order.shipTo, at: order.shipToPlace, fields: SealedFields.shipTo)
        try context.requireWhole(released, "where it goes to")
        let customer = try CustomerRow.load(order.customer, in: context)
        let writer = try writer(for: customer, in: context)
        let values = writer.values
        let texts = values.texts
        let page = writer.page(
            texts.filled(.deliveryNote, ["number": row.number]),
            facts: [
                (.date, values.day(Day(row.shipped ?? row.created))), (.order, order.number),
                (.customer, order.customerNumber), (.carrier, row.carrier), (.tracking, row.tracking),
            ],
            parties: [writer.party(.shipTo, PostalAddress(released.renamed(Disclosure.addressNames)))],
            body: [
                writer.goods(
                    try ShipmentLineRow.load(row.id, context.connection),
                    of: Dictionary(
                        try LineRow.load(order.id, context.connection).map { ($0.position, $0) }
                    ) { $1 }
                ),
                released.values["shipNote"].map {
                    writer.sentence(texts.filled(.instructions, ["text": $0]))
                } ?? "",
                writer.sentence(texts[.deliveryText]),
            ]
        )
        return Paper(
            kind: .deliveryNote,
            number: row.number,
            customer: customer,
            language: values.language,
            page: page
        )
    }
}

extension PaperWriter {
    /// What lies in a parcel, by the names and codes that the order's lines have.
    fileprivate func goods(_ lines: [ShipmentLineRow], of ordered: [Int64: LineRow]) -> HTML {
        let texts = values.texts
        let rows = lines.map { line -> HTML in
            """
            <tr><td>\(line.position)</td><td>\(ordered[line.position]?.name ?? line.name)<br>\
            <span class="aside">\(lot(codes(line.sku, ordered[line.position]?.buyerCode), line))</span></td>\
            <td class="number">\(quantity(line.quantity, line.scale, line.unit))</td></tr>

            """
        }
        return """
            <table>
            <thead><tr><th>\(texts[.position])</th><th>\(texts[.item])</th>\
            <th class="number">\(texts[.quantity])</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }
}
