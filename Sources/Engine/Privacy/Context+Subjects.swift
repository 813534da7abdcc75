public import Sealing
public import Storage

extension Context {
    /// The description of every table of the store, module by module.
    public var tables: [Table] { parts.schemas.flatMap(\.tables) }

    /// The ways in which sealed rows are found.
    public var indexes: [IndexedField] { parts.modules.flatMap(\.indexes) }

    /// The registers of data subjects.
    public var subjectRegisters: [SubjectRegister] { parts.modules.flatMap(\.subjects) }

    /// The data subject with this number or id.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)`` where no register knows it.
    public func subject(named name: String) throws -> KnownSubject {
        let id = SubjectID(name)
        for register in subjectRegisters {
            let found =
                try id.map { try known($0, in: register) }
                ?? known("\(register.number) = ?1", .text(name), in: register)
            if let found { return found }
        }
        throw EngineError.notFound(kind: subjectRegisters.first?.kind ?? "subject", name: name)
    }

    /// The data subject as a register knows it; nil where none does.
    public func knownSubject(_ id: SubjectID) throws -> KnownSubject? {
        for register in subjectRegisters {
            if let found = try known(id, in: register) { return found }
        }
        return nil
    }

    /// Every record of the person that a subject is a record of: the subject itself first, the others by number.
    public func records(of subject: KnownSubject) throws -> [KnownSubject] {
        guard let register = subjectRegisters.first(where: { $0.kind == subject.kind }),
            let merged = register.merged
        else { return [subject] }
        let all = try connection.rows(
            """
            SELECT g.id, g.subject_id, g.\(register.number), g.\(register.language)
            FROM \(register.table) k JOIN \(register.table) g
                ON g.id = COALESCE(k.\(merged), k.id) OR g.\(merged) = COALESCE(k.\(merged), k.id)
            WHERE k.id = ?1 ORDER BY g.\(register.number)
            """,
            .blob(subject.row.bytes)
        ) { try Self.subject($0, in: register) }
        return [subject] + all.filter { $0.id != subject.id }
    }

    /// Releases the subject's own name, under `name`, as far as the policy allows; nothing where there is none.
    ///
    /// - Throws: What the vault throws when the envelope does not open.
    public func revealName(of subject: KnownSubject) throws -> Disclosure {
        var disclosure = Disclosure()
        guard let register = subjectRegisters.first(where: { $0.kind == subject.kind }) else {
            return disclosure
        }
        let name = register.name
        let stored = try connection.row(
            "SELECT \(name.column), \(name.column)_revision FROM \(register.table) WHERE id = ?1",
            .blob(subject.row.bytes)
        ) { (sealed: $0.optionalBlob(0), revision: UInt64(bitPattern: $0.int64(1))) }
        guard let stored, let sealed = stored.sealed else { return disclosure }
        let place = SealedPlace(
            table: register.table,
            row: subject.row,
            revision: stored.revision,
            class: name.retentionClass,
            subject: subject.id
        )
        let shown = try reveal(sealed, at: place, fields: [name.field])
        if !shown.withheld.isEmpty { disclosure.withhold("name") }
        if let value = shown.values[name.field] {
            disclosure.show("name", value, masked: !shown.masked.isEmpty)
        }
        return disclosure
    }

    private func known(_ id: SubjectID, in register: SubjectRegister) throws -> KnownSubject? {
        try known("subject_id = ?1", .blob(id.bytes), in: register)
    }

    private func known(
        _ condition: String,
        _ value: SQLValue,
        in register: SubjectRegister
    ) throws -> KnownSubject? {
        try connection.row(
            """
            SELECT id, subject_id, \(register.number), \(register.language) FROM \(register.table)
            WHERE \(condition) ORDER BY id LIMIT 1
            """,
            value
        ) { try Self.subject($0, in: register) }
    }

    private static func subject(_ row: Row, in register: SubjectRegister) throws -> KnownSubject {
        guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
            throw StorageError.corrupt("a row of `\(register.table)` has no sound id")
        }
        return KnownSubject(
            id: subject,
            row: id,
            kind: register.kind,
            number: row.text(2),
            language: row.text(3)
        )
    }
}

extension Context {
    /// The Unix user id that the kernel says is asking.
    public var callerUID: UInt32 { access.uid }

    /// Whether somebody acts with another's rights; that never makes a second person.
    public var isActingAsAnother: Bool { access.caller.id != access.principal.id }
}
