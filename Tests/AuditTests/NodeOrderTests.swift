@testable import Audit
import Foundation
import MerkleLog
import Storage
import Testing

@Suite("Hashes of subtrees")
struct NodeOrderTests {
    @Test(
        "of a store from before they lay by entry are found, and the log goes on",
        arguments: [1, 6, 21, 64]
    )
    func olderStore(count: Int) throws {
        let fixture = try LogFixture()
        try fixture.fill(count)
        let checkpoint = try Checkpoint.open(fixture.log.checkpoint(), key: fixture.log.verifierKey)
        try fixture.database.close()
        try fixture.layOutAsBefore()
        let (database, log) = try fixture.secondLog()
        defer { try? database.close() }
        #expect(log.fault == nil && log.size == UInt64(count))
        #expect(try log.verify(earlier: checkpoint).isSound)
        try LogFixture.append(LogFixture.entry(count), (database, log))
        #expect(try log.verify(earlier: checkpoint).isSound)
        for sequence in 0...UInt64(count) { #expect(try log.prove(sequence).checkpoint != nil) }
        let newest = try Checkpoint.open(log.checkpoint(), key: log.verifierKey)
        try log.consistency(from: UInt64(count)).verify(earlier: checkpoint.root, later: newest.root)
    }

    @Test("are those that the entries complete, each at its entry", arguments: [1, 2, 7, 8, 100])
    func places(count: Int) throws {
        let fixture = try LogFixture()
        try fixture.fill(count)
        let stored = try fixture.database.read { connection in
            try connection.rows("SELECT sequence, level FROM audit_node ORDER BY sequence, level") {
                [Int($0.int64(0)), Int($0.int64(1))]
            }
        }
        let expected = (0..<count).flatMap { sequence in
            (1..<1 + sequence.trailingOnes).map { [sequence, $0] }
        }
        #expect(stored == expected)
    }
}

extension Int {
    /// How many ones there are at the low end.
    fileprivate var trailingOnes: Int { (~self).trailingZeroBitCount }
}

extension LogFixture {
    /// Puts the tables back to how they lay before the third step, as a store of then has them.
    fileprivate func layOutAsBefore() throws {
        let module = SchemaModule(
            name: "audit",
            migrations: Array(AuditLog.schema.migrations.prefix(2)),
            tables: AuditLog.schema.tables
        )
        let path = folder.appending(path: "data.db").path
        let now = try Database(path: path, modules: [AuditLog.schema], mode: .single, create: false)
        try now.writeNow { connection in
            try connection.execute("ALTER TABLE audit_node RENAME TO newer")
            let before = module.migrations[0].statements.first { $0.contains("audit_node") }
            try connection.execute(try #require(before))
            try connection.execute(
                """
                INSERT INTO audit_node (level, position, hash)
                SELECT level, sequence >> level, hash FROM newer ORDER BY level, sequence
                """
            )
            try connection.execute("DROP TABLE newer")
            try connection.execute("DELETE FROM schema_migration WHERE module = 'audit' AND number = 3")
        }
        try now.close()
        // It opens for a program that knows no more than that.
        try Database(path: path, modules: [module], mode: .single, create: false).close()
    }
}
