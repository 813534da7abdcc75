import Foundation
import Storage
import Testing

@Suite("A database that is closed")
struct ClosingTests {
    private static let module = SchemaModule(
        name: "notes",
        migrations: [
            Migration(
                number: 1,
                name: "notes",
                statements: ["CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"]
            )
        ],
        tables: [Table("note", about: "a note", columns: [.key("id"), .business("body")])]
    )

    @Test(
        "leaves a short log where it may, and the next who opens it reads what it holds",
        arguments: [true, false]
    )
    func shortLog(mayStay: Bool) async throws {
        try await withFolder { path in
            try await Self.write(["one"], to: path, mayStay: mayStay)
            #expect(FileManager.default.fileExists(atPath: path + "-wal") == mayStay)
            try await Self.write(["two"], to: path, mayStay: mayStay)
            #expect(try Self.notes(path) == ["one", "two"])
        }
    }

    @Test("leaves no long log, and keeps all of it in the database")
    func longLog() async throws {
        try await withFolder { path in
            let long = String(repeating: "x", count: 2 << 20)
            try await Self.write(["short", long], to: path, mayStay: true)
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            #expect(try Self.notes(path) == ["short", long])
        }
    }

    private static func write(_ notes: [String], to path: String, mayStay: Bool) async throws {
        let database = try open(path)
        try await database.write { connection in
            for note in notes { try connection.execute("INSERT INTO note (body) VALUES (?1)", .text(note)) }
        }
        try database.close(leavingShortLog: mayStay)
    }

    private static func notes(_ path: String) throws -> [String] {
        let database = try open(path)
        defer { try? database.close() }
        return try database.read { try $0.rows("SELECT body FROM note ORDER BY id") { $0.text(0) } }
    }

    private static func open(_ path: String) throws -> Database {
        try Database(path: path, modules: [module], mode: .single, create: true)
    }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "closing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.appending(path: "data.db").path)
    }
}
