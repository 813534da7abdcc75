internal import Audit
public import Policy
public import Sealing
internal import Vault

extension Context {
    /// Seals personal fields for one place and notes the envelope in the audit entry.
    ///
    /// The subject's key is made when it is missing, and is durable before the row that uses it.
    ///
    /// - Throws: A ``Denial`` where the subject's data may not be used for the purpose, or what the vault throws.
    public func seal(_ fields: PersonalFields, at place: SealedPlace) throws -> [UInt8] {
        precondition(isWriting || isPreparing, "a query seals nothing")
        record.processed.insert(place.subject)
        if let refusal = try refusal(about: place.subject) { throw refusal }
        let sealed =
            try preparation.envelope(of: fields, at: place)
            ?? parts.vault.seal(
                fields,
                table: place.table,
                row: place.row,
                revision: place.revision,
                class: place.retentionClass,
                subject: place.subject
            )
        if isPreparing { preparation.remember(sealed, of: fields, at: place) }
        let header = try Envelope.header(of: sealed)
        record.written.append(
            WrittenEnvelope(
                place: .init(table: place.table, row: place.row, class: place.retentionClass.rawValue),
                revision: place.revision,
                commitment: header.commitment
            )
        )
        record.subjects.insert(place.subject)
        opened.remember(fields, of: sealed, at: place)
        return sealed
    }

    /// Makes the keys of many subjects in one durable step, before their rows are sealed.
    public func prepareKeys(_ keys: [(SubjectID, RetentionClass)]) throws {
        try parts.vault.prepareKeys(for: keys)
    }

    /// Releases fields of an envelope as far as the policy allows, and notes in the audit entry what was released.
    ///
    /// The envelope is opened only when at least one field may be shown. A field that may be shown but holds no
    /// value is left out; one that may not be shown is named as withheld whether it holds a value or not.
    ///
    /// Where the subject's data may not be used for the purpose (a restriction, an objection) every field is withheld. A
    /// command is then refused, and so is a query that would show nothing else.
    ///
    /// Where the key is gone although nobody deleted it (a restore that found none), a list goes on and names those fields as
    /// lost; everything else fails, since what it makes of the rest would be taken for the whole.
    ///
    /// - Throws: What the vault throws when the envelope does not open.
    public func reveal(_ sealed: [UInt8]?, at place: SealedPlace, fields: [String]) throws -> Disclosure {
        var disclosure = Disclosure()
        record.processed.insert(place.subject)
        var seen: [(name: String, visibility: Visibility, mask: Mask, unmasks: Bool)] = []
        for name in fields {
            guard let index = access.policy.field(name, of: place.retentionClass) else {
                preconditionFailure("the field `\(place.retentionClass.rawValue).\(name)` is in no module")
            }
            let allowed = access.visibility(index)
            guard allowed != .withheld else {
                disclosure.withhold(name)
                continue
            }
            let unmasks = allowed == .masked && mayUnmask(index)
            seen.append((name, allowed, access.policy.compiled.entry(of: index).mask, unmasks))
        }
        guard let sealed, !seen.isEmpty else { return disclosure }
        if let refusal = try refusal(about: place.subject) {
            for field in seen { disclosure.withhold(field.name) }
            record.refused[place.subject] = refusal
            return disclosure
        }
        guard let opened = try openedUnlessLost(sealed, at: place) else {
            for field in seen { disclosure.lose(field.name) }
            return disclosure
        }
        for field in seen {
            guard let value = opened[field.name]?.disclose() else { continue }
            let shown = field.unmasks ? Visibility.full : field.visibility
            let isMasked = shown == .masked
            disclosure.show(field.name, isMasked ? field.mask.apply(value) : value, masked: isMasked)
            if field.unmasks { record.unmasked += 1 }
            record.released.append(
                ReleasedField(
                    subject: place.subject,
                    class: place.retentionClass,
                    field: field.name,
                    visibility: shown.rawValue
                )
            )
        }
        record.subjects.insert(place.subject)
        return disclosure
    }

    /// Opens an envelope for the store's own work (to copy, compare or index); nothing of it may be answered.
    ///
    /// - Throws: What the vault throws when the envelope does not open.
    public func use(_ sealed: [UInt8], at place: SealedPlace) throws -> PersonalFields {
        if let known = opened.fields(of: sealed, at: place) { return known }
        let fields = try parts.vault.open(
            sealed,
            table: place.table,
            row: place.row,
            revision: place.revision,
            class: place.retentionClass,
            subject: place.subject
        )
        opened.remember(fields, of: sealed, at: place)
        return fields
    }

    /// Opens an envelope for the store's own work, where its key is still there.
    ///
    /// - Returns: nil where the key is gone although nobody deleted it: what was in it can be neither compared nor found.
    /// - Throws: What the vault throws when the envelope does not open for another reason.
    public func useUnlessLost(_ sealed: [UInt8], at place: SealedPlace) throws -> PersonalFields? {
        do {
            return try use(sealed, at: place)
        } catch VaultError.noSuchKey {
            return nil
        }
    }

    private func openedUnlessLost(_ sealed: [UInt8], at place: SealedPlace) throws -> PersonalFields? {
        namesLostKeys ? try useUnlessLost(sealed, at: place) : try use(sealed, at: place)
    }

    /// How much of a field the caller sees, by its path, for example `figures.total`.
    public func sees(_ path: String) -> Visibility {
        guard let index = access.policy.field(at: path) else {
            preconditionFailure("the field `\(path)` is in no module")
        }
        return access.visibility(index)
    }

    /// How much the caller sees of the fields of a group together, for example of `figures`: the least of them.
    public func sees(group: String) -> Visibility {
        let fields = parts.modules.flatMap(\.fields).filter { $0.group == group }
        precondition(!fields.isEmpty, "the group `\(group)` is in no module")
        let seen = fields.map { sees("\($0.group).\($0.name)") }
        return seen.contains(.withheld) ? .withheld : seen.contains(.masked) ? .masked : .full
    }

    /// Refuses a search by a field that the caller may not see whole: its answer would give the value away.
    ///
    /// - Throws: A ``Denial`` that names the field.
    public func requireSearchable(_ path: String) throws {
        guard sees(path) != .full, let index = access.policy.field(at: path) else { return }
        let why = access.policy.compiled.explain(
            roles: access.roles,
            operation: access.operation,
            purpose: access.permit.purpose,
            field: index
        )
        throw Denial(
            rule: why.rule,
            reason: "searching by `\(path)` would show a value that your roles see \(sees(path).rawValue)",
            help: why.change ?? "search by a field that you see in full"
        )
    }

    private func mayUnmask(_ field: FieldIndex) -> Bool {
        access.request.reason?.isEmpty == false
            && access.policy.compiled.canUnmask(
                roles: access.roles,
                operation: access.operation,
                purpose: access.permit.purpose,
                field: field
            )
    }
}

extension Context {
    private var index: SealedIndex { SealedIndex(vault: parts.vault, connection: connection) }

    /// Adds the lookup tags of one value of a row to a scope such as `customer.email`.
    public func index(_ value: String, as normaliser: Normaliser, scope: String, row: RowID) throws {
        try index.add(value, as: normaliser, scope: scope, row: row)
    }

    /// Counts rows that came to or went from a scope, so that its tags keep the right length.
    public func countIndexed(scope: String, by change: Int64) throws { try index.count(scope, by: change) }

    /// Takes away all lookup tags of a row in a scope; answers whether there were any.
    @discardableResult
    public func unindex(scope: String, row: RowID) throws -> Bool {
        try index.remove(scope: scope, row: row)
    }

    /// The rows that may hold the value; they must be opened and compared before they count as found.
    public func candidates(
        _ value: String,
        as normaliser: Normaliser,
        scope: String,
        limit: Int = 1000
    ) throws -> [RowID] {
        try index.candidates(value, as: normaliser, scope: scope, limit: limit)
    }

    /// The rows that share the most tags with the value, best first; for typing errors.
    public func nearest(_ value: String, as normaliser: Normaliser, scope: String, limit: Int) throws
        -> [RowID]
    {
        try index.nearest(value, as: normaliser, scope: scope, limit: limit)
    }

    /// Whether a scope has outgrown the length of its tags, so that they should be made anew.
    ///
    /// Making them anew opens every row. With many rows it is put off until it cannot be any longer, unless the caller
    /// works in bulk and nobody waits.
    public func needsWiderTags(scope: String, inBulk: Bool) throws -> Bool {
        try index.outgrown(scope: scope, inBulk: inBulk)
    }

    /// Empties a scope and gives its tags the length that `rows` rows need; the caller indexes every row again.
    public func restartTags(scope: String, rows: Int) throws { try index.restart(scope: scope, rows: rows) }
}
