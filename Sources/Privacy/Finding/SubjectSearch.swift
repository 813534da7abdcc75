public import Engine
internal import Sealing
internal import Storage

/// How somebody is looked for whose number nobody knows: by one sealed value, over the lookup tags.
///
/// Every candidate is opened and compared before it counts.
public struct SubjectSearch: Codable, Sendable, Equatable, SchemaDescribed {
    /// What it looks like.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        named: "SubjectSearch",
        [
            .email: .text("The e-mail address, exact but for case.").optional,
            .phone: .text("The telephone number, exact but for the way it is written.").optional,
            .taxID: .text("The tax id, exact but for the way it is written.").optional,
            .personName: .text("The whole name, exact but for case, accents and the order of its words.")
                .optional,
        ]
    )

    /// The e-mail address, exact but for case.
    public var email: String?
    /// The telephone number, exact but for the way it is written.
    public var phone: String?
    /// The tax id, exact but for the way it is written.
    public var taxID: String?
    /// The whole name, exact but for case, accents and the order of its words.
    public var personName: String?

    /// A search; at least one value is needed.
    public init(
        email: String? = nil,
        phone: String? = nil,
        taxID: String? = nil,
        personName: String? = nil
    ) {
        self.email = email
        self.phone = phone
        self.taxID = taxID
        self.personName = personName
    }

    /// Checks that somebody is named, in one way.
    static func check(_ subject: String?, _ find: SubjectSearch?) throws(InputError) {
        guard (subject == nil) != (find == nil), find?.values.isEmpty != true else {
            throw InputError(
                "subject",
                subject == nil ? "nobody is named" : "two ways of naming somebody are given",
                help: "give the number, or what the person is known by: e-mail, phone, tax id or name"
            )
        }
    }

    /// What is looked for, by the sealed fields that may hold it.
    private var values: [(fields: [String], text: String)] {
        let given: [([String], String?)] = [
            (["email"], email), (["phone"], phone), (["taxID"], taxID),
            (["name", "contactName"], personName),
        ]
        return given.compactMap { fields, text in text.map { (fields, $0) } }
    }

    /// The subjects that fit every value, in the order of their numbers.
    ///
    /// - Throws: A ``Denial`` for a field that the caller does not see whole; what the vault throws.
    func subjects(in context: Context) throws -> [KnownSubject] {
        var found: [KnownSubject]?
        for value in values {
            var fitting: [KnownSubject] = []
            for field in value.fields {
                fitting += try Self.subjects(with: value.text, in: field, context)
            }
            let known = Set(fitting.map(\.id))
            found = found.map { $0.filter { known.contains($0.id) } } ?? fitting
        }
        var seen: Set<SubjectID> = []
        return (found ?? []).filter { seen.insert($0.id).inserted }.sorted { $0.number < $1.number }
    }

    /// The subjects whose field holds a value, by the index of it that takes whole values.
    static func subjects(with text: String, in field: String, _ context: Context) throws -> [KnownSubject] {
        var found: [KnownSubject] = []
        for index in context.indexes where index.field == field && index.normaliser.isWhole {
            try context.requireSearchable("\(index.retentionClass.rawValue).\(index.field)")
            let wanted = Set(index.normaliser.tokens(of: text))
            guard !wanted.isEmpty else { continue }
            let rows = try context.candidates(text, as: index.normaliser, scope: index.scope, limit: 10_000)
            for row in rows {
                guard let candidate = try Candidate(row, index, context),
                    Set(index.normaliser.tokens(of: candidate.value)) == wanted,
                    let known = try context.knownSubject(candidate.subject)
                else { continue }
                found.append(known)
            }
        }
        return found
    }

    /// A row that a tag points at, opened.
    private struct Candidate {
        let subject: SubjectID
        let value: String

        init?(_ row: RowID, _ index: IndexedField, _ context: Context) throws {
            let stored = try context.connection.row(
                "SELECT subject_id, \(index.column), \(index.column)_revision FROM \(index.table) WHERE id = ?1",
                .blob(row.bytes)
            ) { (subject: $0.blob(0), sealed: $0.optionalBlob(1), revision: UInt64(bitPattern: $0.int64(2))) }
            guard let stored, let sealed = stored.sealed, let subject = SubjectID(bytes: stored.subject)
            else {
                return nil
            }
            let place = SealedPlace(
                table: index.table,
                row: row,
                revision: stored.revision,
                class: index.retentionClass,
                subject: subject
            )
            guard let value = try context.use(sealed, at: place)[index.field]?.disclose() else { return nil }
            self.subject = subject
            self.value = value
        }
    }
}

extension Context {
    /// The one subject with this number or pseudonym, or the one who fits a search.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``, an ``InputError`` where nobody fits, or
    ///   ``EngineError/conflict(what:reason:help:)`` where several do, with their numbers.
    func subject(named name: String?, or find: SubjectSearch?) throws -> KnownSubject {
        if let name { return try subject(named: name) }
        let found = try find?.subjects(in: self) ?? []
        guard let first = found.first else {
            throw InputError(
                "find",
                "nobody here is known by it",
                help: "ask the person for their number, or whether they write it in another way"
            )
        }
        // Why not a conflict: records that were merged are one person.
        let person = Set(try records(of: first).map(\.id))
        guard found.allSatisfy({ person.contains($0.id) }) else {
            throw EngineError.conflict(
                what: "\(found.count) people fit",
                reason: "they are \(found.prefix(10).map(\.number).joined(separator: ", "))",
                help: "look at them with `coffer privacy find`, and give the number of one"
            )
        }
        return first
    }
}
