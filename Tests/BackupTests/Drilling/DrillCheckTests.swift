import AgeFormat
import Commands
import Engine
import Foundation
import Sealing
import Storage
import TestSupport
import Testing

@testable import Backup

/// What the engine looks at in a drill, with nothing in front of it that would have noticed before.
@Suite("A store that comes back in a drill")
struct DrillCheckTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("passes when it is the one that was backed up")
    func whole() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let figures = try await drill(shelf, parts)
        #expect(figures.envelopes >= 3 && figures.checks > 7)
        #expect(figures.rows == parts.data.rows.values.reduce(0, +))
        #expect(figures.auditEntries == UInt64(try #require(parts.data.rows["audit_entry"])) + 1)
        // What is left in the folder until it is removed opens with nothing that is on a disk.
        #expect(throws: (any Error).self) {
            try Store.open(at: parts.folder, unlock: nil, mode: .oneShot, modules: storeModules)
        }
        #expect(!FileManager.default.fileExists(atPath: "\(parts.folder)/root.key"))
    }

    @Test(
        "is red when the database was changed, however well it is packed",
        arguments: [
            ("DROP TABLE order_line", "drill-row-count"),
            (
                "DELETE FROM order_line WHERE order_id = (SELECT MIN(order_id) FROM order_line)",
                "drill-row-count"
            ),
            ("UPDATE customer SET contact = NULL WHERE number = 'C-000001'", "drill-audit"),
            (
                """
                UPDATE customer SET contact = CAST(substr(contact, 1, length(contact) - 1) || x'00' AS BLOB)
                """, "drill-unhealthy"
            ),
            (
                """
                CREATE TRIGGER eater AFTER INSERT ON audit_entry BEGIN DELETE FROM order_line; END
                """, "drill-rows-lost"
            ),
        ]
    )
    func changed(sql: String, code: String) async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let database = try Database(
            path: "\(parts.folder)/data.db",
            modules: Store.schemas(storeModules),
            mode: .single,
            create: false
        )
        try database.writeNow { connection in _ = try connection.execute(sql) }
        try database.removeResidue()
        try database.close()
        let error = await #expect(throws: DrillError.self, "\(sql)") { try await drill(shelf, parts) }
        #expect(error?.code == code, "\(error?.description ?? "")")
    }

    @Test("is red when a count is off by one", arguments: [Int64(-1), 1])
    func counts(change: Int64) async throws {
        let shelf = try await Shelf.make()
        var parts = try await shelf.parts(at: Self.time)
        var rows = parts.data.rows
        rows["customer"] = 3 + change
        parts.data = try parts.data.with(rows: rows)
        let expected = DrillError.rowCount(table: "customer", expected: 3 + change, found: 3)
        await #expect(throws: expected) { try await drill(shelf, parts) }
    }

    @Test("is red with a vault that is older than the data")
    func staleVault() async throws {
        let shelf = try await Shelf.make()
        let old = try await shelf.parts(at: Self.time)
        try await shelf.trade(customers: 1)
        let new = try await shelf.parts(at: Self.time)
        try FileManager.default.removeItem(atPath: "\(new.folder)/vault-1.db")
        try FileManager.default.copyItem(
            atPath: "\(old.folder)/vault-1.db",
            toPath: "\(new.folder)/vault-1.db"
        )
        let error = await #expect(throws: DrillError.self) { try await drill(shelf, new) }
        guard case .keysLost(let keys, let envelopes, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(keys >= 1 && envelopes >= 1)
    }

    @Test("is red when the manifest names a later state of the audit log")
    func laterLog() async throws {
        let shelf = try await Shelf.make()
        var parts = try await shelf.parts(at: Self.time)
        try await shelf.trade(customers: 1)
        let later = try await shelf.parts(at: Self.time).data
        // The same rows, under the checkpoint of a log that went on.
        parts.data = Manifest(
            kind: .data,
            store: parts.data.store,
            incarnation: parts.data.incarnation,
            created: Self.time,
            software: "test",
            epoch: 1,
            schema: parts.data.schema,
            files: parts.data.files,
            rows: parts.data.rows,
            auditCheckpoint: later.auditCheckpoint,
            decisionsCheckpoint: parts.data.decisionsCheckpoint,
            series: []
        )
        let error = await #expect(throws: DrillError.self) { try await drill(shelf, parts) }
        #expect(error?.code == "drill-audit")
    }

    @Test("is red when a policy is not the one that was in force")
    func otherPolicy() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let path = "\(parts.folder)/policies/roles.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try Data((text + "# one line more\n").utf8).write(to: URL(filePath: path))
        let error = await #expect(throws: DrillError.self) { try await drill(shelf, parts) }
        #expect(error?.code == "drill-unhealthy" && error?.description.contains("policy") == true)
    }

    @Test("does not come back for an identity that the epoch's key is not for")
    func wrongRecipient() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let other = try X25519Identity()
        let error = await #expect(throws: RecoveryError.self) {
            try await drill(shelf, parts, identity: other)
        }
        guard case .age(let code, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(code == "age-no-identity" || code.hasPrefix("age-"))
    }

    @discardableResult
    private func drill(
        _ shelf: Shelf,
        _ parts: Shelf.Parts,
        identity: X25519Identity? = nil
    ) async throws -> DrillFigures {
        let (copy, decisions) = try await shelf.use { store in
            (try store.epochCopy() ?? [], try store.decisionsFile())
        }
        let material = DrillMaterial(data: parts.data, vault: parts.vault, decisions: decisions)
        return try Store.drill(
            material.plan(parts.folder, source: "shelf", caller: Shelf.caller) { Date() },
            epochCopy: copy,
            identities: [identity ?? shelf.identity],
            modules: storeModules
        )
    }
}
