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
    }

    static let email = Key(field: "email", normaliser: .email, scope: "customer.email")
    static let phone = Key(field: "phone", normaliser: .phone, scope: "customer.phone")
    static let taxID = Key(field: "taxID", normaliser: .taxID, scope: "customer.taxID")
    static let postcode = Key(field: "postcode", normaliser: .postcode, scope: "customer.postcode")
    static let name = Key(field: "name", normaliser: .nameToken, scope: "customer.name")
    static let prefix = Key(field: "name", normaliser: .namePrefix, scope: "customer.name.prefix")
    static let trigram = Key(field: "name", normaliser: .nameTrigram, scope: "customer.name.trigram")
    static let personName = Key(field: "person", normaliser: .nameToken, scope: "customer.person")
    static let personPrefix = Key(field: "person", normaliser: .namePrefix, scope: "customer.person.prefix")
    static let personTrigram = Key(field: "person", normaliser: .nameTrigram, scope: "customer.person.trigram")

    static let contactKeys = [
        email, phone, postcode, name, prefix, trigram, personName, personPrefix, personTrigram,
    ]
    static let fiscalKeys = [taxID]

    /// Adds the tags of one customer.
    static func add(
        _ fields: PersonalFields, keys: [Key], row: RowID, subject: SubjectID, in context: Context
    ) throws {
        for key in keys {
            guard let value = fields.text(key.field) else { continue }
            try context.index(value, as: key.normaliser, scope: key.scope, row: row, subject: subject)
        }
    }

    /// Takes the tags of those fields away that an edit changes, and adds the new ones.
    static func replace(
        _ old: PersonalFields, by new: PersonalFields, keys: [Key], row: RowID, subject: SubjectID,
        in context: Context
    ) throws {
        for key in keys where old.text(key.field) != new.text(key.field) {
            if old.text(key.field) != nil { try context.unindex(scope: key.scope, row: row) }
            guard let value = new.text(key.field) else { continue }
            try context.index(value, as: key.normaliser, scope: key.scope, row: row, subject: subject)
        }
    }

    /// Whether a stored value is the one that was looked for, after normalising both.
    static func isSame(_ stored: String?, _ wanted: String, as normaliser: Normaliser) -> Bool {
        guard let stored else { return false }
        let tokens = Set(normaliser.tokens(of: wanted))
        return !tokens.isEmpty && Set(normaliser.tokens(of: stored)) == tokens
    }
}
