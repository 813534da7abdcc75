internal import Storage

let invoiceTable = Table(
    "invoice",
    about: "an invoice or a credit note, never altered but for what settles it",
    columns: [
        .key("id"), .business("number"), .business("kind"), .reference("order_id", to: "sales_order"),
        .business("order_revision"), .reference("credited_id", to: "invoice"),
        .reference("customer_id", to: "customer"), .subject("subject_id"), .business("currency"),
        .business("issued"), .reference("issued_by", to: "principal"), .business("due_on"),
        .business("net", visibility: "figures"), .business("tax", visibility: "figures"),
        .business("gross", visibility: "figures"), .business("settled", visibility: "figures"),
        .business("reference"), .business("reminders"), .business("reminded"),
        .sealed("bill_fiscal", class: "fiscal", fields: SealedFields.fiscal),
        .system("bill_fiscal_revision"),
    ]
)

let paymentTable = Table(
    "payment",
    about: "money that came in from a customer, or was given back",
    columns: [
        .key("id"), .business("number"), .business("kind"), .reference("customer_id", to: "customer"),
        .business("currency"), .business("amount", visibility: "figures"),
        .business("settled", visibility: "figures"), .business("method"), .business("reference"),
        .business("valued_on"), .instant("recorded"), .reference("recorded_by", to: "principal"),
        .business("bank_reference"), .reference("returns_id", to: "payment"),
    ]
)

let settlementTable = Table(
    "settlement",
    about: "what a payment or a credit note settles of an invoice",
    columns: [
        .key("id"), .reference("invoice_id", to: "invoice"), .reference("payment_id", to: "payment"),
        .reference("credit_id", to: "invoice"), .business("amount", visibility: "figures"), .instant("made"),
        .reference("made_by", to: "principal"),
    ]
)
