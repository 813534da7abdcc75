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
        .business("tax_mode"),
    ]
)

let customerCodeTable = Table(
    "customer_code",
    about: "what a customer calls a product",
    columns: [
        .reference("customer_id", to: "customer"), .reference("product_id", to: "product"),
        .business("buyer_code"), .instant("changed"), .reference("changed_by", to: "principal"),
    ]
)

let couponTable = Table(
    "coupon",
    about: "a word that takes something off an order",
    columns: [
        .key("id"), .business("code"), .business("percent", visibility: "figures"),
        .business("amount", visibility: "figures"), .business("currency"),
        .business("minimum", visibility: "figures"), .business("valid_from"), .business("valid_through"),
        .business("most_uses"), .business("most_per_customer"), .business("combines"), .business("used"),
        .business("ended"), .instant("changed"), .reference("changed_by", to: "principal"),
    ]
)

let couponUseTable = Table(
    "coupon_use",
    about: "which confirmed order used which coupon",
    columns: [
        .reference("order_id", to: "sales_order"), .reference("coupon_id", to: "coupon"),
        .reference("customer_id", to: "customer"), .instant("used"),
    ]
)
