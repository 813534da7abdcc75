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

    @Test("draw tables in Chinese whose columns stand below each other; CSV stays as it is")
    func chineseMatrix() throws {
        let matrix = try policy("matrix", "--lang", "zh-Hans").output
        let english = try policy("matrix").output
        #expect(matrix.hasPrefix("操作：角色可及的行") && matrix.contains("\n字段：角色可见的内容"))
        let (lines, others) = (matrix.split(separator: "\n"), english.split(separator: "\n"))
        #expect(lines.count == others.count)
        let changed = zip(lines, others).filter { $0 != $1 }.map(\.0)
        #expect(changed.count == 4, "two titles and two headings")
        let heading = try #require(lines.first { $0.hasPrefix("操作 ") })
        let other = try #require(others.first { $0.hasPrefix("operation ") })
        #expect(heading.dropFirst(2).drop { $0 == " " } == other.dropFirst(9).drop { $0 == " " })
        #expect(heading.utf8.count - 2 == other.utf8.count, "two letters of three bytes, two columns each")
        let csv = try policy("matrix", "--lang", "zh-Hans", "--output", "csv").output
        #expect(try csv == policy("matrix", "--output", "csv").output)
    }

    @Test("say in Chinese whatever changed between two policies")
    func chineseDiff() throws {
        try Shop.withFolder { folder in
            let changed = folder.appending(path: "policies")
            try FileManager.default.copyItem(at: URL(filePath: try Program.policies), to: changed)
            let edits = [
                ("roles.yaml", "discount-percent: 10", "discount-percent: 12"),
                ("roles.yaml", "      - order.confirm\n", ""),
                ("roles.yaml", "under-restriction: consent", "under-restriction: protection"),
                ("approvals.yaml", "people: 1", "people: 2"), ("approvals.yaml", "within: PT", "within: PT1"),
                ("retention.yaml", "at-end: shred", "at-end: review"),
                ("workflow.yaml", "within: PT", "within: PT1"),
            ]
            for (name, old, new) in edits {
                let file = changed.appending(path: name)
                let text = try String(contentsOf: file, encoding: .utf8)
                try #require(text.contains(old), "\(name): \(old)")
                try Data(text.replacing(old, with: new).utf8).write(to: file)
            }
            let words = ["policy", "diff", try Program.policies, "--policies", changed.path]
            let lines = try Program.run(words + ["--lang", "zh-Hans"]).output.split(separator: "\n")
            let english = try Program.run(words).output.split(separator: "\n")
            #expect(lines.count == english.count && lines.count > 20)
            for line in lines { #expect(!line.contains(/[a-z]+ [a-z]+ [a-z]+/), "\(line)") }
            for start in [
                "审批规则 large-order：", "保存期限 fiscal：", "步骤 stock：", "提醒 stock-short：",
                "clerk：限额 discount-percent：10",
            ] {
                #expect(lines.contains { $0.hasPrefix(start) }, "\(start)")
            }
            #expect(lines.contains("clerk：order.confirm（目的 order-handling）：允许（team） → -"))
            let same = try Program.run([
                "policy", "diff", Program.policies, "--policies", Program.policies, "--lang", "zh-Hans",
            ])
            #expect(same.output == "没有结果不同的决定\n")
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
