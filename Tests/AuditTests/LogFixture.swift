import Audit
import Foundation
import MerkleLog
import Sealing
import Storage
import Vault

/// A log in a folder of its own, which goes away with the test.
final class LogFixture {
    static let origin = "coffer/0198a1f0-0000-7000-8000-000000000001/1"
    static let policyDigest = [UInt8](repeating: 0xAB, count: 32)

    let folder: URL
    let vault: Vault
    let database: Database
    let log: AuditLog

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "coffer-audit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        vault = try Self.makeVault(in: folder)
        database = try Self.open(folder)
        log = try AuditLog(database: database, vault: vault, origin: Self.origin)
        database.observeCommits(log)
    }

    deinit {
        try? database.close()
        try? vault.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Another connection to the same file, with a log of its own.
    func secondLog() throws -> (database: Database, log: AuditLog) {
        let database = try Self.open(folder)
        let log = try AuditLog(database: database, vault: vault, origin: Self.origin)
        database.observeCommits(log)
        return (database, log)
    }

    /// Changes the file behind the log's back.
    func tamper(_ statements: String...) throws {
        let database = try Self.open(folder)
        try database.writeNow { connection in
            for statement in statements { try connection.execute(statement) }
        }
        try database.close()
    }

    /// Appends `count` entries, each in an operation of its own.
    func fill(_ count: Int) throws {
        for index in 0..<count {
            try append(Self.entry(index))
        }
    }

    /// Appends an entry in an operation of its own.
    @discardableResult
    func append(_ entry: AuditEntry) throws -> UInt64 { try Self.append(entry, (database, log)) }

    /// Appends an entry through one of several connections to the same file.
    @discardableResult
    static func append(_ entry: AuditEntry, _ store: (database: Database, log: AuditLog)) throws -> UInt64 {
        try store.database.writeNow { [log = store.log] connection in try log.append(entry, on: connection) }
    }

    /// What a verification finds, on a fresh connection, as a new process would.
    func findings(earlier: Checkpoint? = nil) throws -> [AuditFinding] {
        let second = try secondLog()
        defer { try? second.database.close() }
        return try second.log.verify(earlier: earlier).findings
    }

    static func entry(_ index: Int, operation: String = "order.confirm") -> AuditEntry {
        AuditEntry(
            timeMilliseconds: 1_767_225_600_000 + Int64(index),
            principal: AuditPrincipal(id: "p-1", name: "clerk1"),
            uid: 1000,
            operation: operation,
            rule: "clerk",
            policyDigest: policyDigest,
            outcome: .done
        )
    }

    private static func open(_ folder: URL) throws -> Database {
        let path = folder.appending(path: "data.db").path
        return try Database(path: path, modules: [AuditLog.schema], mode: .single, create: true)
    }
}
