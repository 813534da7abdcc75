import Foundation
import TestSupport
import Testing

@Suite("A training store", .enabled(if: Program.isBuilt, "the program was not built"))
struct TrainingStoreTests {
    private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    private static let mark = "TRAINING – nothing in this document is real"
    private static let note = "coffer: training store: nothing in it is real\n"

    /// A store to learn in, or a real one, with an order that is billed.
    private func with(training: Bool, _ body: (Shop) throws -> Void) throws {
        try Shop.withFolder { folder in
            let shop = Shop(folder: folder)
            let made = try Program.run(
                ["init", shop.store, "--name", "Corner Shop", "--policies", Program.policies]
                    + (training ? ["--training"] : [])
            )
            try #require(made.code == 0, "\(made.errors)")
            #expect(made.output.contains("training store: nothing in it is real") == training)
            try shop.stock()
            try body(shop)
        }
    }

    /// Every kind of paper that leaves a store, for a billed order.
    private func papers(_ shop: Shop) throws -> [String: String] {
        try shop.json(
            "company",
            "set",
            "--version",
            "0",
            "--legal-name",
            "Corner Shop Ltd",
            "--tax-id",
            "DE123456789"
        )
        let opened = try shop.json(
            "order",
            "open",
            "--customer",
            "C-000001",
            "--line",
            "TEA-1:3",
            "--confirm"
        )
        let order = try #require((opened["order"] as? [String: Any])?["number"] as? String)
        try shop.json("invoice", "issue", order, "--in-advance")
        let request = try shop.json(
            "privacy",
            "request",
            "open",
            "--kind",
            "access",
            "--subject",
            "C-000001",
            "--purpose",
            "privacy-request"
        )
        let number = try #require((request["request"] as? [String: Any])?["number"] as? String)
        let asked = [
            "order": ["order", "document", order],
            "invoice": ["invoice", "document", "INV-2026-000001"],
            "ubl": ["invoice", "document", "INV-2026-000001", "--ubl"],
            "figures": ["report", "page"],
            "record": ["privacy", "record", "--html", "--purpose", "privacy-request"],
            "letter": [
                "privacy", "letter", number, "--letter", "acknowledgement", "--language", "en", "--purpose",
                "privacy-request",
            ],
        ]
        return try asked.mapValues { words in
            let outcome = try Program.run(["--store", shop.store] + words, in: shop.folder)
            try #require(outcome.code == 0, "\(words): \(outcome.errors)")
            return outcome.output
        }
    }

    @Test("marks every paper, and a real store none", arguments: [true, false])
    func marked(isTraining: Bool) throws {
        try with(training: isTraining) { shop in
            for (name, paper) in try papers(shop) {
                #expect(paper.contains(Self.mark) == isTraining, "\(name): \(paper.prefix(400))")
            }
            #expect(try shop.json("status")["training"] as? Bool == isTraining)
            let listed = try shop.run("customer", "list")
            #expect((listed.errors == Self.note) == isTraining && listed.code == 0)
            #expect(try shop.run("customer", "list", "--quiet").errors.isEmpty)
        }
    }

    @Test(
        "marks its questions, and a real store asks without",
        .enabled(if: hasTerminal, "script (util-linux) is missing"),
        arguments: [true, false]
    )
    func asked(isTraining: Bool) throws {
        try with(training: isTraining) { shop in
            let program = try #require(Program.path)
            let asked = try Program.run(
                ["-qec", "'\(program)' key renew --store '\(shop.store)'", "/dev/null"],
                of: "/usr/bin/script",
                input: "no\n"
            )
            #expect(asked.code == 75)
            #expect(asked.output.contains("This cannot be taken back. Go on? [yes/no]"))
            #expect(asked.output.contains("[training] ") == isTraining, "\(asked.output)")
        }
    }

    @Test("is served by no server, and tells no program outside")
    func kept() throws {
        try with(training: true) { shop in
            let server = try #require(Program.path) + "d"
            let socket = shop.folder.appending(path: "s").path
            let served = try Program.run(["--store", shop.store, "--socket", socket], of: server)
            #expect(served.code == 78 && served.errors.contains("is served to nobody"), "\(served.errors)")
            #expect(!FileManager.default.fileExists(atPath: socket))
            let secret = shop.folder.appending(path: "hook.secret").path
            try #require(try Program.run(["webhook", "secret", secret]).code == 0)
            let told = try shop.run(
                "webhook",
                "deliver",
                "http://127.0.0.1:9/",
                "--secret-file",
                secret,
                "--state",
                "hook.state"
            )
            #expect(told.code == 78 && told.errors.contains("nobody outside is told"), "\(told.errors)")
            #expect(!FileManager.default.fileExists(atPath: shop.folder.appending(path: "hook.state").path))
        }
    }

    @Test("cannot be made one, nor real, by writing to its file")
    func sealed() throws {
        for isTraining in [true, false] {
            try with(training: isTraining) { shop in
                let change =
                    isTraining
                    ? "DELETE FROM store_setting WHERE name = 'training'"
                    : "INSERT INTO store_setting SELECT 'training', value, seal FROM store_setting WHERE name = 'name'"
                try Python.run(
                    "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
                        + "c.execute(\"\(change)\"); c.commit()",
                    "\(shop.store)/data.db"
                )
                let opened = try shop.run("status")
                #expect(opened.code == 65, "\(opened.output)\(opened.errors)")
            }
        }
    }

    @Test("is made with a key file only")
    func keyFile() throws {
        try Shop.withFolder { folder in
            let refused = try Program.run(
                ["init", "shop", "--name", "Shop", "--training", "--unlock", "credential"],
                in: folder
            )
            #expect(refused.code == 64 && refused.errors.contains("--training goes with --unlock keyfile"))
        }
    }
}
