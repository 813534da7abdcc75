internal import Audit
public import MerkleLog
public import Policy
public import Sealing
internal import Storage
internal import Vault

/// How many envelopes of one class a table holds of a subject.
public struct Holding: Sendable, Equatable {
    /// The table.
    public let table: String
    /// The sealed column.
    public let column: String
    /// The retention class.
    public let retentionClass: RetentionClass
    /// How many envelopes.
    public let envelopes: Int
}

extension Context {
    /// What is sealed of a subject, by table and class; only what there is.
    public func holdings(of subject: SubjectID) throws -> [Holding] {
        try sealedColumns().compactMap { table, column, retentionClass in
            let count =
                try connection.row(
                    "SELECT COUNT(*) FROM \(table) WHERE subject_id = ?1 AND \(column) IS NOT NULL",
                    .blob(subject.bytes)
                ) { Int($0.int64(0)) } ?? 0
            guard count > 0 else { return nil }
            return Holding(table: table, column: column, retentionClass: retentionClass, envelopes: count)
        }
    }

    /// How many envelopes of one class there are, by subject; only those of whom there are any.
    public func holdings(of retentionClass: RetentionClass) throws -> [SubjectID: Int] {
        var found: [SubjectID: Int] = [:]
        for (table, column, columnClass) in try sealedColumns() where columnClass == retentionClass {
            try connection.forEach(
                """
                SELECT subject_id, COUNT(*) FROM \(table) WHERE \(column) IS NOT NULL AND subject_id IS NOT NULL
                GROUP BY subject_id
                """
            ) { row in
                guard let subject = SubjectID(bytes: row.blob(0)) else {
                    throw StorageError.corrupt("a row of `\(table)` has no sound subject")
                }
                found[subject, default: 0] += Int(row.int64(1))
                return true
            }
        }
        return found
    }

    /// Empties every envelope of one class of a subject, takes the lookup tags of its rows away, and notes both.
    ///
    /// The key is not touched: a tombstone says that it goes (``decide(_:)``).
    ///
    /// - Returns: How many envelopes were emptied.
    @discardableResult
    public func empty(_ retentionClass: RetentionClass, of subject: SubjectID) throws -> Int {
        precondition(isWriting, "a query empties nothing")
        var emptied = 0
        for (table, column, columnClass) in try sealedColumns() where columnClass == retentionClass {
            let rows = try connection.rows(
                "SELECT id, \(column)_revision FROM \(table) WHERE subject_id = ?1 AND \(column) IS NOT NULL",
                .blob(subject.bytes)
            ) { (id: $0.blob(0), revision: UInt64(bitPattern: $0.int64(1))) }
            for row in rows {
                guard let id = RowID(bytes: row.id) else {
                    throw StorageError.corrupt("a row of `\(table)` has no sound id")
                }
                try unindex(id, table, column)
                try connection.execute("UPDATE \(table) SET \(column) = NULL WHERE id = ?1", .blob(id.bytes))
                record.written.append(
                    WrittenEnvelope(
                        place: .init(table: table, row: id, class: retentionClass.rawValue),
                        revision: row.revision,
                        commitment: nil
                    )
                )
            }
            emptied += rows.count
        }
        record.subjects.insert(subject)
        return emptied
    }

    private func unindex(_ row: RowID, _ table: String, _ column: String) throws {
        for field in indexes where field.table == table && field.column == column {
            guard try unindex(scope: field.scope, row: row) else { continue }
            try countIndexed(scope: field.scope, by: -1)
        }
    }

    private func sealedColumns() throws -> [(table: String, column: String, class: RetentionClass)] {
        tables.flatMap { table in
            table.columns.compactMap { column in
                guard case .sealed(let name, _) = column.content, let known = RetentionClass(rawValue: name)
                else { return nil }
                return (table.name, column.name, known)
            }
        }
    }
}

extension Context {
    /// How long a class is kept, as the policy in force says.
    public func retentionTerm(of retentionClass: RetentionClass) -> RetentionTerm? {
        access.policy.compiled.retention.terms.first { $0.retentionClass == retentionClass.rawValue }
    }

    /// What the policy in force lets personal data be used for, in its order.
    public var purposes: [RolesFile.PurposeEntry] { access.policy.compiled.rolesFile.purposes }

    /// The roles of the policy in force, in its order.
    public var roles: [RoleEntry] { access.policy.compiled.rolesFile.roles }

    /// How long each class is kept, as the policy in force says.
    public var retentionTerms: [RetentionTerm] { access.policy.compiled.retention.terms }

    /// What starts the terms of classes.
    public var retentionAnchors: [RetentionAnchor] { parts.modules.flatMap(\.anchors) }

    /// The standing of every place outside the store that keys lie at.
    public func copies() throws -> [CopyStanding] {
        try parts.modules.flatMap { try $0.copies(connection, nowMilliseconds) }
            .sorted { ($0.target, $0.expires ?? "") < ($1.target, $1.expires ?? "") }
    }

    /// Deletes every key that a tombstone names and renews the epoch, so that no older copy of a key opens again.
    ///
    /// The operation has the store alone, and the tombstones were durable before it began. Doing it again is harmless.
    ///
    /// - Throws: `VaultError`, `DecisionError`.
    public func forgetTombstoned() throws {
        precondition(isWriting && !isDryRun, "keys are forgotten for good")
        _ = try parts.vault.shred(tombstonesOf: decisionsInForce(), now: now)
        let recipients = try BackupRecipients(authorityState())
        try parts.vault.renewEpoch(copy: recipients.epochCopySeal)
    }

    /// A text signed by the store, as a note under the key `coffer/<store id>/<purpose>`.
    ///
    /// - Throws: `NoteError` for a text that no note can carry.
    public func signed(_ text: String, for purpose: String) throws -> SignedNote {
        let key = try VerifierKey(
            name: "coffer/\(parts.vault.store)/\(purpose)",
            publicKey: parts.vault.signingPublicKey
        )
        return try SignedNote.sign(text, as: key) { try parts.vault.sign($0) }
    }
}
