@testable import Policy
import Testing

@Suite("A never rule")
struct NeverRuleTests {
    @Test("is proven over the whole decision space of the shipped policy, and every case passes")
    func shipped() throws {
        let (policy, report) = try CompiledPolicy.check(
            files: ShippedPolicy.files(),
            vocabulary: ShippedPolicy.vocabulary
        )
        let sets = 9 * 10 / 2 + 1
        let perOperation = (1 + policy.purposes.count) * (1 + policy.fields.count)
        #expect(report.points == sets * policy.operations.count * perOperation)
        #expect(policy.decisionPoints == report.points)
        #expect(report.rules == policy.rolesFile.never.count)
        for test in report.tests {
            #expect(
                test.isPassed,
                "\(test.place): \(test.name): expected \(test.expected), got \(test.actual)"
            )
        }
    }

    @Test("has a case in tests.yaml wherever the vocabulary gives it something to forbid")
    func covered() throws {
        let policy = try ShippedPolicy.policy()
        let named = Set(try policy.runTests().map(\.explanation.rule))
        let groups = Set(ShippedPolicy.vocabulary.fields.map(\.group))
        for rule in policy.rolesFile.never {
            let isVacant = rule.operations.isEmpty && rule.fields.allSatisfy { !groups.contains($0.text) }
            #expect(named.contains(rule.id) || isVacant, "no case shows `\(rule.id)`")
        }
    }

    /// One change of `roles.yaml` for each kind of rule, and what it breaks.
    private static let breaches = [
        (
            "      - export.page\n", "      - order.confirm\n",
            "compliance-changes-nothing", "compliance", "order.confirm"
        ),
        (
            "      - stock.*\n    visibility:\n      contact.shipName: full",
            "      - customer.show\n    visibility:\n      contact.shipName: full",
            "warehouse-meets-no-customers", "warehouse", "customer.show"
        ),
        (
            "      contact.shipPhone: full", "      figures.total: masked",
            "warehouse-sees-no-amounts", "warehouse", "figures.total"
        ),
        (
            "- audit.prove\n      - key.status", "- stock.receive\n      - key.status",
            "auditor-reads-only", "auditor", "stock.receive"
        ),
        (
            "      - store.status\n    visibility:\n      contact: full",
            "      - user.grant\n    visibility:\n      contact: full",
            "only-admin-changes-authority", "sales-lead", "user.grant"
        ),
        (
            "      - retention.sweep\n    rows: all\n    purposes: [administration]\n    default-purpose: administration\n\nnever",
            "      - order.show\n    rows: all\n    purposes: [administration]\n    default-purpose: administration\n\nnever",
            "backup-agent-does-no-business", "backup-agent", "order.show"
        ),
        (
            "    unmask-with-reason: [contact]", "    unmask-with-reason: [staff.birthday]",
            "only-compliance-sees-staff", "support", "staff.birthday"
        ),
        (
            "      - retention.*\n    rows: all\n",
            "      - retention.*\n    visibility: {contact: masked}\n    rows: all\n",
            "operators-see-nobody", "admin", "contact.city"
        ),
    ]

    /// A field about staff, which the shipped modules have none of.
    private static let vocabulary = Vocabulary(
        operations: ShippedPolicy.vocabulary.operations,
        fields: ShippedPolicy.fields + [FieldEntry(group: "staff", name: "birthday", mask: .text)]
    )

    @Test("refuses the role that breaks it, naming rule, file and line", arguments: breaches)
    func broken(old: String, new: String, rule: String, role: String, subject: String) throws {
        let files = try ShippedPolicy.edited("roles.yaml", old, new)
        let error = try #require(throws: PolicyError.self) {
            try CompiledPolicy(files: files, vocabulary: Self.vocabulary)
        }
        guard case .neverBroken(let at, rule, let ruleAt, role, subject) = error else {
            Issue.record("another error: \(error)")
            return
        }
        let lines = try #require(files.texts["roles.yaml"]).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let named = subject.hasPrefix("contact.") ? "contact: masked" : subject
        #expect(lines[at.line - 1].dropFirst(at.column - 1).hasPrefix(named))
        #expect(lines[ruleAt.line - 1].contains("rule: \(rule)"))
        #expect(error.description.hasPrefix("roles.yaml:\(at.line):\(at.column): role `\(role)`"))
        #expect(error.description.contains("`\(rule)`"))
    }

    @Test(
        "is found broken by what comes out, where nothing kept the grant from being loaded",
        arguments: breaches
    )
    func slipped(old: String, new: String, rule: String, role: String, subject: String) throws {
        var texts = try ShippedPolicy.edited("roles.yaml", old, new).texts
        let rules = try CompiledPolicy(files: ShippedPolicy.files(), vocabulary: Self.vocabulary).rolesFile
            .never
        let kept = try #require(texts["roles.yaml"]?.split(separator: "\nnever:\n").first)
        texts["roles.yaml"] = kept + "\nnever: []\n"
        let lenient = try CompiledPolicy(files: PolicyFiles(texts: texts), vocabulary: Self.vocabulary)
        let error = try #require(throws: PolicyError.self) { try lenient.prove(rules) }
        guard case .neverBroken(_, rule, _, role, _) = error else {
            Issue.record("another error: \(error)")
            return
        }
    }

    @Test("binds roles, not people: another role of the same person may still grant it")
    func pairs() throws {
        let policy = try ShippedPolicy.policy()
        let both = policy.roles(named: ["compliance", "admin"])
        let grant = try #require(policy.operation(named: "user.grant"))
        guard case .permit(let permit) = policy.decide(roles: both, operation: grant, purpose: nil) else {
            Issue.record("an admin may grant")
            return
        }
        #expect(policy.name(of: permit.role) == "admin")
    }
}
