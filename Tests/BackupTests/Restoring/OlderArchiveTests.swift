import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import Testing

@testable import Backup

@Suite("An archive and what is known of it")
struct OlderArchiveTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("from before the hashes of the audit log were laid by entry is verified, and comes back")
    func olderAudit() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        try SQLiteTool.change(
            "\(parts.folder)/data.db",
            """
            CREATE TABLE older (level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL,
                PRIMARY KEY (level, position)) STRICT;
            INSERT INTO older SELECT level, ((sequence + 1) >> level) - 1, hash FROM audit_node;
            DROP TABLE audit_node;
            ALTER TABLE older RENAME TO audit_node;
            DELETE FROM schema_migration WHERE module = 'audit' AND number = 3
            """
        )
        var (rows, schema) = (parts.data.rows, parts.data.schema)
        rows["schema_migration", default: 0] -= 1
        schema["audit"] = 2
        let older = try parts.data.with(rows: rows, schema: schema).resized(in: parts.folder)
        let records = [
            try shelf.pack(older, from: parts.folder), try shelf.pack(parts.vault, from: parts.folder),
        ]
        try await shelf.list(records, time: Self.time)
        let found = try shelf.verification.verify(records[0].name, record: records[0], level: .content)
        #expect(found.level == .content)
        try shelf.restore()
        #expect(try await shelf.emails(in: shelf.back) == shelf.emails(in: shelf.folder))
        try await shelf.use(shelf.back) { store in
            let audit = try await store.perform(AuditVerify(), for: Request(caller: Shelf.caller))
            #expect(audit.findings.isEmpty)
        }
    }

    @Test("has its pages searched by a restore where the store did not sign that they were whole")
    func search() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        try SQLiteTool.change(
            "\(parts.folder)/data.db",
            """
            INSERT INTO principal_role (principal_id, role, granted, granted_by, seal)
                VALUES (zeroblob(16), 'clerk', 0, zeroblob(16), zeroblob(32))
            """
        )
        var rows = parts.data.rows
        rows["principal_role", default: 0] += 1
        let data = try parts.data.with(rows: rows).resized(in: parts.folder)
        let verified = try shelf.pack(data, from: parts.folder)
        let unverified = ArchiveRecord(
            name: verified.name,
            bytes: verified.bytes,
            digest: verified.digest,
            epoch: verified.epoch,
            level: .archive
        )
        let folder = try shelf.scratch.folder("read")
        let error = #expect(throws: VerificationError.self) {
            try shelf.verification.read(unverified.name, record: unverified, into: folder)
        }
        #expect(error?.code == "archive-references-dangling")
        try await shelf.list(
            [unverified, try shelf.pack(parts.vault, from: parts.folder)],
            time: Self.time
        )
        #expect(throws: VerificationError.self) { try shelf.restore() }
        #expect(!FileManager.default.fileExists(atPath: shelf.back))
        // Whatever the store signed, other bytes than those are refused before anything of them counts.
        var bytes = try shelf.get(verified.name.text)
        bytes[bytes.count / 2] ^= 1
        try shelf.put(verified.name.text, bytes)
        try await shelf.list(
            [verified, try shelf.pack(parts.vault, from: parts.folder)],
            time: Self.time
        )
        let other = #expect(throws: ReadingError.self) { try shelf.restore() }
        #expect(other?.code == "archive-other-bytes")
    }
}
