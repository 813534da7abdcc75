internal import Engine
internal import Sealing
internal import Storage

/// The lookup tags under which customers are found, and the comparison that makes a candidate a find.
enum CustomerIndex {
    /// One way to find a customer: the field it reads, how the value is normalised, and its tags' scope.
    struct Key {
        let field: String
        let normaliser: Normaliser
        let scope: String
        var isFiscal = false
    }

    static let email = Key(field: "email", normaliser: .email, scope: "customer.email")
    static let phone = Key(field: "phone", normaliser: .phone, scope: "customer.phone")
    static let taxID = Key(field: "taxID", normaliser: .taxID, scope: "customer.taxID", isFiscal: true)
    static let postcode = Key(field: "postcode", normaliser: .postcode, scope: "customer.postcode")
    static let name = Key(field: "name", normaliser: .nameToken, scope: "customer.name")
    static let prefix = Key(field: "name", normaliser: .namePrefix, scope: "customer.name.prefix")
    static let trigram = Key(field: "name", normaliser: .nameTrigram, scope: "customer.name.trigram")
    static let contactName = Key(field: "contactName", normaliser: .nameToken, scope: "customer.contactName")
    static let contactPrefix = Key(
        field: "contactName",
        normaliser: .namePrefix,
        scope: "customer.contactName.prefix"
    )
    static let contactTrigram = Key(
        field: "contactName",
        normaliser: .nameTrigram,
        scope: "customer.contactName.trigram"
    )

    static let keys = [
        email, phone, taxID, postcode, name, prefix, trigram, contactName, contactPrefix, contactTrigram,
    ]

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
