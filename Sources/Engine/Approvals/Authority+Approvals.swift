internal import Sealing
internal import Storage

extension Authority {
    /// The seals of everything that is still to be decided, each checked.
    ///
    /// Why only those: a request that was decided and is put back to its pending state would otherwise be granted a
    /// second time. One that is decided grants nothing any more; its own seal is checked when it is read.
    func pendingApprovalSeals(_ connection: Connection) throws -> [[UInt8]] {
        var seals: [[UInt8]] = []
        try connection.forEach(
            "SELECT \(Approval.columns) FROM approval WHERE state = 'pending' ORDER BY id"
        ) { row in
            _ = try Approval(row, self)
            seals.append(row.blob(19))
            return true
        }
        try connection.forEach(
            """
            SELECT \(ApprovalVote.columns), approval_id FROM approval_vote JOIN approval ON approval.id = approval_id
            WHERE state = 'pending' ORDER BY approval_id, approval_vote.principal_id
            """
        ) { row in
            guard let approval = RowID(bytes: row.blob(5)) else {
                throw EngineError.authorityDamaged(row: "a vote on an approval")
            }
            _ = try ApprovalVote(row, of: approval, self)
            seals.append(row.blob(4))
            return true
        }
        return seals
    }

    /// Writes a request, new or decided.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func store(_ approval: Approval, _ connection: Connection) throws {
        let seal = try seal(approval.sealedFields, of: "approval")
        try connection.execute(
            """
            INSERT INTO approval (
                id, position, operation, principal_id, acting_id, uid, unix_user, unix_groups, purpose, name, rules,
                measures, objects, digest, created, expires, state, decided, result, seal, number
            )
            VALUES (
                ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21
            )
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, decided = excluded.decided,
                result = excluded.result, seal = excluded.seal
            """,
            arguments: approval.values + [.blob(seal), .text(approval.number)]
        )
    }

    /// Writes what somebody said to a request.
    ///
    /// Call ``reseal(_:)`` after the last change of a transaction.
    func store(_ vote: ApprovalVote, on approval: RowID, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO approval_vote (approval_id, principal_id, uid, verdict, time, seal)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            .blob(approval.bytes),
            .blob(vote.principal.bytes),
            .integer(Int64(vote.uid)),
            .text(vote.verdict.rawValue),
            .integer(vote.time),
            .blob(try seal(vote.sealedFields(of: approval), of: "approval_vote"))
        )
    }

    /// The request of that number; nil where there is none.
    func approval(numbered number: String, _ connection: Connection) throws -> Approval? {
        try connection.row(
            "SELECT \(Approval.columns) FROM approval WHERE number = ?1",
            .text(number)
        ) { try Approval($0, self) }
    }

    /// What was said to a request, in order.
    func votes(on approval: RowID, _ connection: Connection) throws -> [ApprovalVote] {
        try connection.rows(
            "SELECT \(ApprovalVote.columns) FROM approval_vote WHERE approval_id = ?1 ORDER BY time, approval_vote.principal_id",
            .blob(approval.bytes)
        ) { try ApprovalVote($0, of: approval, self) }
    }
}
