internal import Storage

extension SealedFields {
    /// Why something was done with an order, in a person's words.
    static let reason = ["reason"]
}

let orderEventTable = Table(
    "order_event",
    about: "something that was done with an order as a whole, never altered afterwards",
    columns: [
        .key("id"), .reference("order_id", to: "sales_order"), .subject("subject_id"), .business("kind"),
        .business("from_state"), .business("to_state"), .business("revision"), .business("rule"),
        .sealed(
            "reason",
            class: "contact",
            fields: SealedFields.reason,
            freeText: SealedFields.reason
        ),
        .system("reason_revision"),
        .instant("made"), .reference("made_by", to: "principal"),
    ]
)

let orderVersionTable = Table(
    "order_version",
    about: "an earlier version of a confirmed order, kept whole when it was amended",
    columns: [
        .key("id"), .reference("order_id", to: "sales_order"), .business("revision"), .subject("subject_id"),
        .business("net", visibility: "figures"), .business("tax", visibility: "figures"),
        .business("gross", visibility: "figures"), .business("charges", visibility: "figures"),
        .business("required_on"),
        .sealed(
            "ship_contact",
            class: "contact",
            fields: SealedFields.shipTo,
            freeText: SealedFields.shipToWords
        ),
        .system("ship_contact_revision"),
    ]
)

let allocationTable = Table(
    "allocation",
    about: "what is reserved for a line of an order at a location",
    columns: [
        .reference("order_id", to: "sales_order"), .business("position"), .business("location"),
        .business("lot"), .reference("product_id", to: "product"), .business("quantity"),
    ]
)
