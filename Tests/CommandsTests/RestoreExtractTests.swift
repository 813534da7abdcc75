import Foundation
import Testing

/// One table out of an archive, with the policy of the backup in force.
@Suite("A table that is read out of an archive")
struct RestoreExtractTests {
    private static let address = "person@example.org"

    @Test(
        "shows what the role may see, leaves nothing, and stands in the live store's log",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func extract() throws {
        try Shop.with { shop in
            try shop.stock()
            for (name, role) in [("carl", "clerk"), ("sue", "support"), ("wendy", "warehouse")] {
                try shop.json("user", "add", name, "--unix", name, "--role", role)
            }
            let shelf = shop.folder.appending(path: "shelf").path
            try shop.json("backup", "target", "add", "shelf", shelf)
            try shop.json("backup", "run")
            // What came after the backup is not in it.
            try shop.json("customer", "add", "--name", "Later Person", "--email", "later@example.org")
            let scratch = shop.folder.appending(path: "scratch").path
            try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: false)
            func extract(_ more: String...) throws -> Program.Outcome {
                try Program.run(
                    [
                        "restore", "--extract", "customers", "--from", shelf, "--identity",
                        "shop.recovery-key",
                        "--scratch", scratch,
                    ] + more,
                    in: shop.folder
                )
            }
            let own = try extract("--output", "csv", "--store", shop.store)
            #expect(own.code == 0, "\(own.errors)")
            #expect(own.output.contains(Self.address) && own.output.contains("C-000001"))
            #expect(!own.output.contains("Later"))
            let clerk = try extract("--as", "carl", "--output", "csv")
            #expect(clerk.code == 0 && clerk.output.contains(Self.address))
            #expect(clerk.errors.contains("no log tells"))
            let support = try extract("--as", "sue", "--output", "csv")
            #expect(support.code == 0 && support.output.contains("C-000001"))
            #expect(!support.output.contains(Self.address) && !support.output.contains("Example Person"))
            let warehouse = try extract("--as", "wendy", "--output", "csv")
            #expect(warehouse.code == 77 && warehouse.output.isEmpty)
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
            let log = try shop.json("audit", "list", "--operation", "backup.extract-record")
            let entries = try #require(log["entries"] as? [[String: Any]])
            #expect(entries.count == 1)
            let objects = try #require(entries.first?["objects"] as? [String])
            #expect(objects.contains("table/customers:1"))
            #expect(objects.contains { $0.hasPrefix("archive/coffer-") })
        }
    }

    @Test(
        "is not printed where the live store refuses to note it",
        .enabled(if: Program.isBuilt, "the program was not built")
    )
    func refused() throws {
        try Shop.with { shop in
            try shop.stock()
            let shelf = shop.folder.appending(path: "shelf").path
            try shop.json("backup", "target", "add", "shelf", shelf)
            try shop.json("backup", "run")
            let other = shop.folder.appending(path: "other").path
            let made = try Program.run(["init", other, "--name", "Other", "--policies", Program.policies])
            try #require(made.code == 0)
            let outcome = try Program.run(
                [
                    "restore", "--extract", "customers", "--from", shelf, "--identity", "shop.recovery-key",
                    "--scratch", shop.folder.path, "--store", other,
                ],
                in: shop.folder
            )
            #expect(outcome.code == 65 && outcome.output.isEmpty)
            #expect(outcome.errors.contains("another store's archive"))
        }
    }

    @Test(
        "does not go with what brings a store back",
        .enabled(if: Program.isBuilt, "the program was not built"),
        arguments: [["--to", "back"], ["--list"], ["--dry-run"], ["--replace"]]
    )
    func usage(words: [String]) throws {
        let outcome = try Program.run(
            ["restore", "--extract", "customers", "--from", "/nowhere", "--identity", "key"] + words
        )
        #expect(outcome.code == 64)
    }
}
