import Engine
import Foundation
import Policy
import PolicyReference
import TestSupport
import Testing

/// What the shipped policy says about one role, in the words of both evaluators, which must agree.
struct PolicyMatrix {
    let policy: CompiledPolicy
    private let reference: ReferencePolicy

    /// What is to come of a request.
    struct Verdict {
        /// Whether it is permitted.
        let isPermitted: Bool
        /// The rule that decides.
        let rule: String
        /// How each field is seen, by its path.
        let sight: [String: String]
    }

    init() throws {
        let files = try PolicyFiles.load(URL(filePath: ProjectFiles.path("Policies")))
        policy = try CompiledPolicy(files: files, vocabulary: EngineModule.vocabulary(ServedModules.all))
        let text = try #require(files.texts["roles.yaml"])
        reference = try ReferencePolicy(StrictYAML.parse(text, file: "roles.yaml"))
    }

    /// The purpose that counts for an operation: the one that is named, else that of the role.
    func purpose(_ named: String?, of role: String, _ operation: String) -> String? {
        named
            ?? policy.operation(named: operation).flatMap {
                policy.defaultPurpose(roles: policy.roles(named: [role]), operation: $0)
            }
            .map(policy.name(of:))
    }

    func verdict(_ role: String, _ operation: String, _ purpose: String?) throws -> Verdict {
        let entry = try #require(policy.vocabulary.operations.first { $0.name == operation })
        let slow = reference.decide([role], entry, purpose)
        let index = try #require(policy.operation(named: operation))
        let roles = policy.roles(named: [role])
        let named = purpose.flatMap { policy.purpose(named: $0) }
        let quick = policy.decide(roles: roles, operation: index, purpose: named)
        try #require(quick.isPermitted == (slow.outcome == "permit") && quick.rule == slow.rule)
        var sight: [String: String] = [:]
        for field in policy.fields {
            let entry = policy.entry(of: field)
            let words = reference.roles.filter { slow.acting.contains($0.name) }.map {
                reference.sees($0, entry).0
            }
            let word = ["full", "masked"].first(where: words.contains) ?? "withheld"
            let compiled = policy.visibility(roles: roles, operation: index, purpose: named, field: field)
            try #require(compiled.rawValue == word, "\(role) \(operation) \(entry.path)")
            sight[entry.path] = word
        }
        return Verdict(isPermitted: quick.isPermitted, rule: quick.rule, sight: sight)
    }

    /// The rule that decides about a field.
    func rule(_ role: String, _ operation: String, _ purpose: String?, field: String) throws -> String {
        policy.explain(
            roles: policy.roles(named: [role]),
            operation: try #require(policy.operation(named: operation)),
            purpose: purpose.flatMap { policy.purpose(named: $0) },
            field: policy.field(named: field)
        ).rule
    }

    func mask(of field: String) throws -> Mask {
        policy.entry(of: try #require(policy.field(named: field))).mask
    }
}
