import Foundation
import Testing

@Suite("A store with its server", .enabled(if: Served.isBuilt, "the programs were not built"), .serialized)
struct SessionTests {
    @Test("takes the session of the contract over the socket, word for word")
    func session() async throws {
        try await Served.with { served in
            try served.json("user", "add", "clerk1", "--unix", "clerk1", "--role", "clerk")
            try served.stock()
            let found = try served.json("customer", "find", "--email", "person@example.org")
            let customers = try #require(found["customers"] as? [[String: Any]])
            #expect(customers.map { $0["number"] as? String } == ["C-000001"])
            let opened = try served.json(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:3",
                "--confirm",
                "--reason",
                "Grüße"
            )
            let order = try #require(opened["order"] as? [String: Any])
            let number = try #require(order["number"] as? String)
            #expect(number.wholeMatch(of: #/SO-[0-9]{4}-000001/#) != nil)
            let wanted = ["state": "confirmed", "net": "37.50", "tax": "7.13", "gross": "44.63"]
            for (field, value) in wanted { #expect(order[field] as? String == value) }
            #expect(try served.coffer("audit", "verify").output.contains("sound    yes"))
            #expect(try served.coffer("doctor").code == 0)
            let unknown = try served.coffer("order", "show", "SO-2026-999999")
            #expect(unknown.code == 66)
            #expect(unknown.errors.hasPrefix("coffer: there is no order `SO-2026-999999`\nreason: "))
        }
    }

    @Test("prints the same over the socket as in an embedded store")
    func sameOutput() async throws {
        try await Served.with { served in
            try served.stock()
            let commands = [
                ["customer", "show", "C-000001"], ["customer", "list", "--output", "csv"],
                ["product", "list", "--output", "json"], ["order", "show", "SO-2026-000009"],
                ["stock", "receive", "TEA-1", "0"], ["order", "list", "--state", "lost", "--output", "json"],
                ["customer", "add", "--name", "Anna", "--dry-run"],
            ]
            let environment = ["COFFER_SOCKET": served.socket]
            let overSocket = try commands.map { try served.run($0, environment: environment) }
            served.kill()
            for (words, answer) in zip(commands, overSocket) {
                let embedded = try served.run(["--store", served.store] + words)
                #expect(answer.code == embedded.code)
                #expect(answer.errors == embedded.errors)
                // Why: the id and the time of what a dry run shows are drawn anew each time.
                if !words.contains("--dry-run") { #expect(answer.output == embedded.output) }
            }
        }
    }

    @Test("imports files")
    func imports() async throws {
        try await Served.with { served in
            let mapping = served.folder.appending(path: "m.yaml")
            let files = served.folder.path
            try "Id,Name\n1,Anna\n2,Ben\n"
                .write(toFile: files + "/people.csv", atomically: true, encoding: .utf8)
            try Self.mapping.write(to: mapping, atomically: true, encoding: .utf8)
            let report = try served.json("import", files, "--mapping", mapping.path)
            let imports = try #require(report["imports"] as? [[String: Any]])
            #expect(imports.map { $0["added"] as? Int } == [2])
        }
    }

    @Test("gets another recovery identity over the socket, whose file is the asker's alone")
    func recovery() async throws {
        try await Served.with { served in
            let file = served.folder.appending(path: "new.recovery-key").path
            try served.json("key", "recovery", "replace", "--recovery-key", file, "--yes")
            #expect(try served.json("key", "check-recovery", file)["works"] as? Bool == true)
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let old = try served.coffer("key", "check-recovery", served.store + ".recovery-key")
            #expect(old.code == 65)
        }
    }

    @Test("lets nobody act as somebody else")
    func actingAs() async throws {
        try await Served.with { served in
            try served.json("user", "add", "wendy", "--unix", "wendy", "--role", "warehouse")
            let refused = try served.coffer("status", "--as", "wendy")
            #expect(refused.code == 77)
            #expect(refused.errors.hasPrefix("coffer: a server lets nobody act as another user\n"))
            let raw = try RawClient.ask(
                served.socket,
                "POST /v1/store/status HTTP/1.1\r\nCoffer-As: wendy",
                Array("{}".utf8)
            )
            #expect(raw.contains("acting-as-refused") && raw.hasPrefix("HTTP/1.1 403"))
        }
    }

    @Test("gives each Unix user what their role may see", .enabled(if: Served.isRoot, "needs root"))
    func roles() async throws {
        try await Served.with { served in
            try served.stock()
            try served.json("user", "add", "packer", "--unix", "daemon", "--role", "warehouse")
            let opened = try served.json(
                "order",
                "open",
                "--customer",
                "C-000001",
                "--line",
                "TEA-1:3",
                "--confirm"
            )
            let number = try #require((opened["order"] as? [String: Any])?["number"] as? String)
            let seen = try served.json("order", "show", number, by: "daemon")
            let view = try #require(seen["order"] as? [String: Any])
            #expect(view["gross"] == nil)
            #expect((view["withheld"] as? [String])?.contains("gross") == true)
            let denied = try served.coffer("user", "list", by: "daemon")
            #expect(denied.code == 77)
            #expect(denied.errors.hasPrefix("coffer: refused by `"))
        }
    }

    @Test("knows people by their groups", .enabled(if: Served.isRoot, "needs root"))
    func groups() async throws {
        try await Served.with { served in
            try served.json("user", "add", "packers", "--group", "daemon", "--role", "warehouse")
            #expect(try served.coffer("order", "list", by: "daemon").code == 0)
            #expect(try served.coffer("order", "list", by: "bin").code == 77)
        }
    }

    @Test(
        "tells people whom it does not know nothing at all",
        .enabled(if: Served.isRoot, "needs root"),
        arguments: ["bin", "12345", "65534"]
    )
    func strangers(user: String) async throws {
        try await Served.with { served in
            // Why: not even a mapping makes somebody of the uid that stands for anybody.
            try served.json("user", "add", "ghost", "--unix", "nobody", "--role", "clerk")
            for words in [
                ["status"], ["order", "show", "SO-2026-000001"], ["customer", "add", "--name", ""],
            ] {
                let refused = try served.run(words, by: user, environment: ["COFFER_SOCKET": served.socket])
                #expect(refused.code == 77)
                #expect(refused.output.isEmpty)
                #expect(refused.errors == "coffer: forbidden\n")
            }
        }
    }

    private static let mapping = """
        kind: customers
        file: people.csv
        fields:
          externalRef: Id
          name: Name

        """
}
