internal import Engine
internal import Orders

/// The parts that documents are put together from.
struct PaperWriter {
    let values: DocumentValues
    let company: CompanyRow
    /// Whether the store is one to learn in.
    let isTraining: Bool

    /// A writer of documents of the store.
    init(_ values: DocumentValues, in context: Context) throws {
        self.values = values
        company = try CompanyRow.load(in: context)
        isTraining = context.settings.isTraining
    }

    private var texts: TextCatalogue<DocumentText> { values.texts }

    /// A whole document.
    func page(_ title: String, facts: [(DocumentText, String?)], parties: [HTML], body: [HTML]) -> HTML {
        let known = facts.compactMap { key, value in value.map { (key, $0) } }
        let terms = known.map { key, value -> HTML in "<tr><td>\(texts[key])</td><td>\(value)</td></tr>\n" }
        let whole: HTML = """
            <header class="parties"><div>
            <h1>\(title)</h1>
            </div><address>
            \(sender)</address></header>
            <div class="parties">\(parties)<div><table class="facts">
            \(terms)</table></div></div>
            \(body)
            """
        return PageStyle.page(title, values.language, isTraining: isTraining, whole)
    }

    /// Who writes, with what the law asks of letters.
    private var sender: HTML {
        let place = [company.postcode, company.city].compactMap(\.self).joined(separator: " ")
        let lines = [
            company.name, company.street, place, company.country, company.email, company.phone,
            company.taxID.map { texts.filled(.sellerTaxID, ["id": $0]) },
            company.registration.map { texts.filled(.registration, ["entry": $0]) },
        ]
        return HTML(lines.compactMap(\.self).filter { !$0.isEmpty }.map { "\($0)<br>\n" })
    }

    /// An address under its label; a line without a value is left out.
    func party(_ label: DocumentText, _ address: PostalAddress) -> HTML {
        """
        <div><div class="label">\(texts[label])</div><address>
        \(address.lines.map { "\($0)<br>\n" as HTML })</address></div>

        """
    }

    /// A sentence of its own.
    func sentence(_ text: String) -> HTML { "<p>\(text)</p>\n" }

    /// What is sold, at which price, with what comes off and on top.
    func lines(
        _ lines: [LineRow],
        _ discounts: [DiscountRow],
        _ charges: [ChargeRow],
        _ taxes: [TaxRow],
        currency: String,
        mode: TaxMode,
        net: Int64,
        gross: Int64
    ) throws -> HTML {
        let hasDiscount = lines.contains { $0.discount != 0 }
        let width: Int64 = hasDiscount ? 5 : 4
        let rows = try lines.map { try row($0, currency, hasDiscount: hasDiscount) }
        let extra =
            try
            (discounts.map { (values.discount($0), -$0.taken) }
            + charges.map { (values.charge($0.kind), $0.asked) }).map { label, amount -> HTML in
                """
                <tr><td></td><td colspan="\(width - 1)">\(label)</td>\
                <td class="number">\(try values.amount(amount, currency))</td></tr>

                """
            }
        let whole = [("sum", texts.filled(.gross, ["currency": currency]), gross)]
        let parts = try taxes.map { tax in ("", try text(tax, currency, mode), tax.tax) }
        let without = [("", texts[.sumNet], net)]
        let sums = mode == .exclusive ? without + parts + whole : whole + parts + without
        let foot = try sums.map { style, label, amount -> HTML in
            """
            <tr class="\(style)"><td colspan="\(width)">\(label)</td>\
            <td class="number">\(try values.amount(amount, currency))</td></tr>

            """
        }
        let (price, amount): (DocumentText, DocumentText) =
            mode == .exclusive ? (.price, .net) : (.priceWithTax, .amountWithTax)
        let discount: HTML = hasDiscount ? "<th class=\"number\">\(texts[.discount])</th>" : ""
        return """
            <table>
            <thead><tr><th>\(texts[.position])</th><th>\(texts[.item])</th>\
            <th class="number">\(texts[.quantity])</th><th class="number">\(texts[price])</th>\(discount)\
            <th class="number">\(texts[amount])</th></tr></thead>
            <tbody>
            \(rows)\(extra)</tbody>
            <tfoot>
            \(foot)</tfoot>
            </table>

            """
    }

    private func row(_ line: LineRow, _ currency: String, hasDiscount: Bool) throws -> HTML {
        let discount = ScaledDecimal(line.discount, scale: 4).trimmed.description
        let cell: HTML =
            hasDiscount ? "<td class=\"number\">\(line.discount == 0 ? "" : "\(discount) %")</td>" : ""
        let price = DocumentValues.grouped(Figures.price(line.priceCoefficient, line.priceScale))
        return """
            <tr><td>\(line.position)</td><td>\(line.name)<br><span class="aside">\(codes(line.sku, line.buyerCode))</span></td>\
            <td class="number">\(quantity(line.quantity, line.quantityScale, line.unit))</td>\
            <td class="number">\(price)</td>\(cell)\
            <td class="number">\(try values.amount(line.amount, currency))</td></tr>

            """
    }

    /// Our code of a product, and the customer's own where they have one.
    func codes(_ sku: String, _ buyerCode: String?) -> String {
        buyerCode.map { texts.filled(.bothCodes, ["ours": sku, "yours": $0]) } ?? sku
    }

    /// A code with the lot that goods are of, where they are of one.
    func lot(_ code: String, _ line: ShipmentLineRow) -> String {
        guard let lot = line.place.shownLot else { return code }
        guard let day = line.bestBefore else {
            return texts.filled(.lot, ["code": code, "lot": lot])
        }
        return texts.filled(.lotBestBefore, ["code": code, "lot": lot, "day": values.day(day)])
    }

    /// A quantity with its unit.
    func quantity(_ quantity: Int64, _ scale: Int64, _ unit: String) -> String {
        "\(DocumentValues.grouped(Figures.quantity(quantity, scale))) \(values.unit(unit))"
    }

    /// A tax in words: its rate and its base, or why there is none.
    private func text(_ tax: TaxRow, _ currency: String, _ mode: TaxMode) throws -> String {
        let base = try values.amount(tax.base, currency)
        if let reason = values.reason(try TaxCategory(stored: tax.category)) {
            return texts.filled(.noTax, ["reason": reason, "base": base])
        }
        return texts.filled(
            mode == .exclusive ? .taxOn : .taxIn,
            ["rate": Figures.rate(tax.rate), "base": base]
        )
    }
}

/// An address as it stands on paper.
struct PostalAddress {
    let lines: [String]

    /// The address of personal fields that were released, under the names that follow `prefix`.
    init(_ disclosure: Disclosure) {
        let values = disclosure.values
        let place = [values["postcode"], values["city"]].compactMap(\.self).joined(separator: " ")
        lines = [values["name"], values["street"], place, values["region"], values["country"]]
            .compactMap(\.self).filter { !$0.isEmpty }
    }
}
