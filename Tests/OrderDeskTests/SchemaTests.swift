import Engine
import Foundation
import OrderDesk
import Policy
import Storage
import Testing

@Suite("Schema of the desk")
struct SchemaTests {
    @Test("says of every column what it holds, who sees it, and what becomes of it")
    func everyColumnMapped() throws {
        try withFolder { folder in
            let database = try Database(
                path: folder + "/desk.db",
                modules: [orderDesk.schema],
                mode: .single,
                create: true
            )
            defer { try? database.close() }
            let (unmapped, all) = try database.read { connection in
                (try connection.unmappedColumns([orderDesk.schema]), try connection.unmappedColumns([]))
            }
            #expect(unmapped == [])
            #expect(all.contains("customer.contact"))
        }
    }

    @Test("has a mask for every sealed field, and seals every personal field")
    func everyFieldNamed() {
        let sealed = orderDesk.schema.tables.flatMap(\.columns).flatMap { column -> [String] in
            guard case .sealed(let retentionClass, let fields) = column.content else { return [] }
            return fields.map { "\(retentionClass).\($0)" }
        }
        // Why not staff: whose role it is, is put to an id when a review is shown, and is kept nowhere.
        let named = orderDesk.fields.filter { !["figures", "staff"].contains($0.group) }.map(\.path)
        #expect(Set(sealed) == Set(named))
    }

    @Test("never lets what is promised exceed what is there, whoever writes")
    func checked() throws {
        try withFolder { folder in
            let database = try Database(
                path: folder + "/desk.db",
                modules: [orderDesk.schema],
                mode: .single,
                create: true
            )
            defer { try? database.close() }
            #expect(throws: StorageError.self) {
                try database.writeNow { connection in
                    try connection.execute("PRAGMA defer_foreign_keys = ON")
                    try connection.execute(
                        """
                        INSERT INTO stock_balance (product_id, location, on_hand, allocated, unavailable,
                        incoming)
                        VALUES (?1, 'main', 1, 2, 0, 0)
                        """,
                        .blob([UInt8](repeating: 1, count: 16))
                    )
                }
            }
        }
    }

    @Test("names each operation once, as noun and verb")
    func operations() {
        let names = orderDesk.operations.map { $0.name }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.split(separator: ".").count == 2 })
    }
}
