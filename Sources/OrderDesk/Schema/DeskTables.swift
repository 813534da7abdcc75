internal import Storage

/// The personal fields that the desk's envelopes hold, by envelope.
enum SealedFields {
    /// How to reach a customer.
    static let contact = [
        "name", "contactName", "contactTitle", "email", "phone", "fax", "street", "city", "region",
        "postcode", "country",
    ]
    /// What a customer's invoices need.
    static let fiscal = [
        "taxID", "billName", "billStreet", "billCity", "billRegion", "billPostcode", "billCountry",
    ]
    /// Where an order goes.
    static let shipTo = [
        "shipName", "shipStreet", "shipCity", "shipRegion", "shipPostcode", "shipCountry", "shipPhone",
        "shipNote",
    ]
    /// What of it is written in a person's own words.
    static let shipToWords = ["shipNote"]
}

/// The order desk's tables in `data.db`, with what must be known about every column.
let deskSchema = SchemaModule(
    name: "desk",
    migrations: [
        deskMigration1, deskMigration2, deskMigration3, deskMigration4, deskMigration5,
        deskMigration6, deskMigration7, deskMigration8, deskMigration9, deskMigration10, deskMigration11,
        deskMigration12, deskMigration13, deskMigration14, deskMigration15,
        deskMigration16, deskMigration17, deskMigration18, deskMigration19, deskMigration20,
        deskMigration21, deskMigration22, deskMigration23, deskMigration24,
        deskMigration25, deskMigration26, deskMigration27, deskMigration28, deskMigration29,
        deskMigration30, deskMigration31, deskMigration32, deskMigration33, deskMigration34,
        deskMigration35, deskMigration36, deskMigration37,
    ],
    tables: [
        Table(
            "number_series",
            about: "the last number given in a series",
            columns: [.system("entity"), .system("kind"), .system("year"), .system("last")]
        ),
        Table(
            "number_gap",
            about: "numbers of a series that a restore skipped, since they were given after the backup",
            columns: [
                .system("entity"), .system("kind"), .system("year"), .system("first"), .system("last"),
                .system("noted"),
            ]
        ),
        customerTable, preferenceTable, productTable, productCostTable, productChangeTable, productNameTable,
        productOptionTable, customerCodeTable, priceTable, couponTable, couponUseTable,
        Table(
            "stock_balance",
            about: "what is at a location now; a cache of the movements",
            columns: [
                .reference("product_id", to: "product"), .business("location"), .business("lot"),
                .business("on_hand"),
                .business("allocated"), .business("unavailable"), .business("incoming"),
            ]
        ),
        Table(
            "stock_movement",
            about: "one change of stock, never altered afterwards",
            columns: [
                .key("id"), .reference("product_id", to: "product"), .business("location"), .business("kind"),
                .business("on_hand"), .business("allocated"), .business("unavailable"), .business("incoming"),
                .reference("order_id", to: "sales_order"), .instant("moved"),
                .reference("moved_by", to: "principal"), .business("external_ref"), .business("lot"),
            ]
        ),
        Table(
            "stock_lot",
            about: "goods of a product that were made together",
            columns: [
                .reference("product_id", to: "product"), .business("lot"), .business("best_before"),
                .instant("created"),
            ]
        ),
        Table(
            "stock_expected",
            about: "what is expected of a product, by the day on which it is due",
            columns: [
                .key("id"), .reference("product_id", to: "product"), .business("location"),
                .business("due_on"), .business("quantity"),
            ]
        ),
        orderTable, lineTable, orderEventTable, orderVersionTable,
        versionPart("order_version_line", "one product on an earlier version", lineColumns),
        versionPart("order_version_discount", "a discount on an earlier version", discountColumns),
        versionPart("order_version_charge", "a charge on an earlier version", chargeColumns),
        versionPart(
            "order_version_tax",
            "the tax of one category and rate on an earlier version",
            taxColumns
        ),
        allocationTable, shipmentTable, shipmentLineTable, backOrderTable,
        invoiceTable, invoicePart("invoice_line", "one product on an invoice or a credit note", lineColumns),
        invoicePart(
            "invoice_discount",
            "a discount on the whole of an invoice or a credit note",
            discountColumns
        ),
        invoicePart("invoice_charge", "a charge on an invoice or a credit note", chargeColumns),
        invoicePart(
            "invoice_tax",
            "the tax of one category and rate on an invoice or a credit note",
            taxColumns
        ),
        paymentTable, settlementTable, companyTable, documentTable, quotationTable, processStepTable,
        stepOwnerTable, returnTable, returnLineTable, replacementTable, alertTable, supplierTable,
        supplierCertificateTable, feedbackTable,
        reviewTable, reviewImprovementTable,
        noteTable, noteMentionTable, noteReadTable,
        Table(
            "order_charge",
            about: "a charge on the whole document, for example freight",
            columns: [.reference("order_id", to: "sales_order")] + chargeColumns
        ),
        Table(
            "order_discount",
            about: "a discount on the whole order, taken before tax",
            columns: [.reference("order_id", to: "sales_order")] + discountColumns
        ),
        Table(
            "order_tax",
            about: "the tax of one category and rate on an order",
            columns: [.reference("order_id", to: "sales_order")] + taxColumns
        ),
        Table(
            "period_lock",
            about: "a month whose books are closed",
            columns: [
                .business("month"), .key("id"), .instant("locked"), .reference("locked_by", to: "principal"),
            ]
        ),
        Table(
            "order_template",
            about: "what is ordered again and again, for whomever",
            columns: [
                .key("id"), .business("name"), .business("currency"), .instant("saved"),
                .reference("saved_by", to: "principal"), .business("tax_mode"),
            ]
        ),
        Table(
            "order_template_line",
            about: "a product of a template, with its price when it was saved",
            columns: [
                .reference("template_id", to: "order_template"), .business("position"),
                .reference("product_id", to: "product"), .business("quantity"), .business("quantity_scale"),
                .business("price_coefficient", visibility: "figures"),
                .business("price_scale", visibility: "figures"), .business("discount", visibility: "figures"),
            ]
        ),
        Table(
            "import_run",
            about: "one run of an import that changed something",
            columns: [
                .key("id"), .business("kind"), .business("source"), .system("started"),
                .reference("started_by", to: "principal"), .business("added"), .business("unchanged"),
                .business("refused"),
            ]
        ),
    ]
)

private let customerTable = Table(
    "customer",
    about: "somebody who buys",
    columns: [
        .key("id"), .business("number"), .subject("subject_id"),
        .sealed("contact", class: "contact", fields: SealedFields.contact), .system("contact_revision"),
        .sealed("fiscal", class: "fiscal", fields: SealedFields.fiscal), .system("fiscal_revision"),
        .business("currency"), .business("language"), .reference("owner_id", to: "principal"),
        .business("team"),
        .business("external_ref"), .instant("created"), .instant("changed"),
        .reference("changed_by", to: "principal"), .system("version"), .business("payment_days"),
        .business("credit_limit", visibility: "figures"), .business("price_group"), .business("tax_mode"),
        .reference("merged_into", to: "customer"), .system("merges"),
    ]
)

private let preferenceTable = Table(
    "customer_preference",
    about: "what a customer's orders take over unless something else is said",
    columns: [
        .key("id"), .reference("customer_id", to: "customer"), .subject("subject_id"),
        .sealed(
            "ship_contact",
            class: "contact",
            fields: SealedFields.shipTo,
            freeText: SealedFields.shipToWords
        ),
        .system("ship_contact_revision"), .business("carrier"), .business("contact_by"),
        .business("documents_by"), .instant("changed"), .reference("changed_by", to: "principal"),
    ]
)

private let orderTable = Table(
    "sales_order",
    about: "an order, from draft to settled",
    columns: [
        .key("id"), .business("number"), .reference("customer_id", to: "customer"), .subject("subject_id"),
        .business("state"), .business("on_hold"), .business("imported"), .business("currency"),
        .business("net", visibility: "figures"), .business("tax", visibility: "figures"),
        .business("gross", visibility: "figures"), .business("charges", visibility: "figures"),
        .sealed(
            "ship_contact",
            class: "contact",
            fields: SealedFields.shipTo,
            freeText: SealedFields.shipToWords
        ),
        .system("ship_contact_revision"),
        .sealed("bill_fiscal", class: "fiscal", fields: SealedFields.fiscal), .system("bill_fiscal_revision"),
        .reference("owner_id", to: "principal"), .business("team"), .business("opened"),
        .business("confirmed"),
        .business("required_on"), .business("shipped_on"), .business("external_ref"), .instant("changed"),
        .reference("changed_by", to: "principal"), .system("version"), .business("revision"),
        .business("fulfilment"), .business("billing"), .system("process_version"), .system("opened_uid"),
        .business("discounts", visibility: "figures"), .business("tax_mode"), .business("rounding"),
        .business("carrier"),
    ]
)

private let lineTable = Table(
    "order_line",
    about: "one product on an order, frozen at confirmation",
    columns: [.reference("order_id", to: "sales_order")] + lineColumns
)

private let lineColumns: [Column] = [
    .business("position"), .reference("product_id", to: "product"), .business("sku"), .business("name"),
    .business("unit"), .business("quantity"), .business("quantity_scale"),
    .business("price_coefficient", visibility: "figures"),
    .business("price_scale", visibility: "figures"),
    .business("price_rule", visibility: "figures"), .business("discount", visibility: "figures"),
    .business("tax_category"), .business("tax_rate"), .business("net", visibility: "figures"),
    .business("document_discount", visibility: "figures"),
    .business("coupon_discount", visibility: "figures"),
    .business("included_tax", visibility: "figures"), .business("buyer_code"),
]

private let discountColumns: [Column] = [
    .business("kind"), .business("percent", visibility: "figures"),
    .business("amount", visibility: "figures"), .business("taken", visibility: "figures"),
    .business("code"),
]

private let chargeColumns: [Column] = [
    .business("position"), .business("kind"), .business("amount", visibility: "figures"),
    .business("tax_category"), .business("tax_rate"), .business("included_tax", visibility: "figures"),
]

private let taxColumns: [Column] = [
    .business("category"), .business("rate"), .business("base", visibility: "figures"),
    .business("tax", visibility: "figures"),
]

private func versionPart(_ name: String, _ about: String, _ columns: [Column]) -> Table {
    Table(name, about: about, columns: [.reference("version_id", to: "order_version")] + columns)
}

private func invoicePart(_ name: String, _ about: String, _ columns: [Column]) -> Table {
    Table(name, about: about, columns: [.reference("invoice_id", to: "invoice")] + columns)
}
