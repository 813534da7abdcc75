internal import Audit
internal import MerkleLog
internal import Sealing
internal import Storage

/// Level 3: whether a database out of an archive holds what the manifest says.
struct ContentVerification {
    let archive: ReadArchive
    let database: DatabaseFile
    let signingKey: [UInt8]

    /// The rows of every table.
    ///
    /// - Throws: ``VerificationError``, or what the database reports.
    func rows() throws {
        let named = archive.manifest.rows
        try database.read { connection in
            let found = try connection.tableNames()
            for table in named.keys.sorted() {
                guard let count = try connection.rowCount(of: table) else {
                    throw VerificationError.tableMissing(archive: archive.name.text, table: table)
                }
                guard count == named[table] else {
                    throw VerificationError.rowCount(
                        archive: archive.name.text,
                        table: table,
                        expected: named[table] ?? 0,
                        found: count
                    )
                }
            }
            if let table = found.first(where: { named[$0] == nil }) {
                throw VerificationError.tableUnknown(archive: archive.name.text, table: table)
            }
        }
    }

    /// The head of the audit log, which the store signed.
    ///
    /// - Throws: ``VerificationError/auditHead(archive:reason:)``, or what the database reports.
    func auditHead() throws {
        guard let named = archive.manifest.auditCheckpoint else { return }
        func wrong(_ reason: String) -> VerificationError {
            .auditHead(archive: archive.name.text, reason: reason)
        }
        let origin = "coffer/\(archive.manifest.store)/\(archive.manifest.incarnation)"
        let found: (note: String, checkpoint: Checkpoint)?
        do {
            found = try database.read {
                try AuditLog.head(on: $0, origin: origin, publicKey: signingKey)
            }
        } catch let error as AuditError {
            throw wrong(error.description.line(2))
        }
        guard let found else { throw wrong("it is empty") }
        guard found.note == named else {
            throw wrong("it has \(found.checkpoint.size) entries, and the checkpoint over them is another")
        }
    }

    /// That the decisions found beside an archive are at least those that its manifest names.
    ///
    /// - Throws: ``VerificationError/decisions(archive:reason:)``.
    func decisions(_ log: DecisionsLog) throws {
        do {
            let key = try VerifierKey(name: DecisionsLog.origin(log.store), publicKey: signingKey)
            let named = try Checkpoint.open(archive.manifest.decisionsCheckpoint, key: key)
            try log.require(size: named.size, root: named.root)
        } catch let error as NoteError {
            throw wrongDecisions(error.description.line(2))
        } catch let error as DecisionError {
            throw wrongDecisions(error.description.line(2))
        }
    }

    private func wrongDecisions(_ reason: String) -> VerificationError {
        .decisions(archive: archive.name.text, reason: reason)
    }
}

extension String {
    /// A line of an error's text, counted from 1, without the word in front of it.
    func line(_ number: Int) -> String {
        let lines = split(separator: "\n")
        guard lines.count >= number else { return self }
        return String(lines[number - 1].trimmingPrefix("reason: ").trimmingPrefix("help: "))
    }
}
