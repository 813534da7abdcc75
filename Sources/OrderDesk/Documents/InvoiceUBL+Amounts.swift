internal import Orders

extension InvoiceUBL {
    private func amount(_ name: String, _ minor: Int64) throws -> XMLNode {
        XMLNode(name, try Figures.amount(minor, row.currency), [("currencyID", row.currency)])
    }

    private func category(_ name: String, _ code: String, _ rate: Int64, withReason: Bool = false) throws
        -> XMLNode
    {
        let category = try TaxCategory(stored: code)
        return XMLNode(
            name,
            [
                XMLNode("cbc:ID", code),
                // BR-O-05: what is not subject to VAT has no rate, not even zero.
                category == .notSubject ? nil : XMLNode("cbc:Percent", Figures.rate(rate)),
                withReason
                    ? XMLNode.optional("cbc:TaxExemptionReasonCode", category.exemptionReasonCode) : nil,
                withReason ? XMLNode.optional("cbc:TaxExemptionReason", category.exemptionReason) : nil,
                XMLNode("cac:TaxScheme", [XMLNode("cbc:ID", "VAT")]),
            ]
        )
    }

    /// The discounts on the whole, each once per tax category and rate (BG-20).
    func allowances() throws -> [XMLNode] {
        try discounts.flatMap { discount in
            try taxes.compactMap { tax in
                let shares = netLines.filter {
                    $0.row.taxCategory == tax.category && $0.row.taxRate == tax.rate
                }
                .map { $0.shares[discount.kind] ?? 0 }
                let taken = shares.reduce(0, +)
                guard taken > 0 else { return nil }
                return XMLNode(
                    "cac:AllowanceCharge",
                    [
                        XMLNode("cbc:ChargeIndicator", "false"),
                        // UNTDID 5189: 95 is a discount.
                        XMLNode("cbc:AllowanceChargeReasonCode", "95"),
                        XMLNode(
                            "cbc:AllowanceChargeReason",
                            discount.code.map { "Coupon \($0)" } ?? "Discount"
                        ),
                        try amount("cbc:Amount", taken),
                        try category("cac:TaxCategory", tax.category, tax.rate),
                    ]
                )
            }
        }
    }

    func charge(_ charge: ChargeRow) throws -> XMLNode {
        XMLNode(
            "cac:AllowanceCharge",
            [
                XMLNode("cbc:ChargeIndicator", "true"), XMLNode("cbc:AllowanceChargeReason", charge.kind),
                try amount("cbc:Amount", charge.amount),
                try category("cac:TaxCategory", charge.taxCategory, charge.taxRate),
            ]
        )
    }

    func taxTotal() throws -> XMLNode {
        XMLNode(
            "cac:TaxTotal",
            [try amount("cbc:TaxAmount", row.tax)]
                + (try taxes.map { tax in
                    XMLNode(
                        "cac:TaxSubtotal",
                        [
                            try amount("cbc:TaxableAmount", tax.base), try amount("cbc:TaxAmount", tax.tax),
                            try category("cac:TaxCategory", tax.category, tax.rate, withReason: true),
                        ]
                    )
                })
        )
    }

    func monetaryTotal() throws -> XMLNode {
        let extra = charges.reduce(0) { $0 + $1.amount }
        let taken = netLines.reduce(0) { $0 + $1.amount - $1.row.net }
        return XMLNode(
            "cac:LegalMonetaryTotal",
            [
                try amount("cbc:LineExtensionAmount", netLines.reduce(0) { $0 + $1.amount }),
                try amount("cbc:TaxExclusiveAmount", row.net),
                try amount("cbc:TaxInclusiveAmount", row.gross),
                taken == 0 ? nil : try amount("cbc:AllowanceTotalAmount", taken),
                extra == 0 ? nil : try amount("cbc:ChargeTotalAmount", extra),
                try amount("cbc:PayableAmount", row.gross),
            ]
        )
    }

    func line(_ net: NetLine) throws -> XMLNode {
        let line = net.row
        let quantity = Figures.quantity(line.quantity, line.quantityScale)
        return XMLNode(
            row.isCredit ? "cac:CreditNoteLine" : "cac:InvoiceLine",
            [
                XMLNode("cbc:ID", "\(line.position)"),
                XMLNode(
                    row.isCredit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
                    quantity,
                    [("unitCode", line.unit)]
                ),
                try amount("cbc:LineExtensionAmount", net.amount), try discount(net),
                XMLNode(
                    "cac:Item",
                    [
                        XMLNode("cbc:Name", line.name),
                        line.buyerCode.map {
                            XMLNode("cac:BuyersItemIdentification", [XMLNode("cbc:ID", $0)])
                        },
                        XMLNode("cac:SellersItemIdentification", [XMLNode("cbc:ID", line.sku)]),
                        try category("cac:ClassifiedTaxCategory", line.taxCategory, line.taxRate),
                    ]
                ),
                try price(net, quantity),
            ]
        )
    }

    /// The price without tax (BT-146).
    ///
    /// Out of a price with tax it is the price of the whole quantity (BT-149): one of a piece would have to be rounded, and
    /// price times quantity would no more come to the line.
    private func price(_ net: NetLine, _ quantity: String) throws -> XMLNode {
        let line = net.row
        guard row.taxMode == .inclusive else {
            let price = Figures.price(line.priceCoefficient, line.priceScale)
            return XMLNode(
                "cac:Price",
                [XMLNode("cbc:PriceAmount", price, [("currencyID", row.currency)])]
            )
        }
        return XMLNode(
            "cac:Price",
            [
                try amount("cbc:PriceAmount", net.list),
                XMLNode("cbc:BaseQuantity", quantity, [("unitCode", line.unit)]),
            ]
        )
    }

    /// What is given away of a line: its price times its quantity, less what it comes to.
    private func discount(_ line: NetLine) throws -> XMLNode? {
        guard line.list > line.amount else { return nil }
        return XMLNode(
            "cac:AllowanceCharge",
            [
                XMLNode("cbc:ChargeIndicator", "false"), XMLNode("cbc:AllowanceChargeReason", "Discount"),
                try amount("cbc:Amount", line.list - line.amount), try amount("cbc:BaseAmount", line.list),
            ]
        )
    }
}
