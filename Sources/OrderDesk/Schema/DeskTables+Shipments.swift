internal import Storage

let shipmentTable = Table(
    "shipment",
    about: "goods of one order that leave together",
    columns: [
        .key("id"), .business("number"), .reference("order_id", to: "sales_order"), .business("state"),
        .business("carrier"), .business("tracking"), .instant("created"), .business("shipped"),
        .business("delivered"), .instant("changed"), .reference("changed_by", to: "principal"),
        .system("version"),
    ]
)

let shipmentLineTable = Table(
    "shipment_line",
    about: "what a shipment takes of a line of its order, and from where",
    columns: [
        .reference("shipment_id", to: "shipment"), .business("position"), .business("location"),
        .business("lot"), .reference("product_id", to: "product"), .business("quantity"),
    ]
)

let backOrderTable = Table(
    "back_order",
    about: "what a confirmed line waits for until goods come in",
    columns: [
        .reference("order_id", to: "sales_order"), .business("position"),
        .reference("product_id", to: "product"), .business("quantity"), .instant("since"),
    ]
)
