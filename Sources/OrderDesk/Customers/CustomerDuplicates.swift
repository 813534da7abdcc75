internal import Engine
internal import Sealing

/// Customers that may be one and the same.
enum CustomerDuplicates {
    /// The numbers of other customers in the caller's scope with the same e-mail address, phone or tax id,
    /// sorted.
    ///
    /// Whoever's data may not be used for the purpose is not compared. Fields that the caller may not search by are not compared: their equality would say what they hold.
    static func numbers(of customer: CustomerRow, in context: Context) throws -> [String] {
        var found: Set<String> = []
        if let contact = customer.contact {
            let fields = try context.use(contact, at: customer.contactPlace)
            for key in [CustomerIndex.email, CustomerIndex.phone]
            where context.seesWhole("contact.\(key.field)") {
                found.formUnion(try others(like: fields, key, customer, context))
            }
        }
        if let fiscal = customer.fiscal, context.seesWhole("fiscal.taxID") {
            let fields = try context.use(fiscal, at: customer.fiscalPlace)
            found.formUnion(try others(like: fields, CustomerIndex.taxID, customer, context))
        }
        return found.sorted()
    }

    private static func others(
        like fields: PersonalFields,
        _ key: CustomerIndex.Key,
        _ customer: CustomerRow,
        _ context: Context
    ) throws -> [String] {
        guard let value = fields.text(key.field) else { return [] }
        return try context.candidates(value, as: key.normaliser, scope: key.scope).compactMap { id in
            guard id != customer.id else { return nil }
            let other = try CustomerRow.load(id, in: context)
            guard context.isInScope(owner: other.owner, team: other.team, isToFulfil: false),
                try context.mayUse(other.subject)
            else { return nil }
            guard let sealed = key.isFiscal ? other.fiscal : other.contact else { return nil }
            let place = key.isFiscal ? other.fiscalPlace : other.contactPlace
            guard let theirs = try context.useUnlessLost(sealed, at: place) else { return nil }
            let kept = other.mergedInto ?? other.id
            guard kept != customer.mergedInto ?? customer.id,
                CustomerIndex.isSame(theirs.text(key.field), value, as: key.normaliser)
            else { return nil }
            return try CustomerRow.load(kept, in: context).number
        }
    }
}
