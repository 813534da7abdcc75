internal import Storage

let companyTable = Table(
    "company",
    about: "who sells, as documents print it",
    columns: [
        .system("entity"), .business("name"), .business("street"), .business("postcode"), .business("city"),
        .business("country"), .business("tax_id"), .business("registration"), .business("iban"),
        .business("bic"), .business("email"), .business("phone"), .system("changed"),
        .reference("changed_by", to: "principal"), .system("version"), .business("tax_mode"),
        .business("rounding"), .business("officer"), .business("officer_contact"),
    ]
)

let documentTable = Table(
    "document",
    about: "that a document was written, and the digest of its page; the page itself is not kept",
    columns: [
        .key("id"), .business("kind"), .business("number"), .reference("customer_id", to: "customer"),
        .business("language"), .system("digest"), .instant("made"), .reference("made_by", to: "principal"),
    ]
)

let quotationTable = Table(
    "quotation",
    about: "prices of an order that hold until a day",
    columns: [
        .key("id"), .business("number"), .reference("order_id", to: "sales_order"),
        .business("valid_through"),
        .business("net", visibility: "figures"), .business("tax", visibility: "figures"),
        .business("gross", visibility: "figures"), .instant("made"), .reference("made_by", to: "principal"),
    ]
)
