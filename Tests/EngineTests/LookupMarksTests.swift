import Foundation
import Sealing
import Storage
import TestSupport
import Testing

@testable import Engine

@Suite("The marks of a lookup table that is made anew")
struct LookupMarksTests {
    /// A tag of a row in a scope.
    private struct Tag: Hashable, Comparable {
        let scope: Int64
        let tag: Int64
        let row: [UInt8]

        static func < (left: Tag, right: Tag) -> Bool {
            (left.scope, left.tag) == (right.scope, right.tag)
                ? left.row.lexicographicallyPrecedes(right.row)
                : (left.scope, left.tag) < (right.scope, right.tag)
        }
    }

    @Test(
        "come out as a plain reckoning has them, whether they fit into memory or not",
        arguments: [1, 2, 3]
    )
    func spilled(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var numbers: Set<Int> = []
        while numbers.count < 700 { numbers.insert(Int.random(in: 0..<1 << 40, using: &random)) }
        let rows = try numbers.sorted().map { number in
            let bytes = (0..<16).map { UInt8(truncatingIfNeeded: number >> (8 * (15 - $0))) }
            return try #require(RowID(bytes: bytes))
        }
        var values: [[LookupMark]] = []
        for _ in rows {
            var marks: Set<LookupMark> = []
            for _ in 0..<4 {
                let tag = Int64.random(in: 0..<512, using: &random)
                marks.insert(LookupMark(scope: Int(tag & 1), tag: tag))
            }
            values.append(marks.sorted { $0.scope < $1.scope })
        }
        // Scope 0 is number 7 and stays as it is; scope 1 is number 3 and loses five bits, so that tags coincide.
        let cuts = [LookupMarks.Cut(number: 7, bits: 0), LookupMarks.Cut(number: 3, bits: 5)]
        var known: Set<Tag> = []
        for (row, marks) in zip(rows, values) {
            for mark in marks {
                let cut = cuts[mark.scope]
                known.insert(Tag(scope: cut.number, tag: mark.tag >> cut.bits, row: row.bytes))
            }
        }
        let expected = known.sorted()
        #expect(expected.count > 1400 && expected.count < values.joined().count)
        for limit in [3, 100, 1001, .max] {
            let found = try written(Array(zip(rows, values)), cuts, limit: limit)
            #expect(found.tags == expected, "at most \(limit) in memory, seed \(seed)")
            #expect(found.rows == expected, "at most \(limit) in memory, seed \(seed)")
        }
    }

    /// Writes marks, and answers what both tables hold of them, in the order of the tags.
    private func written(
        _ rows: [(RowID, [LookupMark])],
        _ cuts: [LookupMarks.Cut],
        limit: Int
    ) throws -> (tags: [Tag], rows: [Tag]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "marks-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try Database(path: "\(folder)/lookups.db", modules: [], mode: .single, create: true)
        let found = try database.writeNow { connection in
            for statement in LookupTables.anew { try connection.execute(statement) }
            let marks = LookupMarks(folder: folder, limit: limit)
            for (row, own) in rows { try marks.add(own, of: row) }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(names.filter { !$0.hasPrefix("lookups.db") } == [], "its file has no name")
            let count = try marks.write(cuts, into: connection)
            let tags = try connection.rows("SELECT scope, tag, row_id FROM lookup_tag ORDER BY 1, 2, 3") {
                Tag(scope: $0.int64(0), tag: $0.int64(1), row: $0.blob(2))
            }
            #expect(tags.count == count)
            let back = try connection.rows("SELECT scope, tags, row_id FROM lookup_row") { row in
                let (scope, id) = (row.int64(0), row.blob(2))
                return row.text(1).split(separator: " ").compactMap { Int64($0) }.map {
                    Tag(scope: scope, tag: $0, row: id)
                }
            }
            return (tags, back.flatMap(\.self).sorted())
        }
        try database.close()
        return found
    }
}
