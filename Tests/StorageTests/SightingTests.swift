import Foundation
import Storage
import Synchronization
import Testing

/// How often it was asked whether something still holds, and did.
private final class Tally: Sendable {
    let asked = Atomic(0)
    let held = Atomic(0)
}

@Suite("What was seen in tables")
struct SightingTests {
    private static let module = SchemaModule(
        name: "pair",
        migrations: [
            Migration(
                number: 1,
                name: "pair",
                statements: [
                    "CREATE TABLE apple (id INTEGER PRIMARY KEY, taste TEXT NOT NULL CHECK (length(taste) < 20)) STRICT",
                    "CREATE TABLE pear (id INTEGER PRIMARY KEY, taste TEXT NOT NULL) STRICT",
                ]
            )
        ],
        tables: ["apple", "pear"].map {
            Table($0, about: "a fruit", columns: [.key("id"), .business("taste")])
        }
    )

    @Test("holds until one of them is changed: here, earlier in the same transaction, or by another process")
    func holds() async throws {
        try await withDatabase { database, path in
            let apples = try Self.see("apple", database).sighting
            let pears = try Self.see("pear", database).sighting
            let inTurn = try await database.write { connection in
                let before = [connection.stillHolds(apples), connection.stillHolds(pears)]
                try connection.execute("INSERT INTO pear (taste) VALUES (?1)", "sweet")
                return before + [connection.stillHolds(apples), connection.stillHolds(pears)]
            }
            #expect(inTurn == [true, true, true, false])
            let later = try await Self.stillHold([apples, pears], database)
            #expect(later == [true, false])
            try Self.asAnotherProcess("INSERT INTO apple (taste) VALUES ('sour')", path)
            let others = try await Self.stillHold([apples], database)
            #expect(others == [false])
            let again = try Self.see("apple", database)
            #expect(again.count == 1)
            let fresh = try await Self.stillHold([again.sighting], database)
            #expect(fresh == [true])
        }
    }

    @Test("holds after a change that was taken back, alone or beside others")
    func takenBack() async throws {
        try await withDatabase { database, _ in
            let apples = try Self.see("apple", database).sighting
            await #expect(throws: StorageError.self) {
                try await database.write { connection in
                    try connection.execute("INSERT INTO apple (taste) VALUES (?1)", "good")
                    try connection.execute(
                        "INSERT INTO apple (taste) VALUES (?1)",
                        "too long a word for the rule"
                    )
                }
            }
            let after = try await Self.stillHold([apples], database)
            #expect(after == [true])
        }
    }

    @Test("never holds over a change, whoever writes meanwhile", arguments: [2026, 2027])
    func crowd(seed: UInt64) async throws {
        try await withDatabase { database, _ in
            let tally = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        var random = seed &+ UInt64(writer)
                        for _ in 0..<150 {
                            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                            let seen = try Self.see("apple", database)
                            let isChanging = random >> 60 == 0
                            let table = isChanging ? "apple" : "pear"
                            let (holds, count) = try await database.write { connection in
                                let holds = connection.stillHolds(seen.sighting)
                                let count = try connection.row("SELECT COUNT(*) FROM apple") { $0.int64(0) }
                                try connection.execute("INSERT INTO \(table) (taste) VALUES (?1)", "some")
                                return (holds, count)
                            }
                            tally.asked.add(1, ordering: .relaxed)
                            if holds {
                                tally.held.add(1, ordering: .relaxed)
                                #expect(count == seen.count, "seed \(seed)")
                            }
                        }
                    }
                }
                for try await _ in group {}
            }
            #expect(tally.asked.load(ordering: .relaxed) == 600)
            // Why more than none: what never holds is right too, and of no use.
            #expect(tally.held.load(ordering: .relaxed) > 0)
        }
    }

    private static func see(
        _ table: String,
        _ database: Database
    ) throws -> (count: Int64, sighting: Sighting) {
        try database.read { connection in
            let (count, sighting) = try connection.noting {
                try connection.row("SELECT COUNT(*) FROM \(table)") { $0.int64(0) }
            }
            return (try #require(count), try #require(sighting))
        }
    }

    private static func stillHold(_ sightings: [Sighting], _ database: Database) async throws -> [Bool] {
        try await database.write { connection in sightings.map { connection.stillHolds($0) } }
    }

    private static func asAnotherProcess(_ sql: String, _ path: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", path, sql]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func withDatabase(_ body: (Database, String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sighting-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "data.db").path
        let database = try Database(path: path, modules: [Self.module], mode: .pooled, create: true)
        try await body(database, path)
        try database.close()
    }
}
