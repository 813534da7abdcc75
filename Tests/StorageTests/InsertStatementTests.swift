import Foundation
import Storage
import Testing

@Suite("Rows written together")
struct InsertStatementTests {
    private static let insert = InsertStatement(
        into: "step",
        ["place", "name"],
        "ON CONFLICT (place) DO UPDATE SET name = step.name || excluded.name"
    )
    private static let module = SchemaModule(
        name: "steps",
        migrations: [
            Migration(
                number: 1,
                name: "steps",
                statements: ["CREATE TABLE step (place INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT"]
            )
        ],
        tables: [Table("step", about: "a step", columns: [.key("place"), .business("name")])]
    )

    @Test("are all there with their own values, however many", arguments: [0, 1, 2, 7, 8, 9, 16, 41])
    func all(count: Int) async throws {
        let written = try await write((0..<count).map { (Int64($0), "step \($0)") })
        #expect(written == (0..<count).map { "\($0): step \($0)" })
    }

    @Test("meet one another as if each came alone")
    func conflict() async throws {
        let written = try await write([(1, "a"), (2, "b"), (1, "c"), (3, "d"), (2, "e")])
        #expect(written == ["1: ac", "2: be", "3: d"])
    }

    private func write(_ rows: [(place: Int64, name: String)]) async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "data.db").path
        let database = try Database(path: path, modules: [Self.module], mode: .single, create: true)
        try await database.write { connection in
            try connection.insert(Self.insert, rows.flatMap { [.integer($0.place), .text($0.name)] })
        }
        let found = try database.read { connection in
            try connection.rows("SELECT place, name FROM step ORDER BY place") {
                "\($0.int64(0)): \($0.text(1))"
            }
        }
        try database.close()
        return found
    }
}
