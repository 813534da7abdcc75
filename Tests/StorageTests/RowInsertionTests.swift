import Foundation
import Storage
import Testing

@Suite("Rows that are inserted many to a statement")
struct RowInsertionTests {
    private static let facts = SchemaModule(
        name: "facts",
        migrations: [
            Migration(
                number: 1,
                name: "facts",
                statements: [
                    "CREATE TABLE fact (number INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL, bytes BLOB NOT NULL) STRICT"
                ]
            )
        ],
        tables: []
    )

    private func withDatabase(_ test: (Database) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try Database(
            path: folder + "/data.db",
            modules: [Self.facts],
            mode: .single,
            create: true
        )
        do { try test(database) } catch {
            try database.close()
            throw error
        }
        try database.close()
    }

    private static func add(_ number: Int, to insertion: RowInsertion) throws {
        try insertion.add(Int64(number))
        try insertion.add("fact \(number)")
        try insertion.add([UInt8](repeating: 7, count: number % 5).span.bytes)
    }

    @Test("are all there, and no others, whatever their number", arguments: [0, 1, 63, 64, 65, 128, 500])
    func numbers(count: Int) throws {
        try withDatabase { database in
            let inserted = try database.writeNow { connection in
                // Why after others: what the statement had bound before must not come back.
                try connection.insertRows(into: "fact", columns: ["number", "text", "bytes"]) { insertion in
                    for number in 1000..<1070 { try Self.add(number, to: insertion) }
                }
                return try connection.insertRows(into: "fact", columns: ["number", "text", "bytes"]) {
                    insertion in
                    for number in 0..<count { try Self.add(number, to: insertion) }
                }
            }
            #expect(inserted == count)
            let found = try database.read { connection in
                try connection.rows(
                    "SELECT number, text, LENGTH(bytes) FROM fact WHERE number < 1000 ORDER BY 1"
                ) {
                    "\($0.int64(0)) \($0.text(1)) \($0.int64(2))"
                }
            }
            #expect(found == (0..<count).map { "\($0) fact \($0) \($0 % 5)" })
        }
    }

    @Test("are refused when one of them is there already", arguments: [3, 64, 90])
    func twice(second: Int) throws {
        try withDatabase { database in
            #expect(throws: StorageError.self) {
                try database.writeNow { connection in
                    try connection.insertRows(into: "fact", columns: ["number", "text", "bytes"]) {
                        insertion in
                        for number in 0..<100 {
                            try Self.add(number == second ? 0 : number, to: insertion)
                        }
                    }
                }
            }
            let left = try database.read { try $0.rowCounts() }
            #expect(left["fact"] == 0)
        }
    }
}
