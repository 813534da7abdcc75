internal import FoundationEssentials
internal import Sealing
internal import Storage
internal import Vault

/// What is kept of a request that may come twice: a keyed digest of its body, and the id of what came of it.
struct IdempotencyLedger {
    private let key: String
    private let operation: String
    private let digest: [UInt8]
    private let context: Context

    init<C: Command>(_ key: String, _ command: C, _ context: Context) throws {
        guard (1...200).contains(key.utf8.count) else {
            throw InputError(
                "idempotency-key",
                "it has \(key.utf8.count) bytes",
                help: "use a key of 1 to 200 bytes"
            )
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        self.key = key
        operation = C.name
        digest = try context.parts.vault.authorityTag(
            Array("coffer.idempotency.v1/\(C.name)/".utf8) + encoder.encode(command)
        )
        self.context = context
    }

    /// The result of the same request before, or nil when the key is new.
    ///
    /// - Throws: ``EngineError/idempotencyConflict(key:)`` when the key belongs to another body.
    func result() throws -> RowID? {
        let known = try context.connection.row(
            "SELECT digest, result FROM idempotency WHERE principal_id = ?1 AND operation = ?2 AND name = ?3",
            .blob(context.principal.id.bytes),
            .text(operation),
            .text(key)
        ) { (digest: $0.blob(0), result: RowID(bytes: $0.blob(1))) }
        guard let known else { return nil }
        guard ConstantTime.areEqual(known.digest, digest) else {
            throw EngineError.idempotencyConflict(key: key)
        }
        return known.result
    }

    func remember(_ result: RowID) throws {
        try context.connection.execute(
            """
            INSERT INTO idempotency (principal_id, operation, name, digest, result, created)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            """,
            .blob(context.principal.id.bytes),
            .text(operation),
            .text(key),
            .blob(digest),
            .blob(result.bytes),
            .integer(context.nowMilliseconds)
        )
    }
}
