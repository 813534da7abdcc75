internal import Sealing
internal import Storage

/// A role that somebody took in an emergency.
struct BreakGlass: Sendable, Equatable {
    /// How it stands.
    enum State: String, Sendable, CaseIterable {
        case open, ended, reviewed
    }

    let id: RowID
    let position: Int64
    let principal: RowID
    /// The kernel's word on who took it: another person of the same group does not have it.
    let uid: UInt32
    /// The id of the rule that let it be taken.
    let rule: String
    let role: String
    let opened: Int64
    /// When it ends by itself.
    let until: Int64
    /// Whose key the reason is sealed under: a pseudonym of its own.
    let subject: SubjectID
    /// When it was given back before its time.
    var closed: Int64?
    var reviewed: Int64?
    var reviewer: RowID?

    /// The number that people use.
    var number: String { Self.number(position) }

    /// When it ended, or will.
    var end: Int64 { closed ?? until }

    func state(at now: Int64) -> State {
        if reviewed != nil { return .reviewed }
        return now < end ? .open : .ended
    }

    static func number(_ position: Int64) -> String {
        let digits = String(position)
        return "BG-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

extension BreakGlass {
    static let columns = """
        id, position, principal_id, uid, rule, role, opened, until, closed, reviewed, reviewed_by, subject_id, seal
        """

    /// - Throws: ``EngineError/authorityDamaged(row:)`` where the row's seal is not over what it says.
    init(_ row: Row, _ authority: Authority) throws {
        let name = "the break-glass grant `\(Self.number(row.int64(1)))`"
        guard let id = RowID(bytes: row.blob(0)), let principal = RowID(bytes: row.blob(2)),
            let subject = SubjectID(bytes: row.blob(11))
        else { throw EngineError.authorityDamaged(row: name) }
        self.id = id
        position = row.int64(1)
        self.principal = principal
        uid = UInt32(truncatingIfNeeded: row.int64(3))
        rule = row.text(4)
        role = row.text(5)
        opened = row.int64(6)
        until = row.int64(7)
        closed = row.optionalInt64(8)
        reviewed = row.optionalInt64(9)
        reviewer = row.optionalBlob(10).flatMap { RowID(bytes: $0) }
        self.subject = subject
        try authority.require(row.blob(12), seals: sealedFields, of: "break_glass", row: name)
    }

    /// Every column but the reason and the seal, each as bytes.
    var sealedFields: [[UInt8]] {
        [
            id.bytes, bytes(position), principal.bytes, bytes(Int64(uid)), Array(rule.utf8), Array(role.utf8),
            bytes(opened), bytes(until), closed.map(bytes) ?? [], reviewed.map(bytes) ?? [],
            reviewer?.bytes ?? [], subject.bytes,
        ]
    }
}

extension Authority {
    /// Everything that is open or still to be reviewed, and the seals over it, each checked.
    func unreviewed(_ connection: Connection) throws -> (grants: [BreakGlass], seals: [[UInt8]]) {
        var (grants, seals): ([BreakGlass], [[UInt8]]) = ([], [])
        try connection.forEach(
            "SELECT \(BreakGlass.columns) FROM break_glass WHERE reviewed IS NULL ORDER BY id"
        ) { row in
            grants.append(try BreakGlass(row, self))
            seals.append(row.blob(12))
            return true
        }
        return (grants, seals)
    }

    /// Writes a new one.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func add(_ grant: BreakGlass, reason: [UInt8], _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO break_glass (
                id, number, position, principal_id, uid, rule, role, opened, until, subject_id, reason,
                reason_revision, seal
            )
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12)
            """,
            .blob(grant.id.bytes),
            .text(grant.number),
            .integer(grant.position),
            .blob(grant.principal.bytes),
            .integer(Int64(grant.uid)),
            .text(grant.rule),
            .text(grant.role),
            .integer(grant.opened),
            .integer(grant.until),
            .blob(grant.subject.bytes),
            .blob(reason),
            .blob(try seal(grant.sealedFields, of: "break_glass"))
        )
    }

    /// Writes one that was closed or reviewed.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func update(_ grant: BreakGlass, _ connection: Connection) throws {
        try connection.execute(
            "UPDATE break_glass SET closed = ?2, reviewed = ?3, reviewed_by = ?4, seal = ?5 WHERE id = ?1",
            .blob(grant.id.bytes),
            .optional(grant.closed),
            .optional(grant.reviewed),
            .optional(grant.reviewer?.bytes),
            .blob(try seal(grant.sealedFields, of: "break_glass"))
        )
    }
}
