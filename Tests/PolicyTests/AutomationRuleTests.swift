import Foundation
import Policy
import TestSupport
import Testing

@Suite("Written rules")
struct AutomationRuleTests {
    private static func policy(_ rules: String) throws -> CompiledPolicy {
        let files = try ShippedPolicy.edited("workflow.yaml", "\nsteps:\n", "\nrules:\n\(rules)\nsteps:\n")
        return try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
    }

    private static let small = """
          - rule: small
            text: small orders need no second look
            on: order.submitted
            when: {total-at-most: {EUR: "100.00"}, stock: all, country: [DE, AT]}
            do: approve
        """

    private static func facts(_ total: Int64) -> AutomationFacts {
        AutomationFacts(
            currency: "EUR",
            total: DecimalAmount(digits: total, scale: 2),
            priceGroup: nil,
            country: "DE",
            paymentDays: 14,
            discount: DecimalAmount(digits: 0, scale: 0),
            isAllThere: true,
            isUnusual: false
        )
    }

    @Test("apply where all that they name holds, and are told in words")
    func applies() throws {
        let rules = try Self.policy(Self.small).workflow.rules
        let rule = try #require(rules.first)
        #expect(
            rule.words
                == "on order.submitted when total at most EUR 100.00 and country DE, AT and all in stock do approve: "
                + "small orders need no second look"
        )
        func decided(_ change: (inout AutomationFacts) -> Void) -> Bool {
            var facts = Self.facts(10_000)
            change(&facts)
            return !AutomationRule.decide(rules, on: .submitted, facts).isEmpty
        }
        #expect(decided { _ in })
        #expect(!decided { $0.total = DecimalAmount(digits: 10_001, scale: 2) }, "a cent above its limit")
        #expect(!decided { $0.currency = "USD" }, "a currency that it states no limit for")
        #expect(!decided { $0.country = "FR" } && !decided { $0.country = nil })
        #expect(!decided { $0.isAllThere = false })
        #expect(!decided { $0.isUnusual = true }, "what is unusual is looked at by a person")
        #expect(
            !decided { $0.discount = DecimalAmount(digits: 1, scale: 4) },
            "a discount that it does not name"
        )
        #expect(AutomationRule.decide(rules, on: .confirmed, Self.facts(1)).isEmpty)
    }

    @Test("are told by explain, for what they are asked at, and by a comparison of policies")
    func explained() throws {
        let policy = try Self.policy(Self.small)
        func automatic(_ operation: String) throws -> [String]? {
            policy.explain(
                roles: policy.roles(named: ["clerk"]),
                operation: try #require(policy.operation(named: operation)),
                purpose: nil
            ).automatic
        }
        #expect(try automatic("order.submit")?.first?.hasPrefix("rule `small` (workflow.yaml:") == true)
        #expect(try automatic("order.confirm")?.count == 1 && automatic("order.show") == nil)
        let shipped = try CompiledPolicy(files: ShippedPolicy.files(), vocabulary: ShippedPolicy.vocabulary)
        let changes = CompiledPolicy.diff(shipped, policy)
        #expect(changes.map(\.subject) == ["rule small"] && changes.first?.before == "-")
    }

    @Test(
        "are refused at their place",
        arguments: [
            ("on: order.submitted", "on: order.opened", "policy-name-unknown", "order.opened"),
            ("do: approve", "do: confirm", "policy-name-unknown", "confirm"),
            ("do: approve", "do: aprove", "policy-name-unknown", "aprove"),
            ("stock: all,", "stock: plenty,", "policy-name-unknown", "plenty"),
            ("stock: all,", "stok: all,", "policy-key-unknown", "stok"),
            ("country: [DE, AT]", "country: [DE, at]", "policy-value-bad", "at]"),
            ("country: [DE, AT]", "country: [DE, DE]", "policy-name-repeated", "DE]}"),
            ("EUR: \"100.00\"", "EUR: lots", "policy-value-bad", "lots"),
            ("EUR: \"100.00\"", "EURO: \"100.00\"", "policy-value-bad", "EURO"),
            ("total-at-most: {EUR: \"100.00\"}, ", "", "policy-contradiction", "approve\nsteps"),
            ("on: order.submitted", "on: order.confirmed", "policy-contradiction", "approve\nsteps"),
            ("text: small orders need no second look", "color: red", "policy-key-unknown", "color"),
            ("    text: small orders need no second look\n", "", "policy-key-missing", "rule: small"),
            ("rule: small", "rule: Small", "policy-value-bad", "Small"),
        ]
    )
    func refused(old: String, new: String, code: String, at: String) throws {
        #expect(Self.small.contains(old))
        let rules = Self.small.replacingOccurrences(of: old, with: new)
        let error = try #require(throws: PolicyError.self) { try Self.policy(rules) }
        #expect(error.code == code)
        let files = try ShippedPolicy.edited("workflow.yaml", "\nsteps:\n", "\nrules:\n\(rules)\nsteps:\n")
        let text = try #require(files.texts["workflow.yaml"])
        let start = try #require(text.range(of: at)).lowerBound
        let before = text[..<start].split(separator: "\n", omittingEmptySubsequences: false)
        #expect(error.place?.line == before.count, "\(error)")
        #expect(error.place?.column == (before.last?.count ?? 0) + 1, "\(error)")
    }

    @Test(
        "decide as an independent reading of them does, whatever the order",
        arguments: 0..<30 as Range<UInt64>
    )
    func model(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let actions = (0..<5).map { _ in ["approve", "hold", "note"].randomElement(using: &random) ?? "note" }
        let limits = actions.map { _ in Int64.random(in: 0...400, using: &random) }
        let groups = actions.map { _ in Bool.random(using: &random) }
        let rules = zip(actions.indices, actions).map { index, action in
            """
              - rule: r\(index)
                text: because
                on: order.submitted
                when: {total-at-most: {EUR: "\(limits[index]).00"}\(groups[index] ? ", price-group: [staff]" : "")}
                do: \(action)
            """
        }.joined(separator: "\n")
        let read = try Self.policy(rules).workflow.rules
        for _ in 0..<40 {
            var facts = Self.facts(Int64.random(in: 0...50_000, using: &random))
            facts.priceGroup = Bool.random(using: &random) ? "staff" : nil
            facts.isUnusual = Int.random(in: 0...3, using: &random) == 0
            var expected: [Int] = []
            let inReach = actions.indices.filter { index in
                facts.total.digits <= limits[index] * 100 && (!groups[index] || facts.priceGroup == "staff")
            }
            let hold = inReach.first { actions[$0] == "hold" }
            let approval = inReach.first { actions[$0] == "approve" }
            for index in inReach {
                if actions[index] == "note" || index == hold { expected.append(index) }
                if index == approval, hold == nil, !facts.isUnusual { expected.append(index) }
            }
            let decided = AutomationRule.decide(read, on: .submitted, facts)
            #expect(decided.map(\.name) == expected.map { "r\($0)" })
        }
    }
}
