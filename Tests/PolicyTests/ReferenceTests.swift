import Policy
import PolicyReference
import TestSupport
import Testing

@Suite("The compiled policy")
struct ReferenceTests {
    /// Nobody, every role, every pair of roles, and all roles on one person.
    static let roleSets: [[String]] = {
        let names = (try? ShippedPolicy.policy().roleNames) ?? []
        let pairs = names.indices.flatMap { first in names[first...].map { [names[first], $0] } }
        return [[]] + pairs + [names, ["unheard-of"]]
    }()

    @Test("agrees with a slow reading of the file at every point of the decision space", arguments: roleSets)
    func agrees(held: [String]) throws {
        try Self.expectAgreement(of: ShippedPolicy.policy(), for: held)
    }

    @Test("agrees with the slow reading when every role is redrawn at random", arguments: 0..<12)
    func agreesAtRandom(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = try ShippedPolicy.policy().roleNames
        var texts = try ShippedPolicy.files().texts
        texts["roles.yaml"] = RandomRoles.text(names: names, using: &random)
        // Why without: rules drawn at random forbid what the shipped rules for emergencies let people take.
        texts["approvals.yaml"] = "version: \"1\"\nrules: []\n"
        let policy = try CompiledPolicy(
            files: PolicyFiles(texts: texts),
            vocabulary: ShippedPolicy.vocabulary
        )
        _ = try policy.proveNeverRules()
        for _ in 0..<6 {
            try Self.expectAgreement(of: policy, for: names.filter { _ in random.next() % 3 == 0 })
        }
    }

    private static func expectAgreement(of policy: CompiledPolicy, for held: [String]) throws {
        let text = try #require(policy.files.texts["roles.yaml"])
        let reference = try ReferencePolicy(StrictYAML.parse(text, file: "roles.yaml"))
        let set = policy.roles(named: held)
        let seen = Dictionary(
            uniqueKeysWithValues: reference.roles.map { role in
                (role.name, ShippedPolicy.vocabulary.fields.map { reference.sees(role, $0) })
            }
        )
        var disagreements: [String] = []
        for operation in policy.operations {
            let entry = ShippedPolicy.vocabulary.operations[operation.rawValue]
            for purpose in [nil] + policy.purposes.map(Optional.some) {
                let named = purpose.map { policy.name(of: $0) }
                let expected = reference.decide(held, entry, named)
                let decision = policy.decide(roles: set, operation: operation, purpose: purpose)
                if !Self.equal(decision, expected, policy) {
                    disagreements.append("\(entry.name) \(named ?? "-"): \(decision), not \(expected)")
                }
                for field in policy.fields {
                    let answers = expected.acting.compactMap { seen[$0]?[field.rawValue] }
                    let word =
                        answers.contains { $0.0 == "full" }
                        ? "full" : answers.contains { $0.0 == "masked" } ? "masked" : "withheld"
                    let visibility = policy.visibility(
                        roles: set,
                        operation: operation,
                        purpose: purpose,
                        field: field
                    )
                    let canUnmask = policy.canUnmask(
                        roles: set,
                        operation: operation,
                        purpose: purpose,
                        field: field
                    )
                    if visibility.rawValue != word || canUnmask != answers.contains(where: \.1) {
                        disagreements.append("\(entry.name) \(named ?? "-") \(policy.entry(of: field).path)")
                    }
                }
            }
        }
        #expect(disagreements.isEmpty)
    }

    private static func equal(
        _ decision: Decision,
        _ expected: ReferencePolicy.Answer,
        _ policy: CompiledPolicy
    ) -> Bool {
        switch decision {
        case .deny(let denial): expected.outcome == "deny" && denial.rule == expected.rule
        case .permit(let permit):
            expected.outcome == "permit" && permit.rule == expected.rule
                && policy.name(of: permit.role) == expected.role && permit.scope.rawValue == expected.scope
                && policy.name(of: permit.purpose) == expected.purpose
        }
    }
}
