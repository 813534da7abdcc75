import Foundation
import Storage
import Testing

@Suite("A database of an older program")
struct MigrationTests {
    private static let first = Migration(
        number: 1,
        name: "notes",
        statements: ["CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT"]
    )
    private static let second = Migration(
        number: 2,
        name: "titles",
        statements: ["ALTER TABLE note ADD COLUMN title TEXT", "DELETE FROM note"]
    )

    @Test("is copied before it is changed, as it was, for its owner alone, and opens with the older program")
    func copied() throws {
        try withNote { path in
            let copy = path + Database.oldCopySuffix
            #expect(!FileManager.default.fileExists(atPath: copy), "a new database has nothing to copy")
            #expect(try Self.notes(path, [Self.first, Self.second]) == [])
            let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            #expect(try Self.notes(copy, [Self.first]) == ["kept"])
        }
    }

    @Test("is copied once for each migration, and is not while nothing changes")
    func once() throws {
        try withNote { path in
            let all = [Self.first, Self.second]
            _ = try Self.notes(path, all)
            try FileManager.default.removeItem(atPath: path + Database.oldCopySuffix)
            _ = try Self.notes(path, all)
            #expect(!FileManager.default.fileExists(atPath: path + Database.oldCopySuffix))
            #expect(throws: StorageError.newerSchema(module: "notes", number: 2, known: 1)) {
                try Self.open(path, [Self.first])
            }
            #expect(!FileManager.default.fileExists(atPath: path + Database.oldCopySuffix))
        }
    }

    @Test("is left as it is where the copy cannot be made")
    func withoutCopy() throws {
        try withNote { path in
            let folder = path + Database.oldCopySuffix
            try FileManager.default.createDirectory(atPath: folder + "/x", withIntermediateDirectories: true)
            #expect(throws: StorageError.self) { try Self.open(path, [Self.first, Self.second]) }
            #expect(try Self.notes(path, [Self.first]) == ["kept"])
            let names = try FileManager.default.contentsOfDirectory(
                atPath: (path as NSString).deletingLastPathComponent
            )
            #expect(names.filter { $0.contains("before") } == ["data.db" + Database.oldCopySuffix])
        }
    }

    @Test("is nowhere any more, nor what a crash left of a copy, once there must be no residue")
    func removed() throws {
        try withNote { path in
            let copy = path + Database.oldCopySuffix
            let database = try Self.open(path, [Self.first, Self.second])
            try Data("torn".utf8).write(to: URL(filePath: copy + ".4711"))
            try database.removeResidue()
            try database.close()
            let names = try FileManager.default.contentsOfDirectory(
                atPath: (path as NSString).deletingLastPathComponent
            )
            #expect(names.filter { $0.contains("before") } == [])
        }
    }

    private static func open(_ path: String, _ steps: [Migration]) throws -> Database {
        let columns: [Column] =
            [.key("id"), .business("body")] + (steps.count > 1 ? [.business("title")] : [])
        let module = SchemaModule(
            name: "notes",
            migrations: steps,
            tables: [Table("note", about: "a note", columns: columns)]
        )
        return try Database(path: path, modules: [module], mode: .single, create: true)
    }

    private static func notes(_ path: String, _ steps: [Migration]) throws -> [String] {
        let database = try open(path, steps)
        defer { try? database.close() }
        return try database.read { try $0.rows("SELECT body FROM note") { $0.text(0) } }
    }

    /// A database of the first program with one note in it.
    private func withNote(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "migrating-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "data.db").path
        let database = try Self.open(path, [Self.first])
        _ = try database.writeNow { try $0.execute("INSERT INTO note (body) VALUES ('kept')") }
        try database.close()
        try body(path)
    }
}
