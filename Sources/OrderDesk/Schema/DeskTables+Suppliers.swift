internal import Storage

let supplierTable = Table(
    "supplier",
    about: "a firm that goods are bought from",
    columns: [
        .key("id"), .business("code"), .business("name"), .business("country"), .business("lead_days"),
        .business("external_ref"), .instant("created"), .instant("changed"),
        .reference("changed_by", to: "principal"), .system("version"),
    ]
)

let supplierCertificateTable = Table(
    "supplier_certificate",
    about: "what a supplier has to show, and through which day it holds",
    columns: [
        .key("id"), .reference("supplier_id", to: "supplier"), .business("name"),
        .business("valid_through"), .instant("noted"), .reference("noted_by", to: "principal"),
    ]
)
