internal import Storage

let alertTable = Table(
    "alert",
    about: "something that was the matter, who answered for it, and when it ended",
    columns: [
        .key("id"), .system("number"), .system("cause"), .business("kind"),
        .reference("order_id", to: "sales_order"), .reference("product_id", to: "product"),
        .reference("invoice_id", to: "invoice"), .business("step"), .business("role"),
        .system("first_role"), .reference("owner_id", to: "principal"), .system("level"),
        .instant("raised"), .system("given"), .system("goes_on"), .instant("acknowledged"),
        .reference("acknowledged_by", to: "principal"), .instant("cleared"),
        .reference("supplier_id", to: "supplier"),
    ]
)
