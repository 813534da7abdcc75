import Foundation
import Testing

@Suite("A command that is not carried out", .enabled(if: Program.isBuilt, "the program was not built"))
struct ExitCodeTests {
    @Test("is refused with 77 and the rule, and writes nothing")
    func refused() throws {
        try Shop.with { shop in
            try shop.stock()
            try shop.json("user", "add", "wendy", "--unix", "wendy", "--role", "warehouse")
            let before = try shop.holdings()
            let refused = try shop.run(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:1",
                "--as",
                "wendy",
                "--output",
                "json"
            )
            #expect(refused.code == 77)
            #expect(refused.output.isEmpty)
            let lines = refused.errors.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines[0].hasPrefix("coffer: refused by `"))
            #expect(lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: "))
            let report =
                try JSONSerialization.jsonObject(with: Data(lines[3].utf8)) as? [String: [String: Any]]
            #expect(report?["problem"]?["code"] as? String == "denied")
            #expect(report?["problem"]?["exitCode"] as? Int == 77)
            #expect(try shop.holdings() == before)
        }
    }

    @Test("ends with 65 and the field, and writes nothing")
    func badInput() throws {
        let cases = [
            ("customer add --name Anna --email nonsense", "email"),
            ("customer add --name Anna --country Germany", "country"),
            ("customer add --name _", "name"),
            ("product add --sku X --name X --price 1,50 --tax S:19", "price"),
            ("product add --sku X --name X --price 1.50 --tax Q:19", "tax"),
            ("stock receive TEA-1 0", "quantity"),
            ("order open --customer C-000001 --confirm", "lines"),
            ("order list --state lost", "state"),
            ("order list --limit 0", "limit"),
        ]
        try Shop.with { shop in
            try shop.stock()
            let before = try shop.holdings()
            for (line, field) in cases {
                let words = line.split(separator: " ").map { $0 == "_" ? " " : String($0) }
                let bad = try Program.run(["--store", shop.store] + words)
                #expect(bad.code == 65, "\(line)")
                #expect(bad.errors.hasPrefix("coffer: `\(field)` cannot be used\nreason: "), "\(bad.errors)")
                #expect(bad.output.isEmpty)
            }
            #expect(try shop.holdings() == before)
        }
    }

    @Test("ends with 66 where the thing is not there, 75 where the state of things forbids it")
    func missingAndConflict() throws {
        try Shop.with { shop in
            try shop.stock()
            let missing = try shop.run("customer", "show", "C-000009")
            #expect(missing.code == 66)
            #expect(missing.errors.hasPrefix("coffer: there is no customer `C-000009`\n"))
            #expect(try shop.run("order", "show", "SO-2026-000009").code == 66)
            let tooMuch = try shop.run(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:101",
                "--confirm"
            )
            #expect(tooMuch.code == 75)
            let edit = ["--city", "Potsdam", "--version"]
            #expect(
                try Program.run(["--store", shop.store, "customer", "edit", "C-000001"] + edit + ["1"]).code
                    == 0
            )
            let stale = try Program.run(
                ["--store", shop.store, "customer", "edit", "C-000001"] + edit + ["1"]
            )
            #expect(stale.code == 75)
            #expect(stale.errors.contains("it is now at version 2"))
        }
    }

    @Test(
        "ends with 64 where the command line cannot be read",
        arguments: [
            ["order", "open"], ["order", "fly"], ["customer", "show"], ["order", "list", "--output", "xml"],
            ["order", "list", "--lang", "tlh"],
            ["order", "open", "--customer", "C-1", "--line", "TEA-1"],
            ["audit", "prove"], ["--nonsense"], ["key", "renew"],
        ]
    )
    func usage(words: [String]) throws {
        let outcome = try Program.run(words + ["--store", "/nowhere"])
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(
            lines[0].hasPrefix("coffer: ") && lines[1].hasPrefix("reason: ") && lines[2].hasPrefix("help: ")
        )
    }

    @Test("ends with 64 without a store, 78 where the folder holds none")
    func noStore() throws {
        try Shop.withFolder { folder in
            #expect(try Program.run(["order", "list"], in: folder).code == 64)
            #expect(try Program.run(["order", "list", "--store", "shop"], in: folder).code == 78)
            try Data().write(to: folder.appending(path: "full"))
            #expect(
                try Program.run(["init", folder.path, "--name", "X", "--policies", Program.policies]).code
                    == 78
            )
        }
    }

    @Test("ends with 78 and the chmod that helps where others may read the key file")
    func laxKeyFile() throws {
        try Shop.with { shop in
            let key = "\(shop.store)/root.key"
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
            let lax = try shop.run("order", "list")
            #expect(lax.code == 78)
            #expect(lax.errors.contains("help: chmod 600 '\(key)'"))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
            #expect(try shop.run("order", "list").code == 0)
        }
    }

    @Test("ends with 65 where a verification fails")
    func verification() throws {
        try Shop.with { shop in
            let checkpoint = shop.folder.appending(path: "checkpoint").path
            let other = shop.folder.appending(path: "other").path
            try Data(try shop.run("audit", "checkpoint").output.utf8).write(to: URL(filePath: checkpoint))
            try Data("not a checkpoint\n".utf8).write(to: URL(filePath: other))
            #expect(try shop.run("audit", "verify", "--against", checkpoint).code == 0)
            let refused = try shop.run("audit", "verify", "--against", other)
            #expect(refused.code == 65)
            #expect(refused.errors.hasPrefix("coffer: `against` cannot be used\n"))
            #expect(try shop.run("audit", "verify", "--against", "/nowhere").code == 66)
        }
    }

    @Test("of a kind that cannot be taken back wants --yes where nobody can be asked")
    func confirmation() throws {
        try Shop.with { shop in
            #expect(try shop.run("key", "renew").code == 64)
            #expect(try shop.json("key", "status")["epoch"] as? Int == 1)
            #expect(try shop.run("key", "renew", "--yes").code == 0)
            #expect(try shop.json("key", "status")["epoch"] as? Int == 2)
            try shop.json("user", "add", "wendy", "--unix", "wendy", "--role", "warehouse")
            #expect(try shop.run("user", "revoke", "wendy").code == 64)
            #expect(try shop.run("user", "revoke", "wendy", "--yes").code == 0)
            #expect(try shop.run("doctor").code == 0)
        }
    }
}

extension Shop {
    /// What the store holds, without what only the log grows by.
    func holdings() throws -> [String] {
        try ["customer", "product", "order"].map { try run($0, "list", "--output", "json").output }
            + [run("stock", "show", "TEA-1", "--output", "json").output]
    }
}
