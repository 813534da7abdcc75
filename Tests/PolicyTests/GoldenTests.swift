import Policy
import Testing

@Suite("What people read of a policy")
struct GoldenTests {
    @Test("is the permission matrix, as reviewed")
    func matrix() throws {
        let text = try ShippedPolicy.policy().matrix().map { $0.text() }.joined(separator: "\n")
        #expect(try matchesGolden(text, "matrix.txt"))
    }

    @Test("is the matrix as CSV with as many cells in each row")
    func csv() throws {
        for table in try ShippedPolicy.policy().matrix() {
            let lines = table.csv.split(separator: "\n")
            #expect(lines.count == table.rows.count + 1)
            #expect(lines.allSatisfy { $0.split(separator: ",").count == table.columns.count })
        }
    }

    @Test("is an explanation that names the rule and the smallest change, as reviewed")
    func explanations() throws {
        let policy = try ShippedPolicy.policy()
        let questions: [([String], String, String?, String?, Bool)] = [
            (["clerk"], "order.confirm", nil, nil, false),
            (["clerk", "sales-lead"], "order.confirm", nil, nil, false),
            (["clerk"], "audit.list", nil, nil, false),
            (["clerk"], "user.grant", nil, nil, false),
            (["clerk"], "customer.show", "accounting", nil, false),
            (["compliance"], "customer.show", nil, nil, false),
            (["compliance"], "order.confirm", "privacy-request", nil, false),
            (["warehouse"], "customer.show", nil, nil, false),
            ([], "order.list", nil, nil, false),
            (["clerk"], "customer.show", nil, "contact.email", false),
            (["clerk"], "customer.show", nil, "fiscal.taxID", false),
            (["support"], "customer.show", nil, "contact.phone", false),
            (["support"], "customer.show", nil, "contact.phone", true),
            (["support"], "customer.show", nil, "figures.cost", false),
            (["warehouse"], "order.show", nil, "figures.total", false),
            (["warehouse"], "order.show", nil, "contact.email", false),
            (["warehouse"], "stock.receive", nil, "figures.cost", false),
            (["auditor"], "order.show", nil, "contact.shipName", false),
            (["compliance"], "customer.show", nil, "fiscal.taxID", false),
            (["backup-agent"], "customer.add", nil, nil, false),
        ]
        // lines of the shipped file are left out: they move with every rule above
        let texts = try questions.map { roles, operation, purpose, field, hasReason in
            policy.explain(
                roles: policy.roles(named: roles),
                operation: try #require(policy.operation(named: operation)),
                purpose: purpose.flatMap { policy.purpose(named: $0) },
                field: field.flatMap { policy.field(named: $0) },
                hasReason: hasReason
            ).description.replacing(/(\w+\.yaml):\d+:\d+/) { $0.output.1 }
        }
        #expect(try matchesGolden(texts.joined(separator: "\n\n") + "\n", "explanations.txt"))
    }

    @Test("is one text for each kind of error, as reviewed")
    func errors() throws {
        let place = SourcePlace(file: "roles.yaml", line: 12, column: 5)
        let rule = SourcePlace(file: "roles.yaml", line: 90, column: 11)
        let errors: [PolicyError] = [
            .unreadable(file: "roles.yaml", reason: "it is not UTF-8 text"),
            .missingFile(name: "roles.yaml"),
            .malformed(at: place, problem: "did not find expected key"),
            .construct(at: place, kind: .anchor), .construct(at: place, kind: .tag),
            .construct(at: place, kind: .mergeKey), .construct(at: place, kind: .secondDocument),
            .construct(at: place, kind: .complexKey),
            .repeatedKey(at: place, key: "rows", first: rule),
            .unknownKey(at: place, key: "row", known: ["rows", "purposes"]),
            .missingKey(at: place, key: "rows"),
            .wrongShape(at: place, expected: "a list", found: "a text"),
            .badValue(at: place, value: "ten", expected: "a decimal number such as 10000.00"),
            .unknownName(at: place, kind: "role", name: "boss", known: ["clerk", "finance"]),
            .repeatedName(at: place, kind: "rule", name: "large-order"),
            .contradiction(
                at: place,
                what: "role `x` may unmask, but not once in an hour",
                reason: "…",
                help: "…"
            ),
            .unreachableStep(at: place, step: "picking"), .unguardedStep(at: place, step: "picking"),
            .cyclicSteps(at: place, steps: ["price", "stock", "price"]),
            .neverBroken(
                at: place,
                rule: "operators-see-nobody",
                ruleAt: rule,
                role: "admin",
                subject: "contact.email"
            ),
        ]
        let text = errors.map { "[\($0.code)]\n\($0)\n" }.joined(separator: "\n")
        #expect(try matchesGolden(text, "errors.txt"))
    }
}
