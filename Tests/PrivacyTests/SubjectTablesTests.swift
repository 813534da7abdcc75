import Foundation
import Storage
import TestSupport
import Testing

@testable import Privacy

@Suite("Where a person's rows are looked for")
struct SubjectTablesTests {
    @Test(
        "is every table that leads to the person over references, in any schema and any order",
        arguments: 0..<200
    )
    func anySchema(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let schema = RandomSchema(&random)
        let found = SubjectTables(schema.tables.shuffled(using: &random)).entries.map(\.table.name)
        #expect(Set(found) == schema.reached && Set(found).count == found.count)
    }

    @Test("is each row that leads to the person over any of its references", arguments: 0..<40)
    func anyRows(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let schema = RandomSchema(&random)
        let folder = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try Database(
            path: "\(folder)/data.db",
            modules: [schema.module],
            mode: .single,
            create: true
        )
        try database.writeNow { try schema.fill($0) }
        try database.read { connection in
            for entry in SubjectTables(schema.tables.shuffled(using: &random)).entries {
                let found = try connection.rows(
                    "SELECT id FROM \(entry.table.name) WHERE \(entry.condition) ORDER BY id",
                    arguments: [.blob(RandomSchema.person)]
                ) { $0.int64(0) }
                let wanted = schema.rows[entry.table.name]?.filter(schema.isPersons).map(\.id)
                #expect(found == wanted, "\(entry.table.name): \(entry.condition)")
            }
        }
        try database.close()
    }

    @Test("finds what tables in a ring hold")
    func ring() {
        let tables = [
            Table("a", about: "", columns: [.key("id"), .reference("b_id", to: "b")]),
            Table(
                "b",
                about: "",
                columns: [.key("id"), .reference("a_id", to: "a"), .reference("c_id", to: "c")]
            ),
            Table("c", about: "", columns: [.key("id"), .subject("subject_id")]),
        ]
        let entries = SubjectTables(tables).entries
        #expect(entries.map(\.table.name) == ["a", "b", "c"])
        #expect(entries.last?.condition == "subject_id = ?1")
    }
}
