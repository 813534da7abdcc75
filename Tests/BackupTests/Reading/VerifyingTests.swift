import AgeFormat
import Engine
import Foundation
import OrderDesk
import Sealing
import Storage
import TestSupport
import Testing

@testable import Audit
@testable import Backup

@Suite("Archives that are read back")
struct VerifyingTests {
    private static let time = Timestamp(seconds: 1_795_953_600)

    @Test("are right at every level, and leave nothing in the scratch folder")
    func whole() async throws {
        let shelf = try await Shelf.make()
        let catalogue = try await shelf.backUp(at: Self.time)
        #expect(catalogue.archives.map(\.name.kind) == [.data, .vault])
        for record in catalogue.archives {
            for level in [VerificationLevel.archive, .database, .content] {
                let found = try shelf.verification.verify(record.name, record: record, level: level)
                #expect(found.level == level && found.archive.bytes == record.bytes)
                #expect(found.archive.digest == record.digest)
            }
        }
        let found = try verifyPair(shelf, catalogue.archives)
        #expect(found.map(\.archive.manifest.kind) == [.data, .vault])
        #expect(found[0].archive.manifest.rows["customer"] == 3)
        #expect(try leftovers(shelf) == [])
    }

    @Test("are refused to who is not a recipient")
    func wrongRecipient() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let record = try shelf.pack(
            parts.data,
            from: parts.folder,
            for: [try X25519Identity().recipient]
        )
        #expect(throws: ReadingError.notForUs(archive: record.name.text)) {
            try shelf.verification.verify(record.name, record: record, level: .archive)
        }
    }

    @Test("turn red when a table was dropped, gained, or has one row more or less than was counted")
    func tables() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let name = try parts.data.archiveName().text
        func failure(_ rows: [String: Int64]) throws -> VerificationError? {
            let record = try shelf.pack(parts.data.with(rows: rows), from: parts.folder)
            return #expect(throws: VerificationError.self) {
                try shelf.verification.verify(record.name, record: record, level: .content)
            }
        }
        for change: Int64 in [-1, 1] {
            var rows = parts.data.rows
            rows["customer"] = 3 + change
            #expect(
                try failure(rows)
                    == .rowCount(archive: name, table: "customer", expected: 3 + change, found: 3)
            )
        }
        var rows = parts.data.rows
        rows["customer_case"] = 0
        #expect(try failure(rows) == .tableMissing(archive: name, table: "customer_case"))
        rows = parts.data.rows
        rows["customer"] = nil
        #expect(try failure(rows) == .tableUnknown(archive: name, table: "customer"))
    }

    @Test(
        "turn red when the database was changed after it was counted",
        arguments: [
            ("DROP TABLE order_line", "archive-table-missing"),
            ("DELETE FROM audit_entry WHERE sequence = 1", "archive-row-count"),
            ("UPDATE audit_checkpoint SET size = size - 1", "archive-audit-head"),
            ("UPDATE audit_checkpoint SET note = replace(note, 'coffer', 'cofer')", "archive-audit-head"),
            ("UPDATE audit_node SET hash = zeroblob(32) WHERE level = 3", "archive-audit-head"),
            (
                "UPDATE schema_migration SET number = 9 WHERE module = 'audit' AND number = 2",
                "archive-schema-version"
            ),
        ]
    )
    func changed(sql: String, code: String) async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        try SQLiteTool.change("\(parts.folder)/data.db", sql)
        let record = try shelf.pack(parts.data.resized(in: parts.folder), from: parts.folder)
        let error = #expect(throws: VerificationError.self, "\(sql)") {
            try shelf.verification.verify(record.name, record: record, level: .content)
        }
        #expect(error?.code == code)
        #expect(error?.description.contains(record.name.text) == true)
        #expect(try leftovers(shelf) == [])
    }

    @Test("turn red when a page of the database is damaged, and when a row leads nowhere")
    func damaged() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let path = "\(parts.folder)/data.db"
        var bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
        for offset in 4096..<8192 { bytes[offset] ^= 0x5A }
        try Data(bytes).write(to: URL(filePath: path))
        let record = try shelf.pack(parts.data, from: parts.folder)
        let error = #expect(throws: VerificationError.self) {
            try shelf.verification.verify(record.name, record: record, level: .database)
        }
        #expect(error?.code == "archive-database-damaged" && error?.level == .database)

        let other = try await shelf.parts(at: Self.time)
        let dangling = """
            INSERT INTO principal_role (principal_id, role, granted, granted_by, seal) \
            VALUES (zeroblob(16), 'clerk', 0, zeroblob(16), zeroblob(32))
            """
        try SQLiteTool.change("\(other.folder)/data.db", dangling)
        let second = try shelf.pack(other.data.resized(in: other.folder), from: other.folder)
        let found = #expect(throws: VerificationError.self) {
            try shelf.verification.verify(second.name, record: second, level: .database)
        }
        #expect(found?.code == "archive-references-dangling")
    }

    @Test("turn red together when the vault is older than the data, and not when a key went by a decision")
    func staleVault() async throws {
        let shelf = try await Shelf.make()
        let old = try await shelf.parts(at: Self.time)
        let vault = try shelf.pack(old.vault, from: old.folder)
        try await shelf.trade(customers: 1)
        let new = try await shelf.parts(at: Timestamp(seconds: Self.time.seconds + 60))
        let data = try shelf.pack(new.data, from: new.folder)
        try await shelf.list([data, vault], time: Self.time)
        let error = #expect(throws: VerificationError.self) { try verifyPair(shelf, [data, vault]) }
        guard case .keysMissing(let archive, let named, let count, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(archive == data.name.text && named == vault.name.text && count > 0)
        let fresh = try shelf.pack(new.vault, from: new.folder)
        #expect(try verifyPair(shelf, [data, fresh]).count == 2)
    }

    @Test("do not miss a key that a decision deleted, and miss the same key without it")
    func decided() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let path = "\(parts.folder)/vault-1.db"
        let (key, subject, name) = try #require(
            try DatabaseFile(path).read { connection in
                try connection.row(
                    "SELECT id, subject, class FROM wrapped_key WHERE kind = 'subject' AND class = 'contact'"
                ) { (KeyID(bytes: $0.blob(0)), SubjectID(bytes: $0.blob(1)), $0.text(2)) }
            }
        )
        let tombstone = Decision.tombstone(
            key: try #require(key),
            subject: try #require(subject),
            class: try #require(RetentionClass(rawValue: name))
        )
        try SQLiteTool.change(
            path,
            "DELETE FROM wrapped_key WHERE id = x'\(Hexadecimal.encode(try #require(key).bytes))'"
        )
        var rows = parts.vault.rows
        rows["wrapped_key", default: 0] -= 1
        let records = [
            try shelf.pack(parts.data, from: parts.folder),
            try shelf.pack(parts.vault.resized(in: parts.folder).with(rows: rows), from: parts.folder),
        ]
        try await shelf.list(records, time: Self.time)
        let error = #expect(throws: VerificationError.self) { try verifyPair(shelf, records) }
        guard case .keysMissing(_, _, 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        let found = try shelf.verification.verify(
            data: (records[0].name, records[0]),
            vault: (records[1].name, records[1]),
            decisions: try shelf.decisions(adding: [tombstone], to: shelf.decisions().entries)
        )
        #expect(found.count == 2)
    }

    @Test("turn red beside decisions that do not go as far as they do")
    func fewerDecisions() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let subject = SubjectID.random()
        let longer = try shelf.decisions(adding: [.restriction(subject: subject, isInForce: true)], to: [])
        let data = try shelf.pack(parts.data.with(decisions: longer.checkpoint), from: parts.folder)
        let vault = try shelf.pack(parts.vault, from: parts.folder)
        try await shelf.list([data, vault], time: Self.time)
        let error = #expect(throws: VerificationError.self) { try verifyPair(shelf, [data, vault]) }
        #expect(error?.code == "archive-decisions")
    }

    @Test("are found renamed, and with an entry that none of them has")
    func renamed() async throws {
        let shelf = try await Shelf.make()
        let parts = try await shelf.parts(at: Self.time)
        let other = ArchiveName.data(store: shelf.store, time: Timestamp(seconds: 0))
        try shelf.pack(parts.data, from: parts.folder, name: other)
        #expect(
            throws: ReadingError.renamed(
                archive: other.text,
                found: try parts.data.archiveName().text
            )
        ) { try shelf.verification.verify(other, record: nil, level: .archive) }
        let files = parts.data.files + [Manifest.File(name: "root.key", bytes: 1)]
        let record = try shelf.pack(
            parts.data.with(files: files),
            from: parts.folder,
            extra: ["root.key": [0]]
        )
        #expect(throws: ReadingError.strangeEntry(archive: record.name.text, entry: "root.key")) {
            try shelf.verification.verify(record.name, record: record, level: .database)
        }
    }

    @Test("leave what a killed process left only until the next one comes")
    func leftovers() async throws {
        let shelf = try await Shelf.make()
        let catalogue = try await shelf.backUp(at: Self.time)
        let left = "\(shelf.scratch.path)/verify-0123456789abcdef"
        try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
        try Data([1]).write(to: URL(filePath: "\(left)/data.db"))
        let record = try #require(catalogue.archives.first)
        try ScratchFolder.with(in: shelf.scratch.path, name: "verify") { held in
            _ = try shelf.verification.verify(record.name, record: record, level: .database)
            #expect(FileManager.default.fileExists(atPath: held), "what another one is at stays")
            #expect(!FileManager.default.fileExists(atPath: left))
        }
        #expect(try leftovers(shelf) == [])
    }

    private func verifyPair(_ shelf: Shelf, _ records: [ArchiveRecord]) throws -> [VerifiedArchive] {
        try shelf.verification.verify(
            data: (records[0].name, records[0]),
            vault: (records[1].name, records[1]),
            decisions: try shelf.decisions()
        )
    }

    private func leftovers(_ shelf: Shelf) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: shelf.scratch.path)
            .filter { $0.hasPrefix("verify-") }
    }

    /// Runs a statement on a database with the constraints off, as no program of ours would.
}
