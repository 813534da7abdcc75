import Commands
import Engine
import Foundation
import Storage
import Testing

@testable import Privacy

@Suite("A question about one person")
struct PersonPlanTests {
    /// What finding, exporting, holding and erasing ask of each table, in the words they ask it with.
    private static let questions: [String] = {
        let tables = Store.schemas(storeModules).flatMap(\.tables)
        // Tags are found within their scope; over all scopes there is no index, and none is worth its writes.
        let exported = SubjectTables(tables).entries.filter { $0.table.name != "lookup_tag" }.map { entry in
            "SELECT * FROM \(entry.table.name) WHERE \(entry.condition) ORDER BY 1"
        }
        let sealed = tables.flatMap { table in
            table.columns.filter { $0.sealedClass != nil }
                .flatMap { column in
                    let rows = "FROM \(table.name) WHERE subject_id = ?1 AND \(column.name) IS NOT NULL"
                    return ["SELECT COUNT(*) \(rows)", "SELECT id, \(column.name)_revision \(rows)"]
                }
        }
        let anchors = storeModules.flatMap(\.anchors).map { anchor in
            "SELECT MAX(\(anchor.column)) FROM \(anchor.table) WHERE subject_id = ?1"
        }
        let registers = storeModules.flatMap(\.subjects).flatMap { register in
            ["subject_id", register.number].map { "SELECT id FROM \(register.table) WHERE \($0) = ?1" }
        }
        let others = [
            "SELECT sequence FROM decision WHERE subject = ?1 AND kind <> 'tombstone' ORDER BY sequence",
            "SELECT tags FROM lookup_row WHERE row_id = ?1 AND scope = 1",
            "DELETE FROM lookup_tag WHERE scope = 1 AND tag = 2 AND row_id = ?1",
            "DELETE FROM lookup_row WHERE row_id = ?1 AND scope = 1",
            "SELECT id FROM privacy_hold WHERE sequence = ?1",
        ]
        return exported + sealed + anchors + registers + others
    }()

    /// The steps of a plan that go through a whole table or index.
    private func scans(_ question: String, _ connection: Connection) throws -> [String] {
        try connection.rows("EXPLAIN QUERY PLAN \(question)") { $0.text(3) }
            .filter { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }
    }

    @Test("reads no row of anybody else: every one of them is found by an index")
    func plans() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try Database(
            path: "\(folder)/data.db",
            modules: Store.schemas(storeModules),
            mode: .single,
            create: true
        )
        try database.read { connection in
            for question in Self.questions {
                let found = try scans(question, connection)
                #expect(found == [], "\(question)")
            }
            let all = try scans("SELECT COUNT(*) FROM sales_order WHERE number <> ?1", connection)
            #expect(all.count == 1)
        }
        try database.close()
        #expect(Self.questions.count > 60)
    }
}
