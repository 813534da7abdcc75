import Foundation
import Sealing
import Storage
import TestSupport
import Testing

@testable import Engine

@Suite("The marks of a lookup table that is made anew")
struct LookupMarksTests {
    /// What the lookup table holds, in its order.
    private struct Tag: Equatable {
        let scope: String
        let tag: Int64
        let row: [UInt8]
    }

    @Test("come out the same whether they fit into memory or not", arguments: [1, 2, 3] as [UInt64])
    func spilled(seed: UInt64) throws {
        let inMemory = try tags(limit: .max, seed: seed)
        #expect(inMemory.count > 1000)
        for limit in [1, 7, 500] {
            #expect(
                try tags(limit: limit, seed: seed) == inMemory,
                "at most \(limit) in memory, seed \(seed)"
            )
        }
    }

    /// Marks 300 rows under two scopes, the second of which is cut, and answers what was written.
    private func tags(limit: Int, seed: UInt64) throws -> [Tag] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "marks-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var random = SeededGenerator(seed: seed)
        let rows = (0..<300).map { _ in
            RowID(bytes: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        let values = (0..<300).map { _ in (0..<4).map { _ in Int64.random(in: 0..<64, using: &random) } }
        let database = try Database(path: "\(folder)/lookups.db", modules: [], mode: .single, create: true)
        let (found, written) = try database.writeNow { connection in
            for statement in LookupTables.anew { try connection.execute(statement) }
            let marks = LookupMarks(scopes: 2, connection: connection, limit: limit)
            for (row, tags) in zip(rows, values) {
                try marks.begin(#require(row))
                for tag in tags { marks.add(tag, in: Int(tag & 1)) }
            }
            let written = try marks.write(0, named: "a", cut: 0) + marks.write(1, named: "b", cut: 2)
            let tables = try connection.rows("SELECT name FROM sqlite_schema WHERE name LIKE '%mark%'") {
                $0.text(0)
            }
            #expect(tables == [])
            let found = try connection.rows(
                "SELECT scope, tag, row_id FROM lookup_tag ORDER BY scope, tag, row_id"
            ) { Tag(scope: $0.text(0), tag: $0.int64(1), row: $0.blob(2)) }
            return (found, written)
        }
        try database.close()
        #expect(found.count == written)
        return found
    }
}
