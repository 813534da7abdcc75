import Foundation
import Testing

@Suite(
    "The command line that others script against",
    .enabled(if: Program.isBuilt, "the program was not built")
)
struct ContractTests {
    @Test("takes the session of the contract, word for word")
    func session() throws {
        try Shop.withFolder { folder in
            let dir = folder.appending(path: "northwind").path
            let made = try Program.run(["init", dir, "--name", "Northwind", "--policies", Program.policies])
            #expect(made.code == 0)
            for word in [dir, "data.db", "root.key", "keyfile", "solo", "next"] {
                #expect(made.output.contains(word))
            }
            func coffer(_ words: String...) throws -> Program.Outcome {
                let outcome = try Program.run(["--store", dir] + words, in: folder)
                try #require(outcome.code == 0, "\(words): \(outcome.errors)")
                return outcome
            }
            _ = try coffer("user", "add", "clerk1", "--unix", "clerk1", "--role", "clerk")
            let added = try coffer(
                "customer",
                "add",
                "--name",
                "Example Person",
                "--email",
                "person@example.org",
                "--phone",
                "+49 30 1234567",
                "--street",
                "Example Street 1",
                "--city",
                "Berlin",
                "--postcode",
                "10115",
                "--country",
                "DE",
                "--output",
                "json"
            )
            let customer = try #require(try added.json["customer"] as? [String: Any])
            #expect(customer["number"] as? String == "C-000001")
            #expect(UUID(uuidString: customer["id"] as? String ?? "") != nil)
            let found = try coffer("customer", "find", "--email", "person@example.org", "--output", "json")
            let customers = try #require(try found.json["customers"] as? [[String: Any]])
            #expect(customers.map { $0["number"] as? String } == ["C-000001"])
            _ = try coffer(
                "product",
                "add",
                "--sku",
                "TEA-1",
                "--name",
                "Tea",
                "--price",
                "12.50",
                "--currency",
                "EUR",
                "--tax",
                "S:19",
                "--unit",
                "C62"
            )
            _ = try coffer("stock", "receive", "TEA-1", "100")
            let opened = try coffer(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:3",
                "--confirm",
                "--output",
                "json"
            )
            let order = try #require(try opened.json["order"] as? [String: Any])
            let number = try #require(order["number"] as? String)
            #expect(number.wholeMatch(of: #/SO-[0-9]{4}-000001/#) != nil)
            let wanted = [
                "state": "confirmed", "currency": "EUR", "net": "37.50", "tax": "7.13", "gross": "44.63",
            ]
            for (field, value) in wanted { #expect(order[field] as? String == value) }
            _ = try coffer("user", "add", "warehouse-user", "--unix", "warehouse1", "--role", "warehouse")
            let seen = try coffer("order", "show", number, "--as", "warehouse-user", "--output", "json")
            let view = try #require(try seen.json["order"] as? [String: Any])
            #expect(view["gross"] == nil)
            #expect((view["withheld"] as? [String])?.contains("gross") == true)
            #expect(!seen.output.contains("person@example.org") && !seen.output.contains("37.50"))
            #expect((view["shipTo"] as? [String: Any])?["street"] as? String == "Example Street 1")
            #expect(try coffer("audit", "verify").output.contains("sound    yes"))
            let files = FileManager.default.enumerator(
                at: URL(filePath: dir),
                includingPropertiesForKeys: nil
            )
            for case let file as URL in try #require(files) where !file.hasDirectoryPath {
                let bytes = try Data(contentsOf: file)
                for secret in ["person@example.org", "Example Person", "Example Street", "1234567"] {
                    #expect(
                        bytes.range(of: Data(secret.utf8)) == nil,
                        "\(secret) in \(file.lastPathComponent)"
                    )
                }
            }
        }
    }

    @Test("prints JSON with sorted keys and times in RFC 3339")
    func json() throws {
        try Shop.with { shop in
            try shop.stock()
            let output = try shop.run("customer", "show", "C-000001", "--output", "json").output
            #expect(output.hasPrefix("{\n  \"customer\": {\n    \"changed\": \"2"))
            #expect(output.contains("\"number\": \"C-000001\""))
            let instant = #/"created": "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{3}Z"/#
            #expect(output.firstMatch(of: instant) != nil)
        }
    }

    @Test("says at the end of a text what the role does not see")
    func withheld() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("order", "open", "--customer", "C-000001", "--line", "TEA-1:3", "--confirm")
            try shop.json("user", "add", "wendy", "--unix", "wendy", "--role", "warehouse")
            let orders = try shop.run("order", "list", "--as", "wendy")
            #expect(orders.code == 0)
            let last = try #require(orders.output.split(separator: "\n").last)
            #expect(last.hasPrefix("withheld from your role and purpose: "))
            #expect(last.contains("gross"))
        }
    }

    @Test("takes a request that carries an idempotency key once")
    func idempotency() throws {
        try Shop.with { shop in
            try shop.stock()
            let words = [
                "order", "open", "--customer", "C-000001", "--confirm", "--idempotency-key", "first",
            ]
            func open(_ line: String) throws -> Program.Outcome {
                try Program.run(["--store", shop.store] + words + ["--line", line, "--output", "json"])
            }
            let (one, again, other) = (try open("TEA-1:1"), try open("TEA-1:1"), try open("TEA-1:2"))
            #expect(one.code == 0 && again.code == 0)
            #expect(one.output == again.output)
            #expect(other.code == 75)
            #expect(try (shop.json("order", "list")["orders"] as? [Any])?.count == 1)
        }
    }

    @Test("changes nothing in a dry run, and says so")
    func dryRun() throws {
        try Shop.with { shop in
            try shop.stock()
            let tried = try shop.run(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:3",
                "--confirm",
                "--dry-run"
            )
            #expect(tried.code == 0)
            #expect(tried.output.contains("44.63"))
            #expect(tried.errors == "coffer: dry run: nothing was written\n")
            #expect(try (shop.json("order", "list")["orders"] as? [Any])?.isEmpty == true)
        }
    }
}
