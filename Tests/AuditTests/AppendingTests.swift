import Audit
import Foundation
import MerkleLog
import Sealing
import Storage
import Testing

@Suite("Appending to the log")
struct AppendingTests {
    struct Refused: Error {}

    /// An entry beyond the most that an envelope holds.
    private static let tooLarge: AuditEntry = {
        var entry = LogFixture.entry(0)
        entry.objects = [String(repeating: "x", count: 2 << 20)]
        return entry
    }()

    @Test("numbers entries from 0 and gives them back")
    func append() throws {
        let fixture = try LogFixture()
        try fixture.fill(5)
        for sequence in 0..<5 {
            let recorded = try fixture.log.entry(UInt64(sequence))
            #expect(recorded.entry == LogFixture.entry(sequence))
            #expect(recorded.timeMilliseconds == LogFixture.entry(sequence).timeMilliseconds)
        }
        #expect(throws: AuditError.noSuchEntry(sequence: 5, size: 5)) { try fixture.log.entry(5) }
        #expect(try fixture.log.verify().isSound)
        #expect(fixture.log.size == 5)
    }

    @Test("leaves an empty log whole, with a checkpoint over nothing")
    func empty() throws {
        let fixture = try LogFixture()
        let report = try fixture.log.verify()
        #expect(report.isSound && report.entries == 0 && report.checkpoint == nil)
        let checkpoint = try Checkpoint.open(fixture.log.checkpoint(), key: fixture.log.verifierKey)
        #expect(checkpoint.root == .emptyTree)
    }

    @Test("signs one checkpoint over each batch, whatever operations in it were rolled back")
    func batches() async throws {
        let fixture = try LogFixture()
        let (database, log) = (fixture.database, fixture.log)
        let done = await withTaskGroup { group in
            for index in 0..<200 {
                group.addTask {
                    do {
                        _ = try await database.write { connection in
                            try log.append(LogFixture.entry(index), on: connection)
                            guard !index.isMultiple(of: 3) else { throw Refused() }
                            return try log.append(LogFixture.entry(index), on: connection)
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 133)
        let report = try log.verify()
        #expect(report.findings == [])
        #expect(report.entries == 266)
        #expect(report.checkpoint?.size == 266)
        #expect(try fixture.findings() == [])
    }

    @Test("an entry that is too large to be sealed fails its own operation, whoever shares the commit")
    func tooLarge() async throws {
        let fixture = try LogFixture()
        let (database, log) = (fixture.database, fixture.log)
        let done = await withTaskGroup { group in
            for index in 0..<64 {
                group.addTask {
                    let entry = index.isMultiple(of: 16) ? Self.tooLarge : LogFixture.entry(index)
                    return (try? await database.write { try log.append(entry, on: $0) }) != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(done == 60)
        #expect(try log.verify().isSound)
        #expect(log.size == 60)
        #expect(throws: EnvelopeError.self) {
            try database.writeNow { try log.append(Self.tooLarge, on: $0) }
        }
        try fixture.fill(1)
        #expect(try fixture.findings() == [])
    }

    @Test("goes on where it was left after opening again")
    func reopen() throws {
        let fixture = try LogFixture()
        try fixture.fill(7)
        let second = try fixture.secondLog()
        #expect(second.log.fault == nil && second.log.size == 7)
        let sequence = try LogFixture.append(LogFixture.entry(7), second)
        #expect(sequence == 7)
        #expect(try second.log.verify().isSound)
    }

    @Test("takes turns with another process on the same store")
    func twoWriters() throws {
        let fixture = try LogFixture()
        let second = try fixture.secondLog()
        for index in 0..<12 {
            let (database, log) =
                index.isMultiple(of: 2) ? (fixture.database, fixture.log) : (second.database, second.log)
            let sequence = try database.writeNow { connection in
                try log.append(LogFixture.entry(index), on: connection)
            }
            #expect(sequence == UInt64(index))
        }
        #expect(try fixture.log.verify().isSound)
    }

    @Test("is refused once the log was found altered, and nothing of the operation remains")
    func fault() throws {
        let fixture = try LogFixture()
        try fixture.fill(4)
        try fixture.tamper("DELETE FROM audit_entry WHERE sequence = 3")
        let second = try fixture.secondLog()
        #expect(second.log.fault == .sizeMismatch(signed: 4, found: 3))
        #expect(throws: AuditError.sizeMismatch(signed: 4, found: 3)) {
            try LogFixture.append(LogFixture.entry(9), second)
        }
        #expect(
            try second.database.read { try $0.row("SELECT COUNT(*) FROM audit_entry") { $0.int64(0) } } == 3
        )
    }

    @Test("is refused when the log was put back to an older state while it was open")
    func putBack() throws {
        let fixture = try LogFixture()
        try fixture.fill(3)
        let old = try fixture.log.checkpoint()
        let root = try Checkpoint.open(old, key: fixture.log.verifierKey).root
        try fixture.fill(2)
        let hexadecimal = Hexadecimal.encode(root.bytes)
        try fixture.tamper(
            "DELETE FROM audit_entry WHERE sequence >= 3",
            "UPDATE audit_checkpoint SET size = 3, root = x'\(hexadecimal)', note = '\(old)'"
        )
        #expect(throws: AuditError.replaced(from: 5, to: 3)) { try fixture.fill(1) }
    }

    @Test("leaves nothing of an entry readable in any file")
    func sealed() throws {
        let fixture = try LogFixture()
        let entry = LogFixture.entry(0, operation: "canary.operation")
        try fixture.append(entry)
        let files = try FileManager.default.contentsOfDirectory(
            at: fixture.folder,
            includingPropertiesForKeys: nil
        )
        #expect(files.count >= 2)
        for file in files {
            #expect(
                try Data(contentsOf: file).range(of: Data("canary".utf8)) == nil,
                "\(file.lastPathComponent)"
            )
        }
    }

    @Test("is described column by column")
    func mapped() throws {
        let fixture = try LogFixture()
        #expect(try fixture.database.read { try $0.unmappedColumns([AuditLog.schema]) } == [])
    }
}
