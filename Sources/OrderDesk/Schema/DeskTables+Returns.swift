internal import Storage

let returnTable = Table(
    "goods_return",
    about: "goods of one shipment that a customer sent back",
    columns: [
        .key("id"), .business("number"), .reference("shipment_id", to: "shipment"),
        .reference("order_id", to: "sales_order"), .subject("subject_id"), .business("state"),
        .business("condition"), .reference("credit_id", to: "invoice"),
        .sealed("reason", class: "contact", fields: SealedFields.reason), .system("reason_revision"),
        .instant("received"), .reference("received_by", to: "principal"), .instant("changed"),
        .reference("changed_by", to: "principal"), .system("version"),
    ]
)

let returnLineTable = Table(
    "goods_return_line",
    about: "what came back of a line of an order, and where it lies",
    columns: [
        .reference("return_id", to: "goods_return"), .business("position"), .business("location"),
        .business("lot"), .reference("product_id", to: "product"), .business("quantity"),
    ]
)

let replacementTable = Table(
    "order_replacement",
    about: "an order that stands in for what a customer sent back",
    columns: [
        .reference("order_id", to: "sales_order"), .reference("return_id", to: "goods_return"),
        .instant("made"), .reference("made_by", to: "principal"),
    ]
)
