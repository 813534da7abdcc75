internal import Engine
internal import Policy

/// A package as a whole: every record of the person, with what stands once for all of them.
struct ExportWhole {
    /// The records, first the one that the package was asked for.
    let records: [KnownSubject]
    let context: Context

    /// - Throws: What reading a record throws.
    func read(_ package: PackageView, language: LetterLanguage) throws -> SubjectExport {
        let read = try records.map { try ExportReading(subject: $0, context: context).record() }
        guard let first = read.first else { preconditionFailure("a package is about nobody") }
        let others = Array(read.dropFirst())
        return SubjectExport(
            controller: context.settings.name,
            officer: try context.dataProtectionOfficer()?.line,
            subject: first.subject,
            subjectNumber: first.subjectNumber,
            mergedWith: others.isEmpty ? nil : others.map(\.subjectNumber),
            records: others.isEmpty ? nil : others,
            request: package.request,
            made: package.made,
            language: language,
            tables: first.tables,
            withheld: Self.beside + first.withheld,
            recipients: first.recipients,
            purposes: context.purposes.map { .init(name: $0.name, text: $0.text, basis: $0.basis) },
            terms: first.terms
        )
    }

    /// What a store holds of a person beside its tables.
    private static let beside = [
        SubjectExport.Withheld(
            table: "audit log",
            column: "entries",
            reason:
                "who of the staff used which of your data, when and why; it is read entry by entry, and is handed out on request"
        ),
        SubjectExport.Withheld(
            table: "vault",
            column: "keys",
            reason: "the keys that your data is sealed with; they say nothing about you"
        ),
        SubjectExport.Withheld(
            table: "backups",
            column: "archives",
            reason: "encrypted copies of what is handed out here; they go by their own terms"
        ),
    ]
}
