import Foundation
import TestSupport
import Testing

@Suite("A demo store", .enabled(if: Program.isBuilt, "the program was not built"))
struct DemoTests {
    /// A demo store of a kind; what follows from the same seed is the same.
    private func with(_ kind: String, _ body: (Shop) throws -> Void) throws {
        try Shop.withFolder { folder in
            let shop = Shop(folder: folder)
            let made = try Program.run([
                "demo", "create", shop.store, "--kind", kind, "--seed", "7", "--policies", Program.policies,
            ])
            try #require(made.code == 0, "\(made.errors)")
            try body(shop)
        }
    }

    /// The commands that show what is wrong, and what each of them says of a fault.
    private static let signs: [(fault: String, command: [String], sign: String)] = [
        ("oversold-stock", ["doctor"], "of `POT-1` at `main` are promised and not there"),
        ("number-gap", ["series", "check"], "  no  "),
        ("late-step", ["order", "next"], "picking"),
        ("broad-role", ["doctor"], "the role `admin` gives rights out and sees `contact."),
        ("stale-backup", ["backup", "status"], "the newest verified backup is "),
        ("missing-recipient", ["doctor"], "`epoch-1.age` is missing"),
        ("phone-in-clear", ["doctor"], "`external_ref` of `sales_order` holds a phone number"),
        ("broken-entry", ["audit", "verify"], "was altered"),
        ("duplicate-customer", ["customer", "duplicates"], "C-000013"),
        ("expired-certificate", ["alert", "list"], "Organic"),
        ("altered-total", ["doctor"], "the totals of order `SO-"),
    ]

    private func said(_ shop: Shop, _ command: [String]) throws -> String {
        let outcome = try Program.run(["--store", shop.store] + command, in: shop.folder)
        return outcome.output + outcome.errors
    }

    @Test("with faults has each of them shown by the command that is named, and the good one shows none")
    func faults() throws {
        let listed =
            try Program.run(["demo", "faults", "--output", "json"]).json["faults"] as? [[String: Any]]
        let commands = Dictionary(
            uniqueKeysWithValues: try #require(listed).map {
                ("\($0["name"] ?? "")", "\($0["command"] ?? "")")
            }
        )
        #expect(Set(commands.keys) == Set(Self.signs.map(\.fault)) && commands.count >= 10)
        for sign in Self.signs {
            #expect(commands[sign.fault] == "coffer " + sign.command.joined(separator: " "))
        }
        try with("faulty") { faulty in
            try with("good") { good in
                for sign in Self.signs {
                    let found = try said(faulty, sign.command)
                    #expect(found.contains(sign.sign), "\(sign.fault): \(found)")
                    let other = try said(good, sign.command)
                    #expect(!other.contains(sign.sign), "\(sign.fault): \(other)")
                }
                for (shop, code) in [(good, Int32(0)), (faulty, 65)] {
                    for command in [["doctor"], ["audit", "verify"]] {
                        let outcome = try Program.run(["--store", shop.store] + command)
                        #expect(outcome.code == code, "\(command): \(outcome.output)\(outcome.errors)")
                    }
                }
                #expect(try good.json("customer", "duplicates")["duplicates"] as? [String] == [])
                #expect(try good.json("alert", "list")["alerts"] as? [String] == [])
            }
        }
    }

    @Test("follows from its seed, and is one to learn in")
    func seeded() throws {
        func figures(_ shop: Shop) throws -> [String] {
            let orders = try shop.json("order", "list", "--limit", "100")["orders"] as? [[String: Any]]
            return try #require(orders).map {
                "\($0["number"] ?? "") \($0["gross"] ?? "") \($0["payment"] ?? "")"
            }
        }
        try with("good") { first in
            try with("good") { second in
                let orders = try figures(first)
                let again = try figures(second)
                #expect(orders.count > 20 && orders == again)
                #expect(try first.json("status")["training"] as? Bool == true)
            }
        }
    }

    @Test("with faults is made from the shipped policies only")
    func unlike() throws {
        try Shop.withFolder { folder in
            let policies = folder.appending(path: "policies")
            try FileManager.default.copyItem(atPath: Program.policies, toPath: policies.path)
            let file = policies.appending(path: "roles.yaml")
            let roles = try String(contentsOf: file, encoding: .utf8)
            try Data(
                roles.replacing("[auditor, admin, backup-agent]", with: "[admin, auditor, backup-agent]").utf8
            )
            .write(to: file)
            let refused = try Program.run(
                ["demo", "create", "shop", "--kind", "faulty", "--policies", policies.path],
                in: folder
            )
            #expect(
                refused.code == 65 && refused.errors.contains("not the shipped ones"),
                "\(refused.errors)"
            )
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "shop").path))
        }
    }
}
