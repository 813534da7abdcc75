import Commands
import AgeFormat
import Engine
import Foundation
import OrderDesk
import Storage
import TestSupport
import Testing
import Vault

@Suite("The desk after a restore")
struct RestorationTests {
    /// The lookup tables of a store that nobody has open.
    private struct Lookups: Equatable {
        var plans: [String: Int64] = [:]
        var tags: Set<[String]> = []
        var rows: Set<[String]> = []

        init(_ folder: String) throws {
            let database = try bare(folder)
            try database.read { connection in
                try connection.forEach("SELECT scope, bits, row_count FROM lookup_plan") { row in
                    plans["\(row.text(0)) \(row.int64(1))"] = row.int64(2)
                    return true
                }
                let named = "JOIN lookup_plan AS p ON p.number = t.scope"
                try connection.forEach(
                    "SELECT p.scope, t.tag, hex(t.row_id) FROM lookup_tag AS t \(named)"
                ) { row in
                    tags.insert([row.text(0), "\(row.int64(1))", row.text(2)])
                    return true
                }
                try connection.forEach(
                    "SELECT p.scope, t.tags, hex(t.row_id) FROM lookup_row AS t \(named)"
                ) { row in
                    for tag in row.text(1).split(separator: " ") {
                        rows.insert([row.text(0), String(tag), row.text(2)])
                    }
                    return true
                }
            }
            try database.close()
        }
    }

    @Test("makes the very tags anew that the desk's own writing made", arguments: [11, 12])
    func tags(seed: UInt64) async throws {
        try await withShop { shop in
            try await shop.use { desk in
                try await Self.fill(desk, 40, seed: seed)
                _ = try await desk.perform(
                    CustomerEdit(customer: "C-000003", expectedVersion: 1, fields: Self.moved)
                )
            }
            let original = try Lookups(shop.store)
            #expect(original.tags.count > 500 && original.plans.count == 10, "seed \(seed)")
            #expect(original.rows == original.tags, "seed \(seed)")
            for damage in [
                "DELETE FROM lookup_tag WHERE scope IN (SELECT number FROM lookup_plan WHERE scope LIKE 'customer.e%')",
                """
                UPDATE lookup_tag SET tag = tag + 1000000
                WHERE scope = (SELECT number FROM lookup_plan WHERE scope = 'customer.name')
                """,
                """
                INSERT INTO lookup_tag SELECT number, 77, x'00112233445566778899aabbccddeeff' FROM lookup_plan
                WHERE scope = 'customer.phone'
                """,
                "DELETE FROM lookup_row",
                "UPDATE lookup_plan SET number = number + 20",
            ] {
                let database = try bare(shop.store)
                #expect(try database.writeNow { try $0.execute(damage) } > 0)
                try database.close()
                #expect(try Lookups(shop.store) != original)
                try await shop.use { desk in
                    let found = try await desk.findings()
                    #expect(
                        damage.hasPrefix("UPDATE") || found.contains { $0.contains("that its rows name") },
                        "\(damage): \(found)"
                    )
                    _ = try await desk.perform(DoctorRebuildLookups())
                    #expect(try await desk.findings().filter { !$0.contains("policies") } == [])
                }
                #expect(try Lookups(shop.store) == original, "seed \(seed), \(damage)")
            }
        }
    }

    @Test("finds everybody again, gives no number twice, and says which numbers it skipped")
    func whole() async throws {
        try await withShop { shop in
            try await shop.use { desk in
                try await Self.fill(desk, 12, seed: 3)
                try await desk.stock("TEA", price: "2.50", tax: "S:19", quantity: "10")
            }
            let back = try shop.backup("back") { database in
                // As a snapshot leaves it: derived tables are not in it.
                try database.writeNow { connection in
                    for table in ["lookup_row", "lookup_tag", "lookup_plan"] {
                        try connection.execute("DROP TABLE \(table)")
                    }
                }
            }
            var plan = try shop.plan(back)
            plan.seriesMarks = [
                SeriesMark(entity: "main", kind: "customer", year: 0, last: 15),
                SeriesMark(entity: "main", kind: "customer", year: 0, last: 14),
                SeriesMark(entity: "main", kind: "order", year: 2026, last: 2),
                SeriesMark(entity: "main", kind: "data-subject-request", year: 2026, last: 3),
            ]
            let report = try Store.recover(plan, modules: storeModules).report
            #expect(report.lookups.envelopes == 24 && report.lookups.unopened == 0)
            #expect(
                report.seriesGaps.sorted { $0.kind < $1.kind } == [
                    SeriesGap(entity: "main", kind: "customer", year: 0, first: 13, last: 15),
                    SeriesGap(entity: "main", kind: "data-subject-request", year: 2026, first: 1, last: 3),
                    SeriesGap(entity: "main", kind: "order", year: 2026, first: 1, last: 2),
                ],
                "each once: no module takes the series of another for its own"
            )
            try await shop.use(back) { desk in
                var find = CustomerFind()
                find.email = "person7@example.org"
                #expect(try await desk.perform(find).customers.map(\.number) == ["C-000008"])
                #expect(try await desk.addCustomer("Late Example").customer.number == "C-000016")
                let wrong = try await desk.perform(DoctorRun()).checks.flatMap { $0.findings.map(\.what) }
                #expect(wrong.filter { !$0.contains("policies") } == [])
            }
        }
    }

    @Test(
        "takes the lookup tables of before the sixth migration over, and finds and forgets by them",
        arguments: [5]
    )
    func migrated(seed: UInt64) async throws {
        try await withShop { shop in
            try await shop.use { try await Self.fill($0, 24, seed: seed) }
            let original = try Lookups(shop.store)
            let database = try bare(shop.store)
            try database.writeNow { connection in
                for statement in Self.backToFive { try connection.execute(statement) }
            }
            try database.close()
            try await shop.use { desk in
                let wrong = try await desk.findings().filter { !$0.contains("policies") }
                #expect(wrong == [])
                for index in 0..<24 {
                    var find = CustomerFind()
                    find.email = "person\(index)@example.org"
                    let found = try await desk.perform(find).customers
                    #expect(found.count == 1, "\(index)")
                }
            }
            #expect(try Lookups(shop.store) == original)
            try await shop.use { desk in
                _ = try await desk.perform(
                    CustomerEdit(customer: "C-000003", expectedVersion: 1, fields: Self.moved)
                )
                var find = CustomerFind()
                find.email = "person2@example.org"
                #expect(try await desk.perform(find).customers.isEmpty)
                #expect(try await desk.findings().filter { !$0.contains("policies") } == [])
            }
            let after = try Lookups(shop.store)
            #expect(after.tags == after.rows && after.tags != original.tags)
        }
    }

    /// What makes the lookup tables those of the engine's fifth migration.
    private static let backToFive = [
        "CREATE TABLE old_plan (scope TEXT NOT NULL PRIMARY KEY, bits INTEGER NOT NULL, row_count INTEGER NOT NULL) STRICT",
        """
        CREATE TABLE old_tag (
            scope TEXT NOT NULL, tag INTEGER NOT NULL, row_id BLOB NOT NULL, PRIMARY KEY (scope, tag, row_id)
        ) STRICT
        """,
        "INSERT INTO old_plan SELECT scope, bits, row_count FROM lookup_plan",
        "INSERT INTO old_tag SELECT p.scope, t.tag, t.row_id FROM lookup_tag AS t JOIN lookup_plan AS p ON p.number = t.scope",
        "DROP TABLE lookup_row", "DROP TABLE lookup_tag", "DROP TABLE lookup_plan",
        "ALTER TABLE old_plan RENAME TO lookup_plan", "ALTER TABLE old_tag RENAME TO lookup_tag",
        "CREATE INDEX lookup_tag_row ON lookup_tag (scope, row_id)",
        "DROP TABLE former_principal", "DROP TABLE transfer",
        "DELETE FROM schema_migration WHERE module = 'engine' AND number >= 6",
    ]

    @Test("has a series called broken that skips numbers without a note of it")
    func unnoted() async throws {
        try await withShop { shop in
            try await shop.use { try await Self.fill($0, 2, seed: 1) }
            let database = try bare(shop.store)
            #expect(try database.writeNow { try $0.execute("UPDATE number_series SET last = 5") } > 0)
            try database.close()
            try await shop.use { desk in
                let found = try await desk.findings()
                #expect(found.contains { $0.contains("has given 5 numbers, but 2") }, "\(found)")
            }
        }
    }

    private static var moved: CustomerFields {
        var fields = CustomerFields()
        fields.email = "moved@example.org"
        fields.phone = ""
        fields.taxID = "DE999999999"
        return fields
    }

    private static func fill(_ desk: Desk, _ count: Int, seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let words = [
            "Ada", "Bertram", "Émile", "Zhang", "Müller", "Ø", "O'Neill", "Example", "Anna-Lena", "李",
        ]
        for index in 0..<count {
            var fields = CustomerFields()
            fields.name = (0..<Int.random(in: 1...3, using: &random))
                .map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
            fields.contactName = Bool.random(using: &random) ? "Contact \(index)" : nil
            fields.email = "person\(index)@example.org"
            fields.phone = "+49 30 \(1_000_000 + index)"
            fields.postcode = "\(10_000 + Int.random(in: 0..<90_000, using: &random))"
            fields.country = "DE"
            fields.taxID = "DE\(100_000_000 + index)"
            _ = try await desk.perform(CustomerAdd(fields: fields))
        }
    }
}

/// A store with a recovery identity that a test opens and closes.
private struct Shop {
    let folder: String

    var store: String { folder + "/store" }

    func use(_ place: String? = nil, _ body: (Desk) async throws -> Void) async throws {
        try await withDesk(at: place ?? store, folder: folder, body)
    }

    /// A fresh folder with what a restore puts there, after `change` had its way with the data.
    func backup(_ name: String, _ change: (Database) throws -> Void) throws -> String {
        let place = "\(folder)/\(name)"
        let files = FileManager.default
        try files.createDirectory(atPath: place, withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: store)
        where name.hasPrefix("data.db") || name.hasPrefix("vault-1.db") {
            try files.copyItem(atPath: "\(store)/\(name)", toPath: "\(place)/\(name)")
        }
        let database = try bare(place)
        try change(database)
        try database.close()
        return place
    }

    func plan(_ place: String) throws -> RecoveryPlan {
        let store = try Store.open(at: store, unlock: nil, mode: .oneShot, modules: storeModules)
        let decisions = try store.decisionsFile()
        try store.close()
        let text = Array(try Data(contentsOf: URL(filePath: "\(folder)/recovery-key")))
        return RecoveryPlan(
            folder: place,
            epochCopy: Array(try Data(contentsOf: URL(filePath: "\(self.store)/epoch-1.age"))),
            identities: try KeyFile.identities(in: text.span.bytes),
            unlock: .keyFile("\(place)/root.key"),
            decisions: [.init(source: "shelf", file: decisions)],
            caller: Desk.owner.caller
        )
    }
}

private func withShop(_ test: (Shop) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "restore-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let shop = Shop(folder: folder)
    _ = try Store.create(
        at: shop.store,
        StoreOptions(
            settings: StoreSettings(name: "Test", custody: .solo, currency: "EUR", country: "DE"),
            unlock: .keyFile("\(shop.store)/root.key"),
            policies: try Shipped.policies(),
            recovery: try RecoveryIdentity(path: "\(folder)/recovery-key", outside: shop.store)
        ),
        modules: storeModules,
        caller: Desk.owner.caller
    )
    try await test(shop)
}

/// A connection beside Coffer.
private func bare(_ folder: String) throws -> Database {
    try Database(
        path: folder + "/data.db",
        modules: Store.schemas(storeModules),
        mode: .single,
        create: false
    )
}
