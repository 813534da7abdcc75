internal import Storage

let productTable = Table(
    "product",
    about: "something that is sold",
    columns: [
        .key("id"), .business("sku"), .business("name"), .business("unit"), .business("quantity_scale"),
        .business("price_coefficient", visibility: "figures"),
        .business("price_scale", visibility: "figures"),
        .business("currency"), .business("tax_category"), .business("tax_rate"), .business("reorder_level"),
        .business("discontinued"), .business("external_ref"), .instant("created"), .instant("changed"),
        .reference("changed_by", to: "principal"), .system("version"), .system("prices"),
        .reference("supplier_id", to: "supplier"), .business("tax_mode"), .business("gtin"),
        .system("names"), .system("options"), .system("codes"), .business("lots"),
    ]
)

let productCostTable = Table(
    "product_cost",
    about: "what a product costs from some time on, never altered afterwards",
    columns: [
        .key("id"), .reference("product_id", to: "product"),
        .business("cost_coefficient", visibility: "figures"),
        .business("cost_scale", visibility: "figures"), .business("currency"), .instant("since"),
    ]
)

let productChangeTable = Table(
    "product_change",
    about: "what was changed of a product, with what was before",
    columns: [
        .reference("product_id", to: "product"), .system("version"), .business("field"),
        .business("old", visibility: "figures"), .business("new", visibility: "figures"), .instant("made"),
        .reference("made_by", to: "principal"),
    ]
)

let productNameTable = Table(
    "product_name",
    about: "what a product is called in a language",
    columns: [.reference("product_id", to: "product"), .business("language"), .business("name")]
)

let productOptionTable = Table(
    "product_option",
    about: "which other product this one is ordered only with, or never with",
    columns: [
        .reference("product_id", to: "product"), .reference("other_id", to: "product"), .business("rule"),
    ]
)
