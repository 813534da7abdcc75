import Foundation
import Storage
import TestSupport
import Testing

/// What lies on the disk after each answer, where commits are written in pieces and synced aside.
@Suite("The log of commits")
struct CommitLogTests {
    private static let module = SchemaModule(
        name: "parcels",
        migrations: [
            Migration(
                number: 1,
                name: "parcels",
                statements: ["CREATE TABLE parcel (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT"]
            )
        ],
        tables: [Table("parcel", about: "a parcel", columns: [.key("id"), .business("body")])]
    )

    /// More than the writer keeps in memory, so that SQLite writes to its log before the commit.
    private static let spilled = 24 << 20

    private struct Refused: Error {}

    private func withDatabase(_ body: (Database) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Database(
            path: folder.appending(path: "data.db").path,
            modules: [Self.module],
            mode: .pooled,
            create: true,
            syncsAside: true
        )
        try await body(database)
        try database.close()
    }

    /// What somebody finds who opens the files as they lie there now, without the process that wrote them.
    private func found(_ database: Database) throws -> [Int64: Int] {
        let copy = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID())").path
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: copy) }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: database.path + suffix,
                toPath: "\(copy)/data.db\(suffix)"
            )
        }
        let opened = try Database(
            path: "\(copy)/data.db",
            modules: [Self.module],
            mode: .single,
            create: false
        )
        #expect(try opened.problems() == [])
        let parcels = try opened.read { connection in
            try connection.rows("SELECT id, length(body) FROM parcel") { ($0.int64(0), Int($0.int64(1))) }
        }
        try opened.close()
        return Dictionary(uniqueKeysWithValues: parcels)
    }

    private static func put(_ id: Int64, _ size: Int, _ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO parcel (id, body) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            .integer(id),
            .blob([UInt8](repeating: UInt8(truncatingIfNeeded: id), count: size))
        )
    }

    @Test(
        "has what was answered, whatever its size, and nothing of what was taken back",
        arguments: [1, 2, 3]
    )
    func asAnswered(seed: UInt64) async throws {
        try await withDatabase { database in
            var random = SeededGenerator(seed: seed)
            var expected: [Int64: Int] = [:]
            for step in 0..<40 {
                let id = Int64.random(in: 1...12, using: &random)
                let size = [10, 5_000, 400_000, 3_000_000].randomElement(using: &random) ?? 10
                switch Int.random(in: 0..<6, using: &random) {
                case 0:
                    await #expect(throws: Refused.self) {
                        try await database.write { connection in
                            try Self.put(id, size, connection)
                            throw Refused()
                        }
                    }
                case 1: try await database.rehearse { try Self.put(id, size, $0) }
                case 2: try database.removeResidue()
                default:
                    try await database.write { try Self.put(id, size, $0) }
                    expected[id] = size
                }
                #expect(try found(database) == expected, "seed \(seed), step \(step)")
            }
        }
    }

    @Test("has a transaction that was larger than memory, kept or taken back, and what came after it")
    func largerThanMemory() async throws {
        try await withDatabase { database in
            try await database.write { try Self.put(1, 10, $0) }
            await #expect(throws: Refused.self) {
                try await database.write { connection in
                    for id in Int64(2)...9 { try Self.put(id, Self.spilled / 8, connection) }
                    throw Refused()
                }
            }
            try await database.write { try Self.put(2, 20, $0) }
            #expect(try found(database) == [1: 10, 2: 20])
            try await database.write { connection in
                for id in Int64(3)...10 { try Self.put(id, Self.spilled / 8, connection) }
                // Why again: SQLite reads what it has written to its log, and writes over it.
                for id in Int64(3)...10 { try Self.put(id, Self.spilled / 8 + 1, connection) }
            }
            try await database.write { try Self.put(2, 21, $0) }
            let large = (Int64(3)...10).map { ($0, Self.spilled / 8 + 1) }
            #expect(
                try found(database) == Dictionary(uniqueKeysWithValues: large).merging([1: 10, 2: 21]) { $1 }
            )
        }
    }

    @Test("shows others what was committed, and tells when it is durable")
    func settled() async throws {
        try await withDatabase { database in
            await withTaskGroup(of: Void.self) { group in
                for id in Int64(1)...64 {
                    group.addTask {
                        try? await database.write { try Self.put(id, 100, $0) }
                        let seen = try? database.read { connection in
                            try connection.row("SELECT COUNT(*) FROM parcel WHERE id = ?1", .integer(id)) {
                                $0.int64(0)
                            }
                        }
                        #expect(seen == 1)
                        try? await database.settled()
                    }
                }
            }
            let count = try found(database).count
            #expect(count == 64)
        }
    }
}
