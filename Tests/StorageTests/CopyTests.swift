import Foundation
import Storage
import Testing

@Suite("A copy of a database")
struct CopyTests {
    private static let canary = "canary-\(UUID().uuidString)"
    private static let facts = SchemaModule(
        name: "facts",
        migrations: [
            Migration(
                number: 1,
                name: "facts",
                statements: [
                    "CREATE TABLE fact (number INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL) STRICT"
                ]
            )
        ],
        tables: [Table("fact", about: "a fact", columns: [.system("number"), .system("text")])]
    )

    /// A database with 200 rows that hold the canary, open.
    private func withDatabase(_ test: (Database, _ folder: String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try Database(
            path: folder + "/data.db",
            modules: [Self.facts],
            mode: .pooled,
            create: true
        )
        try database.writeNow { connection in
            for number in 0..<200 {
                try connection.execute(
                    "INSERT INTO fact (number, text) VALUES (?1, ?2)",
                    .integer(Int64(number)),
                    .text(Self.canary + String(repeating: "x", count: number * 20))
                )
            }
        }
        do { try await test(database, folder) } catch {
            try database.close()
            throw error
        }
        try database.close()
    }

    @Test("is what the reader sees, whatever is written meanwhile, and stands without a log beside it")
    func held() async throws {
        try await withDatabase { database, folder in
            let copy = folder + "/copy.db"
            try database.read { connection in
                #expect(try connection.rowCounts()["fact"] == 200)
                // Written after the reader began: not in the copy.
                _ = try database.writeNow { try $0.execute("DELETE FROM fact WHERE number >= 100") }
                let counts = try connection.copy(to: copy) { try $0.rowCounts() }
                #expect(counts == ["fact": 200, "schema_migration": 1])
            }
            let left = try database.read { try $0.rowCounts() }
            #expect(left["fact"] == 100)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.filter { $0.hasPrefix("copy") } == ["copy.db"])
            let header = try #require(FileManager.default.contents(atPath: copy)).prefix(20)
            #expect(Array(header.suffix(2)) == [1, 1], "the file asks for a write-ahead log")
        }
    }

    @Test("has nothing of what is deleted from it in any of its pages")
    func canary() async throws {
        try await withDatabase { database, folder in
            func bytes(_ name: String, _ work: (Connection) throws -> Void) throws -> Data {
                try database.read { connection in
                    try connection.copy(to: "\(folder)/\(name)") { copy in
                        try work(copy)
                        try copy.execute("DROP TABLE fact")
                        #expect(try copy.problems() == [])
                    }
                }
                return try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
            }
            let needle = Data(Self.canary.utf8)
            let clean = try bytes("clean.db") { copy in
                let setting = try copy.row("PRAGMA secure_delete") { $0.int64(0) }
                #expect(setting == 1)
            }
            #expect(clean.range(of: needle) == nil)
            let free = FreePages(clean)
            #expect(free.leaves > 10 && free.areZero)
            // The control: without that setting the same search finds it, and the pages are not zero.
            let dirty = try bytes("dirty.db") { try $0.execute("PRAGMA secure_delete = OFF") }
            #expect(dirty.range(of: needle) != nil)
            #expect(!FreePages(dirty).areZero)
        }
    }

    @Test("made row by row has nothing of what was deleted before, where one made page by page has")
    func rebuilt() async throws {
        try await withDatabase { database, folder in
            let needle = Data(Self.canary.utf8)
            try database.writeNow { connection in
                // As a program that does not overwrite what it deletes leaves a file.
                try connection.execute("PRAGMA secure_delete = OFF")
                try connection.execute("DELETE FROM fact WHERE number % 2 = 1")
                try connection.execute("UPDATE fact SET text = 'short ' || number")
                try connection.execute("PRAGMA secure_delete = ON")
            }
            let byPage = "\(folder)/pages.db"
            let byRow = "\(folder)/rows.db"
            try database.read { try $0.copy(to: byPage) { _ in } }
            let found = try database.rebuild(at: byRow) { copy in
                let before = try copy.rowCounts()["fact"]
                try copy.execute("UPDATE fact SET text = 'SHORT ' || number")
                #expect(try copy.problems() == [])
                return before
            }
            #expect(found == 100)
            let paged = try #require(FileManager.default.contents(atPath: byPage))
            let rebuilt = try #require(FileManager.default.contents(atPath: byRow))
            #expect(paged.range(of: needle) != nil, "the control")
            #expect(rebuilt.range(of: needle) == nil && rebuilt.count < paged.count / 4)
            #expect(rebuilt.range(of: Data("short ".utf8)) == nil, "what is changed there is overwritten")
            #expect(rebuilt.range(of: Data("SHORT 198".utf8)) != nil)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.filter { $0.hasPrefix("rows") } == ["rows.db"])
            // Whoever opens it finds a database like any other.
            let opened = try Database(path: byRow, modules: [Self.facts], mode: .pooled, create: false)
            #expect(try opened.read { try $0.rowCounts()["fact"] } == 100)
            try opened.close()
            #expect(throws: StorageError.self) { try database.rebuild(at: byRow) { _ in } }
        }
    }

    @Test("is refused where there is no room for it, with the reason, and the source goes on")
    func noPlace() async throws {
        try await withDatabase { database, folder in
            #expect(throws: StorageError.self) {
                try database.read { try $0.copy(to: folder + "/nowhere/copy.db") { _ in } }
            }
            let left = try database.read { try $0.rowCounts() }
            #expect(left["fact"] == 200)
        }
    }

    @Test("leaves a log that is cut once it has grown, and not before")
    func log() async throws {
        try await withDatabase { database, folder in
            func log() throws -> Data {
                try #require(FileManager.default.contents(atPath: folder + "/data.db-wal"))
            }
            let before = try log()
            try database.truncateLog(beyond: 1 << 30)
            #expect(try log() == before)
            #expect(before.range(of: Data(Self.canary.utf8)) != nil)
            try database.read { connection in
                _ = try connection.rowCounts()
                // A reader still needs the log: it stays, and nobody waits the ten seconds for which a lock is waited for.
                let start = ContinuousClock.now
                try database.truncateLog(beyond: 1000)
                #expect(start.duration(to: .now) < .seconds(9))
                #expect(try log() == before)
            }
            try database.truncateLog(beyond: 1000)
            #expect(try log().allSatisfy { $0 == 0 }, "something of the old log is left")
        }
    }

    @Test(
        "leaves room in the log it cut, so that commits write over it, and they survive a loss of everything but the files"
    )
    func room() async throws {
        try await withDatabase { database, folder in
            try database.removeResidue()
            func size() throws -> Int {
                let path = folder + "/data.db-wal"
                return try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
            }
            let room = try size()
            #expect(room > 4_000_000)
            for number in 200..<260 {
                _ = try database.writeNow {
                    try $0.execute(
                        "INSERT INTO fact (number, text) VALUES (?1, 'late')",
                        .integer(Int64(number))
                    )
                }
            }
            #expect(try size() == room, "the log grew although there was room in it")
            // What a crash leaves: the files as they are, nothing closed.
            let copy = folder + "/crashed.db"
            for end in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: folder + "/data.db" + end, toPath: copy + end)
            }
            let counts = try Database(path: copy, modules: [Self.facts], mode: .single, create: false)
                .read { try $0.rowCounts() }
            #expect(counts["fact"] == 260)
        }
    }
}

/// The pages of a database file that hold nothing (sqlite.org/fileformat2.html §1.5).
private struct FreePages {
    private(set) var leaves = 0
    private(set) var areZero = true

    init(_ file: Data) {
        func number(_ offset: Int) -> Int { file[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        let pageBytes = Int(file[16]) << 8 | Int(file[17])
        var trunk = number(32)
        while trunk != 0 {
            let start = (trunk - 1) * pageBytes
            let count = number(start + 4)
            for index in 0..<count {
                let leaf = (number(start + 8 + 4 * index) - 1) * pageBytes
                leaves += 1
                if file[leaf..<leaf + pageBytes].contains(where: { $0 != 0 }) { areZero = false }
            }
            trunk = number(start)
        }
    }
}
