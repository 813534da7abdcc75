internal import Engine
internal import Sealing
internal import Storage

/// A row of `customer_preference`: what a customer's orders take over unless something else is said.
struct PreferenceRow {
    let id: RowID
    let customer: RowID
    let subject: SubjectID
    /// Where goods go and what is to be minded there, sealed as on an order; nil where nothing was said.
    var shipTo: [UInt8]?
    var shipToRevision: UInt64
    var carrier: String?
    var contactBy: ContactChannel?
    var documentsBy: DocumentChannel?

    /// Where the envelope lies.
    var shipToPlace: SealedPlace {
        SealedPlace(
            table: "customer_preference",
            row: id,
            revision: shipToRevision,
            class: .contact,
            subject: subject
        )
    }

    /// What a customer prefers; nil where nothing was ever said.
    static func find(_ customer: RowID, _ connection: Connection) throws -> PreferenceRow? {
        try connection.row(
            """
            SELECT id, customer_id, subject_id, ship_contact, ship_contact_revision, carrier, contact_by, documents_by
            FROM customer_preference WHERE customer_id = ?1
            """,
            .blob(customer.bytes)
        ) { row in
            PreferenceRow(
                id: try row.identifier(0),
                customer: try row.identifier(1),
                subject: try row.identifier(2),
                shipTo: row.optionalBlob(3),
                shipToRevision: UInt64(row.int64(4)),
                carrier: row.optionalText(5),
                contactBy: row.optionalText(6).flatMap(ContactChannel.init),
                documentsBy: row.optionalText(7).flatMap(DocumentChannel.init)
            )
        }
    }

    /// Writes it, whether it is new or not.
    func write(in context: Context) throws {
        try context.connection.execute(
            """
            INSERT INTO customer_preference (
                id, customer_id, subject_id, ship_contact, ship_contact_revision, carrier, contact_by,
                documents_by, changed, changed_by
            ) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            ON CONFLICT (customer_id) DO UPDATE SET ship_contact = excluded.ship_contact,
                ship_contact_revision = excluded.ship_contact_revision, carrier = excluded.carrier,
                contact_by = excluded.contact_by, documents_by = excluded.documents_by,
                changed = excluded.changed, changed_by = excluded.changed_by
            """,
            .blob(id.bytes),
            .blob(customer.bytes),
            .blob(subject.bytes),
            .optional(shipTo),
            .integer(Int64(shipToRevision)),
            .optional(carrier),
            .optional(contactBy?.rawValue),
            .optional(documentsBy?.rawValue),
            .integer(context.nowMilliseconds),
            .blob(context.principal.id.bytes)
        )
    }

    /// The fields of the envelope, for the store's own work.
    func shipToFields(in context: Context) throws -> PersonalFields {
        try shipTo.map { try context.use($0, at: shipToPlace) } ?? PersonalFields()
    }
}

/// How a customer likes to be spoken to.
enum ContactChannel: String, CaseIterable {
    case email, phone, post, none
}

/// How a customer likes to be sent documents.
enum DocumentChannel: String, CaseIterable {
    case email, post, ubl
}
