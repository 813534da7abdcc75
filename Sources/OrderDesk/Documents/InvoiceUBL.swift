internal import Engine
internal import Orders

/// An invoice or a credit note in UBL 2.1 by the European standard EN 16931, without any national extension.
struct InvoiceUBL {
    let row: InvoiceRow
    let company: CompanyRow
    /// Whether the store is one to learn in, which a note says.
    let isTraining: Bool
    /// Whom it goes to, under the short names.
    let buyer: Disclosure
    let netLines: [NetLine]
    /// The discounts on the whole, of which each line has its share.
    let discounts: [DiscountRow]
    let charges: [ChargeRow]
    let taxes: [TaxRow]
    /// The categories of the taxes.
    let categories: Set<TaxCategory>
    /// The number of the invoice that a credit note credits.
    let credits: String?
    /// Where the goods went, and when; an intra-Community supply must say so.
    let delivery: (country: String, day: Day)?

    /// The most decimals that an amount has in the standard (BR-DEC).
    private static let mostDecimals = 2

    /// The document.
    ///
    /// - Throws: `EngineError.conflict` where the standard asks for something that is not known.
    func document() throws -> HTML {
        try requireKnown()
        let kind = row.isCredit ? "CreditNote" : "Invoice"
        let space = "urn:oasis:names:specification:ubl:schema:xsd:"
        let head: [XMLNode?] = [
            XMLNode("cbc:CustomizationID", "urn:cen.eu:en16931:2017"), XMLNode("cbc:ID", row.number),
            XMLNode("cbc:IssueDate", Day(row.issued).description),
            row.isCredit ? nil : XMLNode("cbc:DueDate", Day(row.dueOn).description),
            XMLNode(
                row.isCredit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
                row.isCredit ? "381" : "380"
            ),
            isTraining ? XMLNode("cbc:Note", DocumentTexts.training(.english)) : nil,
            XMLNode("cbc:DocumentCurrencyCode", row.currency),
            XMLNode("cac:OrderReference", [XMLNode("cbc:ID", row.orderNumber)]),
            credits.map { number in
                XMLNode(
                    "cac:BillingReference",
                    [XMLNode("cac:InvoiceDocumentReference", [XMLNode("cbc:ID", number)])]
                )
            },
            seller, buyerParty, shipped, payment,
        ]
        let foot: [XMLNode?] =
            try allowances() + charges.map(charge) + [taxTotal(), monetaryTotal()] + netLines.map(line)
        return XMLNode(
            kind,
            attributes: [
                ("xmlns", "\(space)\(kind)-2"), ("xmlns:cac", "\(space)CommonAggregateComponents-2"),
                ("xmlns:cbc", "\(space)CommonBasicComponents-2"),
            ],
            head + foot
        ).document
    }

    /// Whether tax ids may stand in it: they must not where nothing is subject to VAT (BR-O-02).
    var namesTaxIDs: Bool { !categories.contains(.notSubject) }

    private func requireKnown() throws {
        let needs: [(isThere: Bool, what: String, help: String)] = [
            (
                try Currency(row.currency).exponent <= Self.mostDecimals,
                "its currency \(row.currency) has more decimals than EN 16931 knows",
                "send the page instead, with `coffer invoice document \(row.number)`"
            ),
            (
                !namesTaxIDs || Self.isVATID(company.taxID), "our VAT id is not known",
                "say it with its country in front, with `coffer company set --tax-id`"
            ),
            (
                namesTaxIDs || company.registration != nil, "where the company is registered is not known",
                "say it with `coffer company set --registration`"
            ),
            (
                buyer.values["name"] != nil && buyer.values["country"] != nil,
                "the name or the country of whom it goes to is not known",
                "add them with `coffer customer edit \(row.customerNumber)`, for the next invoice"
            ),
            (
                !categories.contains(where: \.needsVATIDs) || Self.isVATID(buyer.values["taxID"]),
                "the buyer's VAT id is not known",
                "add it with `coffer customer edit \(row.customerNumber)`, for the next invoice"
            ),
        ]
        guard let missing = needs.first(where: { !$0.isThere }) else { return }
        throw EngineError.conflict(
            what: "`\(row.number)` cannot be written in UBL",
            reason: missing.what,
            help: missing.help
        )
    }

    /// Whether a tax id begins with a country, as the standard has it (BR-CO-09).
    static func isVATID(_ id: String?) -> Bool {
        guard let id = id?.uppercased(), id.count > 2 else { return false }
        return id.prefix(2) == "EL" || CountryCode.all.contains(String(id.prefix(2)))
    }
}
