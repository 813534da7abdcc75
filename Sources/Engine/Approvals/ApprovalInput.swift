internal import Audit
internal import FoundationEssentials
internal import Sealing
internal import Storage
internal import Vault

/// The input of a waiting request, sealed in pieces beside it, and gone once it is decided.
///
/// A request about one person is sealed under that person's key, so that it is forgotten with them. Where it is about
/// nobody the store knows yet, or about several people, it gets a pseudonym and with it a key of its own (see
/// ``ApprovalKeys``).
struct ApprovalInput {
    /// The most bytes of input in one envelope; escaped as a JSON text they are at most twice as many.
    private static let pieceBytes = 480_000

    let context: Context

    /// The canonical form of an input, which the digest is over.
    static func canonical(_ command: some Command) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(command))
    }

    /// The digest that says that a stored input is the one that was asked with.
    func digest(_ operation: String, _ input: [UInt8]) throws -> [UInt8] {
        try context.parts.vault.authorityTag(Array("coffer.approval.v1/\(operation)/".utf8) + input)
    }

    func store(_ input: [UInt8], reason: String?, of approval: RowID, about subject: SubjectID) throws {
        for (position, piece) in pieces(input).enumerated() {
            let id = context.newID()
            var fields = PersonalFields(["input": Plaintext(piece)])
            if position == 0, let reason { fields["reason"] = Plaintext(reason) }
            try context.connection.execute(
                """
                INSERT INTO approval_part (id, approval_id, position, subject_id, input, input_revision)
                VALUES (?1, ?2, ?3, ?4, ?5, 1)
                """,
                .blob(id.bytes),
                .blob(approval.bytes),
                .integer(Int64(position)),
                .blob(subject.bytes),
                .blob(try context.seal(fields, at: place(id, subject)))
            )
        }
    }

    /// The input and the reason as they were asked with.
    ///
    /// - Throws: `EngineError.conflict` where it is gone or is not what was asked; what the vault throws.
    func load(_ approval: Approval) throws -> (input: [UInt8], reason: String?) {
        var (text, reason): (String, String?) = ("", nil)
        for part in try parts(of: approval.id) {
            guard let sealed = part.sealed else { throw gone(approval) }
            let fields = try context.use(sealed, at: place(part.id, part.subject))
            text += fields["input"]?.disclose() ?? ""
            reason = fields["reason"]?.disclose() ?? reason
        }
        let input = Array(text.utf8)
        guard !input.isEmpty, try ConstantTime.areEqual(digest(approval.operation, input), approval.digest)
        else { throw gone(approval) }
        return (input, reason)
    }

    /// Removes the input; the entry that tells of it says so.
    func remove(of approval: RowID) throws {
        context.record.written += try Self.remove(of: approval, context.connection)
    }

    /// Removes the input of a request, and answers what is to be told of it.
    static func remove(of approval: RowID, _ connection: Connection) throws -> [WrittenEnvelope] {
        let removed = try connection.rows(
            "SELECT id FROM approval_part WHERE approval_id = ?1 AND input IS NOT NULL ORDER BY position",
            .blob(approval.bytes)
        ) { row in
            guard let id = RowID(bytes: row.blob(0)) else {
                throw EngineError.authorityDamaged(row: "a row of `approval_part`")
            }
            return WrittenEnvelope(
                place: .init(table: "approval_part", row: id, class: RetentionClass.contact.rawValue),
                revision: 1,
                commitment: nil
            )
        }
        try connection.execute("DELETE FROM approval_part WHERE approval_id = ?1", .blob(approval.bytes))
        return removed
    }

    private func parts(of approval: RowID) throws -> [(id: RowID, subject: SubjectID, sealed: [UInt8]?)] {
        try context.connection.rows(
            "SELECT id, subject_id, input FROM approval_part WHERE approval_id = ?1 ORDER BY position",
            .blob(approval.bytes)
        ) { row in
            guard let id = RowID(bytes: row.blob(0)), let subject = SubjectID(bytes: row.blob(1)) else {
                throw EngineError.authorityDamaged(row: "a row of `approval_part`")
            }
            return (id, subject, row.optionalBlob(2))
        }
    }

    private func place(_ id: RowID, _ subject: SubjectID) -> SealedPlace {
        SealedPlace(table: "approval_part", row: id, revision: 1, class: .contact, subject: subject)
    }

    /// Cuts between characters of UTF-8.
    private func pieces(_ input: [UInt8]) -> [String] {
        var (pieces, rest): ([String], ArraySlice<UInt8>) = ([], input[...])
        while !rest.isEmpty {
            var end = min(rest.startIndex + Self.pieceBytes, rest.endIndex)
            while end < rest.endIndex, rest[end] & 0xC0 == 0x80 { end -= 1 }
            pieces.append(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
            rest = rest[end...]
        }
        return pieces
    }

    private func gone(_ approval: Approval) -> EngineError {
        .conflict(
            what: "what `\(approval.number)` asked for is not there any more",
            reason: "its sealed input was removed, forgotten with the person it is about, or altered",
            help: "refuse it, and let it be asked for again"
        )
    }
}
