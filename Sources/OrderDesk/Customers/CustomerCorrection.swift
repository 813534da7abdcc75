internal import Engine
internal import Sealing

/// A customer's fields put right on a person's request: the same change as an edit, on the version that there is.
enum CustomerCorrection {
    @Sendable static func correct(
        _ subject: KnownSubject,
        _ values: [String: String],
        in context: Context
    ) throws -> [CorrectedField] {
        let known = SealedFields.contact + SealedFields.fiscal
        if let other = values.keys.sorted().first(where: { !known.contains($0) }) {
            throw InputError(
                "values",
                "a customer has no field `\(other)`",
                help: "name one of \(known.joined(separator: ", "))"
            )
        }
        let before = try CustomerRow.load(subject.row, in: context)
        let edit = CustomerEdit(
            customer: before.number,
            expectedVersion: before.version,
            fields: CustomerFields(values)
        )
        try edit.validate()
        _ = try edit.change(before, in: context)
        let after = try CustomerRow.load(subject.row, in: context)
        let contact = try changed(
            (before.contact, before.contactPlace),
            (after.contact, after.contactPlace),
            column: "contact",
            SealedFields.contact,
            in: context
        )
        let fiscal = try changed(
            (before.fiscal, before.fiscalPlace),
            (after.fiscal, after.fiscalPlace),
            column: "fiscal",
            SealedFields.fiscal,
            in: context
        )
        return contact + fiscal
    }

    private static func changed(
        _ before: (sealed: [UInt8]?, place: SealedPlace),
        _ after: (sealed: [UInt8]?, place: SealedPlace),
        column: String,
        _ fields: [String],
        in context: Context
    ) throws -> [CorrectedField] {
        guard before.sealed != after.sealed else { return [] }
        let old = try before.sealed.map { try context.use($0, at: before.place) } ?? PersonalFields()
        let new = try after.sealed.map { try context.use($0, at: after.place) } ?? PersonalFields()
        return fields.filter { old[$0] != new[$0] }
            .map { CorrectedField(place: after.place, column: column, field: $0) }
    }
}
