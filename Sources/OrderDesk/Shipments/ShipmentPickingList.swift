public import Engine
internal import Orders
public import Sealing

/// Writes the picking list of a shipment as a page, in the order of the places, with no word about the customer.
public struct ShipmentPickingList: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "shipment.picking-list"
    /// What it does, in one sentence for people.
    public static let summary = "Write the picking list of a shipment as a page, place by place."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .shipment: .named("shipment"),
            .language: .choice(
                DocumentLanguage.allCases.map(\.rawValue),
                "The language; English where none is given."
            )
            .optional,
        ]
    )

    /// The shipment's number.
    public var shipment: String
    /// The language; English where none is given, since the customer does not read it.
    public var language: DocumentLanguage?

    /// A shipment to pick.
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
        guard row.state == .picking else {
            throw EngineError.conflict(
                what: "shipment `\(row.number)` has nothing to pick",
                reason: "it is \(row.state.rawValue)",
                help: "show it with `coffer shipment show \(row.number)`"
            )
        }
        context.about(order.subject)
        let values = DocumentValues(language ?? .english)
        let writer = try PaperWriter(values, in: context)
        let texts = values.texts
        let page = writer.page(
            texts.filled(.pickingList, ["number": row.number]),
            facts: [
                (.date, values.day(Day(row.created))), (.order, order.number),
                (.requiredOn, order.requiredOn.map { values.day(Day($0)) }),
            ],
            parties: [],
            body: [
                writer.toPick(try ShipmentLineRow.load(row.id, context.connection)),
                writer.sentence(texts[.pickingText]),
            ]
        )
        return Paper(
            kind: .pickingList,
            number: row.number,
            customer: try CustomerRow.load(order.customer, in: context),
            language: values.language,
            page: page
        )
    }
}

extension PaperWriter {
    /// What is taken from where, with room to say how many were found.
    fileprivate func toPick(_ lines: [ShipmentLineRow]) -> HTML {
        let texts = values.texts
        let rows = lines.map { line -> HTML in
            """
            <tr><td>\(line.place.location)</td><td>\(line.name)<br>\
            <span class="aside">\(lot(line.sku, line))</span></td>\
            <td class="number">\(quantity(line.quantity, line.scale, line.unit))</td>\
            <td class="number">________</td></tr>

            """
        }
        return """
            <table>
            <thead><tr><th>\(texts[.place])</th><th>\(texts[.item])</th>\
            <th class="number">\(texts[.quantity])</th><th class="number">\(texts[.picked])</th></tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>

            """
    }
}
