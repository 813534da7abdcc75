internal import Engine

extension InvoiceUBL {
    var seller: XMLNode {
        let contact = [
            XMLNode.optional("cbc:Telephone", company.phone),
            XMLNode.optional("cbc:ElectronicMail", company.email),
        ]
        return XMLNode(
            "cac:AccountingSupplierParty",
            [
                XMLNode(
                    "cac:Party",
                    [
                        address(company.street, company.city, company.postcode, nil, company.country),
                        namesTaxIDs ? company.taxID.map(taxScheme) : nil,
                        XMLNode(
                            "cac:PartyLegalEntity",
                            [
                                XMLNode("cbc:RegistrationName", company.name),
                                XMLNode.optional("cbc:CompanyID", company.registration),
                            ]
                        ),
                        contact.contains { $0 != nil } ? XMLNode("cac:Contact", contact) : nil,
                    ]
                )
            ]
        )
    }

    var buyerParty: XMLNode {
        let values = buyer.values
        let taxID = values["taxID"].flatMap { Self.isVATID($0) && namesTaxIDs ? $0 : nil }
        return XMLNode(
            "cac:AccountingCustomerParty",
            [
                XMLNode(
                    "cac:Party",
                    [
                        address(
                            values["street"],
                            values["city"],
                            values["postcode"],
                            values["region"],
                            values["country"] ?? ""
                        ),
                        taxID.map(taxScheme),
                        XMLNode(
                            "cac:PartyLegalEntity",
                            [XMLNode("cbc:RegistrationName", values["name"] ?? "")]
                        ),
                    ]
                )
            ]
        )
    }

    private func address(
        _ street: String?,
        _ city: String?,
        _ postcode: String?,
        _ region: String?,
        _ country: String
    ) -> XMLNode {
        XMLNode(
            "cac:PostalAddress",
            [
                XMLNode.optional("cbc:StreetName", street), XMLNode.optional("cbc:CityName", city),
                XMLNode.optional("cbc:PostalZone", postcode),
                XMLNode.optional("cbc:CountrySubentity", region),
                XMLNode("cac:Country", [XMLNode("cbc:IdentificationCode", country)]),
            ]
        )
    }

    private func taxScheme(_ id: String) -> XMLNode {
        let plain = id.filter { !$0.isWhitespace }.uppercased()
        return XMLNode(
            "cac:PartyTaxScheme",
            [XMLNode("cbc:CompanyID", plain), XMLNode("cac:TaxScheme", [XMLNode("cbc:ID", "VAT")])]
        )
    }

    var shipped: XMLNode? {
        delivery.map { delivery in
            XMLNode(
                "cac:Delivery",
                [
                    XMLNode("cbc:ActualDeliveryDate", delivery.day.description),
                    XMLNode(
                        "cac:DeliveryLocation",
                        [
                            XMLNode(
                                "cac:Address",
                                [
                                    XMLNode(
                                        "cac:Country",
                                        [XMLNode("cbc:IdentificationCode", delivery.country)]
                                    )
                                ]
                            )
                        ]
                    ),
                ]
            )
        }
    }

    /// How an invoice is paid: a transfer (30) to our account.
    var payment: XMLNode? {
        guard !row.isCredit, let iban = company.iban else { return nil }
        let bank = company.bic.map { bic in
            XMLNode("cac:FinancialInstitutionBranch", [XMLNode("cbc:ID", bic)])
        }
        return XMLNode(
            "cac:PaymentMeans",
            [
                XMLNode("cbc:PaymentMeansCode", "30"), XMLNode("cbc:PaymentID", row.reference),
                XMLNode("cac:PayeeFinancialAccount", [XMLNode("cbc:ID", iban), bank]),
            ]
        )
    }
}
