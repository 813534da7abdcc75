internal import Storage

let priceTable = Table(
    "price",
    about: "a price of a product that holds for some customers, days or quantities",
    columns: [
        .key("id"), .reference("product_id", to: "product"), .business("rule", visibility: "figures"),
        .reference("customer_id", to: "customer"), .business("list"), .business("from_quantity"),
        .business("price_coefficient", visibility: "figures"),
        .business("price_scale", visibility: "figures"), .business("currency"), .business("valid_from"),
        .business("valid_through"), .instant("changed"), .reference("changed_by", to: "principal"),
    ]
)
