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

    @Test("takes a person in from the package that another store handed to them")
    func package() throws {
        var json = Data()
        try Shop.with { shop in
            try shop.stock()
            try shop.json("order", "open", "--customer", "C-000001", "--line", "TEA-1:3", "--confirm")
            try shop.json("privacy", "export", "--subject", "C-000001", "--to", "package.zip")
            json = try Python.member("data.json", of: shop.folder.appending(path: "package.zip").path)
        }
        try Shop.with { shop in
            let file = shop.folder.appending(path: "data.json")
            try json.write(to: file)
            let tried = try shop.run("import", "data.json", "--package", "--dry-run")
            #expect(tried.code == 0 && tried.errors.contains("the orders were not tried"), "\(tried.errors)")
            let early = try shop.run("import", "data.json", "--package")
            #expect(
                early.code == 65 && early.errors.contains("there is no product `TEA-1`"),
                "\(early.errors)"
            )
            try shop.json(
                "product",
                "add",
                "--sku",
                "TEA-1",
                "--name",
                "Tea",
                "--price",
                "1.00",
                "--tax",
                "S:19"
            )
            let done = try shop.run("import", "data.json", "--package", "--output", "json")
            let imports = try done.json["imports"] as? [[String: Any]]
            #expect(done.code == 0 && imports?.map { $0["added"] as? Int } == [0, 1], "\(done.errors)")
            #expect(imports?.first?["unchanged"] as? Int == 1)
            let left = try (done.json["left"] as? [[String: Any]])?.compactMap { $0["table"] as? String }
            #expect(left?.contains("allocation") == true && left?.contains("customer") == false)
            let shown = try shop.json("customer", "show", "C-000001")["customer"] as? [String: Any]
            #expect(shown?["email"] as? String == "person@example.org")
            let orders = try shop.json("order", "list")["orders"] as? [[String: Any]]
            #expect(orders?.count == 1 && orders?.first?["gross"] as? String == "44.63")
            let chinese = try shop.run("import", "data.json", "--package", "--lang", "zh-Hans")
            #expect(chinese.code == 0 && chinese.errors.contains("未接收"), "\(chinese.errors)")
            try Data("[]".utf8).write(to: file)
            let other = try shop.run("import", "data.json", "--package")
            #expect(other.code == 65 && other.errors.contains("unzip -p"), "\(other.errors)")
            #expect(try shop.run("import", "nowhere.json", "--package").code == 74)
            #expect(try shop.run("import", "data.json", "--package", "--all").code == 64)
        }
    }
}
