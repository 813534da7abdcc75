public import Engine
internal import Orders
public import Sealing

/// Writes the confirmation of an order as a page, from its newest version.
public struct OrderDocument: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.document"
    /// What it does, in one sentence for people.
    public static let summary = "Write the confirmation of an order as a page."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [.order: .named("order"), .language: .documentLanguage]
    )

    /// The order's number or id.
    public var order: String
    /// The language; the customer's where none is given.
    public var language: DocumentLanguage?

    /// An order to confirm on paper.
    public init(order: String, language: DocumentLanguage? = nil) {
        self.order = order
        self.language = language
    }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID { try write(in: context) }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        try written(result, in: context)
    }

    func paper(at instant: Int64, in context: Context) throws -> Paper {
        try context.requireAmounts()
        let order = try WholeOrder(OrderRow.load(named: order, in: context), in: context)
        let row = order.row
        guard let number = row.number, row.state == "confirmed" || row.state == "closed" else {
            throw EngineError.conflict(
                what: "order `\(row.label)` has no confirmation to write",
                reason: "it is \(row.state)",
                help: "confirm it first, with `coffer order confirm \(row.label)`"
            )
        }
        context.about(row.subject)
        let released = try context.reveal(row.shipTo, at: row.shipToPlace, fields: SealedFields.shipTo)
        try context.requireWhole(released, "where it goes to")
        let customer = try CustomerRow.load(row.customer, in: context)
        let writer = try writer(for: customer, in: context)
        let values = writer.values
        let texts = values.texts
        let lines = try writer.lines(
            order.lines,
            order.discounts,
            order.charges,
            order.taxes,
            currency: row.currency,
            mode: row.basis.taxMode,
            net: row.net,
            gross: row.gross
        )
        let version: [HTML] =
            row.revision == 1
            ? [] : [writer.sentence(texts.filled(.version, ["version": "\(row.revision)"]))]
        let page = writer.page(
            texts.filled(.orderConfirmation, ["number": number]),
            facts: [
                (.date, row.confirmed.map { values.day(Day($0)) }), (.customer, row.customerNumber),
                (.requiredOn, row.requiredOn.map { values.day(Day($0)) }),
            ],
            parties: [writer.party(.shipTo, PostalAddress(released.renamed(Disclosure.addressNames)))],
            body: [writer.sentence(texts[.confirmationText])] + version + [lines]
        )
        return Paper(
            kind: .orderConfirmation,
            number: number,
            customer: customer,
            language: values.language,
            page: page
        )
    }
}
