internal import Audit
internal import Sealing
internal import Storage

/// The keys that only the inputs of waiting requests are sealed under, and the people whom those inputs are about.
///
/// One envelope has one key: what is about several people, or about somebody new, cannot be sealed under theirs. So that
/// it is forgotten with each of them all the same, an erasure shreds its key as well: of the requests that are about the
/// person and still wait, and of all that wait no more, whose input may lie in an older backup and is nobody's business
/// any longer.
struct ApprovalKeys {
    let context: Context

    /// Notes that the input of a request is sealed under a key of its own.
    func note(_ own: SubjectID, of approval: RowID, about people: Set<SubjectID>) throws {
        try context.connection.execute(
            "INSERT INTO approval_key (approval_id, own_id) VALUES (?1, ?2)",
            .blob(approval.bytes),
            .blob(own.bytes)
        )
        for person in people {
            try context.connection.execute(
                "INSERT INTO approval_person (approval_id, subject_id) VALUES (?1, ?2)",
                .blob(approval.bytes),
                .blob(person.bytes)
            )
        }
    }

    /// Removes the inputs about a person who is erased, and decides tombstones for the keys of these and of all that were
    /// decided; ``Store/shredTombstoned()`` deletes them with the person's own.
    func forget(with person: SubjectID) throws {
        for (approval, own) in try due(person) {
            try ApprovalInput(context: context).remove(of: approval)
            if let key = try context.keyID(of: own, class: .contact) {
                let tombstone = Decision.tombstone(key: key, subject: own, class: .contact)
                let sequence = try context.parts.decisions.append(
                    tombstone,
                    at: context.nowMilliseconds,
                    on: context.connection
                )
                context.record.objects.append("decision/\(sequence)")
            }
            for table in ["approval_person", "approval_key"] {
                try context.connection.execute(
                    "DELETE FROM \(table) WHERE approval_id = ?1",
                    .blob(approval.bytes)
                )
            }
        }
    }

    private func due(_ person: SubjectID) throws -> [(approval: RowID, own: SubjectID)] {
        try context.connection.rows(
            """
            SELECT k.approval_id, k.own_id FROM approval_key k JOIN approval a ON a.id = k.approval_id
            WHERE a.state <> 'pending' OR EXISTS (
                SELECT 1 FROM approval_person p WHERE p.approval_id = k.approval_id AND p.subject_id = ?1
            )
            """,
            .blob(person.bytes)
        ) { row in
            guard let approval = RowID(bytes: row.blob(0)), let own = SubjectID(bytes: row.blob(1)) else {
                throw EngineError.authorityDamaged(row: "a row of `approval_key`")
            }
            return (approval, own)
        }
    }
}
