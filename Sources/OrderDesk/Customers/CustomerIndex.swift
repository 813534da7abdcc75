internal import Engine
internal import Sealing
internal import Storage

/// The lookup tags under which customers are found, and the comparison that makes a candidate a find.
enum CustomerIndex {
    /// One way to find a customer.
    typealias Key = IndexedField

    static let email = contact("email", .email, "customer.email")
    static let phone = contact("phone", .phone, "customer.phone")
    static let taxID = fiscal("taxID", .taxID, "customer.taxID")
    static let postcode = contact("postcode", .postcode, "customer.postcode")
    static let name = contact("name", .nameToken, "customer.name")
    static let prefix = contact("name", .namePrefix, "customer.name.prefix")
    static let trigram = contact("name", .nameTrigram, "customer.name.trigram")
    static let contactName = contact("contactName", .nameToken, "customer.contactName")
    static let contactPrefix = contact("contactName", .namePrefix, "customer.contactName.prefix")
    static let contactTrigram = contact("contactName", .nameTrigram, "customer.contactName.trigram")

    static let keys = [
        email, phone, taxID, postcode, name, prefix, trigram, contactName, contactPrefix, contactTrigram,
    ]

    private static func contact(_ field: String, _ normaliser: Normaliser, _ scope: String) -> Key {
        Key(
            scope: scope,
            table: "customer",
            column: "contact",
            class: .contact,
            field: field,
            normaliser: normaliser
        )
    }

    private static func fiscal(_ field: String, _ normaliser: Normaliser, _ scope: String) -> Key {
        Key(
            scope: scope,
            table: "customer",
            column: "fiscal",
            class: .fiscal,
            field: field,
            normaliser: normaliser
        )
    }

    /// Adds the tags of one new customer.
    static func add(contact: PersonalFields, fiscal: PersonalFields, row: RowID, in context: Context) throws {
        for key in keys {
            guard let value = (key.isFiscal ? fiscal : contact).text(key.field) else { continue }
            try context.index(value, as: key.normaliser, scope: key.scope, row: row)
            try context.countIndexed(scope: key.scope, by: 1)
        }
    }

    /// Exchanges the tags of the fields that an edit gave; nil is an envelope it did not touch.
    static func replace(_ change: EnvelopeChange, isFiscal: Bool, row: RowID, in context: Context) throws {
        for key in keys where key.isFiscal == isFiscal && change.given.contains(key.field) {
            let (old, new) = (change.old.text(key.field), change.new.text(key.field))
            if old != nil { try context.unindex(scope: key.scope, row: row) }
            if let new { try context.index(new, as: key.normaliser, scope: key.scope, row: row) }
            let change: Int64 = (new == nil ? 0 : 1) - (old == nil ? 0 : 1)
            if change != 0 { try context.countIndexed(scope: key.scope, by: change) }
        }
    }

    /// Makes the tags anew, and longer, of every scope that has outgrown them.
    ///
    /// Two walks over the customers, so that memory stays bounded: one counts, one indexes.
    static func widen(inBulk: Bool = false, in context: Context) throws {
        let outgrown = try keys.filter { try context.needsWiderTags(scope: $0.scope, inBulk: inBulk) }
        guard !outgrown.isEmpty else { return }
        var counts = [Int](repeating: 0, count: outgrown.count)
        try walk(outgrown, in: context) { index, _, _ in counts[index] += 1 }
        for (key, count) in zip(outgrown, counts) { try context.restartTags(scope: key.scope, rows: count) }
        try walk(outgrown, in: context) { index, row, value in
            try context.index(value, as: outgrown[index].normaliser, scope: outgrown[index].scope, row: row)
        }
    }

    private static func walk(
        _ keys: [Key],
        in context: Context,
        visit: (_ key: Int, _ row: RowID, _ value: String) throws -> Void
    ) throws {
        var last: [UInt8] = []
        while true {
            let page = try context.connection.rows(
                CustomerRow.walk,
                .blob(last),
                .integer(500),
                map: CustomerRow.init
            )
            guard let end = page.last else { return }
            for row in page {
                let contact =
                    try row.contact.map { try context.use($0, at: row.contactPlace) } ?? PersonalFields()
                let fiscal =
                    try row.fiscal.map { try context.use($0, at: row.fiscalPlace) } ?? PersonalFields()
                for (index, key) in keys.enumerated() {
                    guard let value = (key.isFiscal ? fiscal : contact).text(key.field) else { continue }
                    try visit(index, row.id, value)
                }
            }
            last = end.id.bytes
        }
    }

    /// Whether a stored value is the one that was looked for, after normalising both.
    static func isSame(_ stored: String?, _ wanted: String, as normaliser: Normaliser) -> Bool {
        guard let stored else { return false }
        let tokens = Set(normaliser.tokens(of: wanted))
        return !tokens.isEmpty && Set(normaliser.tokens(of: stored)) == tokens
    }
}

extension IndexedField {
    /// Whether the field stands in the fiscal envelope.
    var isFiscal: Bool { retentionClass == .fiscal }
}
