import Foundation
import Testing

@Suite("coffer import", .enabled(if: Program.isBuilt, "the program was not built"))
struct ImportCommandTests {
    private static let mapping = """
        kind: customers
        file: people.csv
        fields:
          externalRef: Id
          name: Name
          email: Mail

        """

    private func withFiles(_ rows: String, _ body: (Shop) throws -> Void) throws {
        try Shop.with { shop in
            try Data(Self.mapping.utf8).write(to: shop.folder.appending(path: "people.yaml"))
            try Data("Id,Name,Mail\n\(rows)".utf8).write(to: shop.folder.appending(path: "people.csv"))
            try body(shop)
        }
    }

    @Test("takes rows in once")
    func twice() throws {
        try withFiles("1,Anna,anna@example.org\n2,Bert,bert@example.org\n") { shop in
            let words = ["import", ".", "--mapping", "people.yaml", "--output", "json"]
            func run() throws -> [String: Any]? {
                let outcome = try Program.run(["--store", shop.store] + words, in: shop.folder)
                #expect(outcome.code == 0, "\(outcome.errors)")
                return (try outcome.json["imports"] as? [[String: Any]])?.first
            }
            #expect(try run()?["added"] as? Int == 2)
            let again = try run()
            #expect(again?["added"] as? Int == 0)
            #expect(again?["unchanged"] as? Int == 2)
        }
    }

    @Test("names the line and the field of a row that cannot be used, and takes nothing in")
    func badRow() throws {
        try withFiles("1,Anna,anna@example.org\n2,Bert,nonsense\n") { shop in
            let refused = try shop.run("import", ".", "--mapping", "people.yaml")
            #expect(refused.code == 65)
            #expect(refused.errors.contains("people.csv:3: email: "))
            #expect(!refused.errors.contains("nonsense"))
            #expect(try (shop.json("customer", "list")["customers"] as? [Any])?.isEmpty == true)
            let skipped = try shop.run("import", ".", "--mapping", "people.yaml", "--skip-bad")
            #expect(skipped.code == 0)
            #expect(skipped.output.contains("people.csv:3: email: "))
            #expect(try (shop.json("customer", "list")["customers"] as? [Any])?.count == 1)
        }
    }

    @Test("takes nothing in during a dry run")
    func dryRun() throws {
        try withFiles("1,Anna,anna@example.org\n") { shop in
            let tried = try shop.run("import", ".", "--mapping", "people.yaml", "--dry-run")
            #expect(tried.code == 0)
            let customers = try shop.json("customer", "list")["customers"] as? [Any]
            #expect(customers?.isEmpty == true)
            let missing = try shop.run("import", ".", "--mapping", "nowhere.yaml")
            #expect(missing.code == 74)
        }
    }
}
