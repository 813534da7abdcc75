import Foundation
import Testing

@Suite("The policy commands", .enabled(if: Program.isBuilt, "the program was not built"))
struct PolicyCommandTests {
    private func policy(_ words: String...) throws -> Program.Outcome {
        try Program.run(["policy"] + words + ["--policies", Program.policies])
    }

    @Test("check, test, draw and explain the shipped policy without a store")
    func shipped() throws {
        let check = try policy("check", "--output", "json")
        #expect(check.code == 0)
        #expect(try (check.json["check"] as? [String: Any])?["passed"] as? Bool == true)
        #expect(try policy("test").code == 0)
        #expect(try policy("matrix").output.contains("customer.add"))
        let explained = try policy("explain", "customer.find", "--role", "warehouse")
        #expect(explained.code == 0)
        #expect(explained.output.hasPrefix("deny: customer.find\n"))
        let field = try policy(
            "explain",
            "customer.show",
            "--role",
            "support",
            "--field",
            "contact.email",
            "--output",
            "json"
        )
        #expect(try (field.json["explanation"] as? [String: Any])?["outcome"] as? String == "masked")
    }

    @Test(
        "name what the policy does not know",
        arguments: ["--role nobody", "--role clerk --field contact.shoe", "--role clerk --purpose fun"]
    )
    func unknown(words: String) throws {
        let list = ["policy", "explain", "order.open"] + words.split(separator: " ").map(String.init)
        let outcome = try Program.run(list + ["--policies", Program.policies])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("the policy knows no"))
    }

    @Test("compare two policies, and put one in force")
    func change() throws {
        try Shop.with { shop in
            #expect(
                try shop.run("policy", "diff", Program.policies).output == "no decision comes out otherwise\n"
            )
            let roles = URL(filePath: "\(shop.store)/policies/roles.yaml")
            let text = try String(contentsOf: roles, encoding: .utf8)
            let edited = text.replacing(
                "discount-percent: 10\n",
                with: "discount-percent: 12\n",
                maxReplacements: 1
            )
            try #require(edited != text)
            try Data(edited.utf8).write(to: roles)
            let changes = try shop.json("policy", "diff", Program.policies)["changes"] as? [[String: Any]]
            #expect(changes?.isEmpty == false)
            #expect(try shop.json("status")["policyFolderIsInForce"] as? Bool == false)
            #expect(try shop.run("doctor").code == 65)
            #expect(try shop.run("policy", "apply").code == 0)
            #expect(try shop.json("status")["policyFolderIsInForce"] as? Bool == true)
            #expect(try shop.run("doctor").code == 0)
        }
    }

    @Test("end with 78 and the place of a mistake")
    func mistake() throws {
        try Shop.with { shop in
            let roles = URL(filePath: "\(shop.store)/policies/roles.yaml")
            try Data((try String(contentsOf: roles, encoding: .utf8) + "surprise: yes\n").utf8).write(
                to: roles
            )
            let broken = try shop.run("policy", "check")
            #expect(broken.code == 78)
            #expect(broken.errors.contains("roles.yaml:"))
            #expect(try shop.run("policy", "apply").code == 78)
            #expect(try shop.run("order", "list").code == 0)
        }
    }
}
