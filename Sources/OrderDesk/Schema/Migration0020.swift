internal import Storage

/// An index by invoice: what is held about a person is found without looking at anybody else's alerts.
let deskMigration20 = Migration(
    number: 20,
    name: "alerts-by-invoice",
    statements: ["CREATE INDEX alert_invoice ON alert (invoice_id)"]
)
