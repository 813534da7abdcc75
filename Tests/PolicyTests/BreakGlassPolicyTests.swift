import Foundation
import Policy
import PolicyReference
import Testing

@Suite("A rule for emergencies")
struct BreakGlassPolicyTests {
    @Test(
        "that cannot hold is refused with its place",
        arguments: [
            ("within: PT4H", "within: P2D", "policy-value-bad", "P2D"),
            ("within: PT4H", "within: PT0S", "policy-value-bad", "PT0S"),
            ("take: [sales-lead]", "take: [boss]", "policy-name-unknown", "boss"),
            ("take: [sales-lead]", "take: []", "policy-value-bad", "[]"),
            ("take: [sales-lead]", "take: [admin]", "policy-contradiction", "review: [admin, compliance]"),
            (
                "take: [sales-lead]\n    by: [clerk]", "take: [sales-lead]", "policy-key-missing",
                "rule: stand-in"
            ),
            ("- rule: on-duty", "- rule: stand-in", "policy-name-repeated", "stand-in\n    text: support"),
            ("by: [clerk]", "by: [clerk]\n    for: [clerk]", "policy-key-unknown", "for: [clerk]"),
        ]
    )
    func mistake(old: String, new: String, code: String, at: String) throws {
        let files = try ShippedPolicy.edited("approvals.yaml", old, new)
        let error = #expect(throws: PolicyError.self) {
            try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
        }
        #expect(error?.code == code)
        let text = try #require(files.texts["approvals.yaml"])
        let start = try #require(text.range(of: at)).lowerBound
        let line = text[..<start].filter { $0 == "\n" }.count + 1
        #expect(error?.place?.description.contains(":\(line):") == true, "\(String(describing: error))")
    }

    @Test(
        "does not go past a never rule that binds whoever takes the role",
        arguments: [
            ("by: [clerk]", "by: [warehouse]", "warehouse-meets-no-customers"),
            ("by: [clerk]", "by: [auditor]", "auditor-reads-only"),
            ("by: [support]", "by: [admin]", "operators-see-nobody"),
        ]
    )
    func never(old: String, new: String, rule: String) throws {
        let files = try ShippedPolicy.edited("approvals.yaml", old, new)
        let error = #expect(throws: PolicyError.self) {
            try CompiledPolicy(files: files, vocabulary: ShippedPolicy.vocabulary)
        }
        guard case .neverBroken(let place, let broken, _, _, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(broken == rule && "\(place)".hasPrefix("approvals.yaml:"))
    }

    @Test("lets a role be taken as the slow reference does, for every pair of roles")
    func reference() throws {
        let policy = try ShippedPolicy.policy()
        let text = try #require(ShippedPolicy.files().texts["roles.yaml"])
        let slow = try ReferencePolicy(StrictYAML.parse(text, file: "roles.yaml"))
        var (may, mayNot) = (0, 0)
        for role in slow.roles.map(\.name) {
            let index = try #require(policy.role(named: role))
            for taker in slow.roles.map(\.name) {
                let mayTake = policy.mayTake(index, holding: policy.roles(named: [taker]))
                #expect(mayTake == slow.mayTake(role, by: taker, policy.vocabulary), "\(taker) takes \(role)")
                if mayTake { may += 1 } else { mayNot += 1 }
            }
        }
        #expect(may > 10 && mayNot > 10)
    }
}
