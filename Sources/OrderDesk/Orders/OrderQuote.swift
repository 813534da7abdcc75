public import Engine
internal import Orders
public import Sealing

/// Offers an order that is not confirmed yet at prices that hold until a day, and writes the quotation as a page.
///
/// Until that day the order keeps the prices that were offered, whatever the price rules become; a line whose quantity
/// is changed is priced anew.
public struct OrderQuote: PaperWriting {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "order.quote"
    /// What it does, in one sentence for people.
    public static let summary =
        "Offer an order that is not confirmed at prices that hold until a day, as a page."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .order: .text("The order's id; it has no number yet."),
            .validThrough: .date(
                "The last day on which the prices hold; 30 days from now where none is given."
            )
            .optional,
            .expectedVersion: .version.optional,
            .language: .documentLanguage,
        ]
    )
    /// For how many days an offer holds where nothing else is said.
    private static let days: Int64 = 30

    /// The order's id.
    public var order: String
    /// The last day on which the prices hold; 30 days from now where none is given.
    public var validThrough: String?
    /// The version that was read, when it matters.
    public var expectedVersion: Int64?
    /// The language; the customer's where none is given.
    public var language: DocumentLanguage?

    /// An order to offer.
    public init(order: String, validThrough: String? = nil, language: DocumentLanguage? = nil) {
        self.order = order
        self.validThrough = validThrough
        self.language = language
    }

    /// Checks the input by itself.
    public func validate() throws(InputError) { try Input.day(validThrough, field: "validThrough") }

    /// Makes the change.
    public func perform(in context: Context) throws -> RowID {
        let row = try OrderRow.load(named: order, in: context)
        try row.requireVersion(expectedVersion, in: context)
        let state = try row.known
        guard [.draft, .submitted, .approved].contains(state), !row.isOnHold else {
            throw refusal(row, row.isOnHold ? "it is on hold" : "it is \(row.state)")
        }
        let priced = try OrderGuards(row, in: context).priced
        guard !priced.lines.isEmpty else { throw refusal(row, "it has no lines") }
        try CouponUse.require(priced, customer: row.customer, label: row.label, in: context)
        if state == .draft {
            // An offer binds as a confirmation does, so the same limits stand before it.
            try Confirmation.requireLimits(priced, in: context)
        } else if try !OrderGuards(row, in: context).pricesAreCurrent(priced) {
            throw refusal(row, "its prices are not those that were handed in")
        }
        try QuotationRow.add(priced, for: row.id, through: lastDay(in: context), in: context)
        var update = OrderUpdate(row)
        update.priced = priced
        try update.write(in: context)
        try OrderEvents.note("quote", row, to: state, in: context)
        return try write(in: context)
    }

    /// Builds the answer from what is stored.
    public func answer(_ result: RowID, in context: Context) throws -> DocumentAnswer {
        try written(result, in: context)
    }

    func paper(at instant: Int64, in context: Context) throws -> Paper {
        try context.requireAmounts()
        let order = try WholeOrder(OrderRow.load(named: order, in: context), in: context)
        let row = order.row
        guard let quotation = try QuotationRow.newest(of: row.id, context.connection) else {
            throw EngineError.notFound(kind: "quotation", name: row.label)
        }
        context.about(row.subject)
        let released = try context.reveal(row.shipTo, at: row.shipToPlace, fields: SealedFields.shipTo)
        try context.requireWhole(released, "where it goes to")
        let customer = try CustomerRow.load(row.customer, in: context)
        let writer = try writer(for: customer, in: context)
        let values = writer.values
        let texts = values.texts
        let last = values.day(quotation.validThrough)
        let page = writer.page(
            texts.filled(.quotation, ["number": quotation.number]),
            facts: [
                (.date, values.day(Day(quotation.made))), (.validThrough, last),
                (.customer, row.customerNumber), (.requiredOn, row.requiredOn.map { values.day(Day($0)) }),
            ],
            parties: [writer.party(.shipTo, PostalAddress(released.renamed(Disclosure.addressNames)))],
            body: [
                writer.sentence(texts.filled(.quotationText, ["day": last])),
                try writer.lines(
                    order.lines,
                    order.discounts,
                    order.charges,
                    order.taxes,
                    currency: row.currency,
                    mode: row.basis.taxMode,
                    net: row.net,
                    gross: row.gross
                ),
            ]
        )
        return Paper(
            kind: .quotation,
            number: quotation.number,
            customer: customer,
            language: values.language,
            page: page
        )
    }

    private func lastDay(in context: Context) throws(InputError) -> Day {
        let today = Day(context.nowMilliseconds)
        guard let day = validThrough.map({ Day($0) ?? today }) else {
            return Day(today.milliseconds + Self.days * Day.length)
        }
        guard day.milliseconds >= today.milliseconds else {
            throw InputError("validThrough", "\(day) is over", help: "give a day that is still to come")
        }
        return day
    }

    private func refusal(_ row: OrderRow, _ reason: String) -> EngineError {
        .conflict(
            what: "order `\(row.label)` cannot be offered",
            reason: reason,
            help:
                "offer a draft, or an order that waits for its confirmation; see `coffer order show \(row.label)`"
        )
    }
}
