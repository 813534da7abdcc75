public import Policy

/// A slow evaluator that reads the YAML tree of `roles.yaml` and follows the words of the documentation.
///
/// It shares nothing with the compiled tables but the reader of YAML.
public struct ReferencePolicy {
    /// A role as it stands in the file.
    public struct Role {
        /// Its name.
        public let name: String
        let operations: [String]
        let visibility: [String: String]
        let rows: [String: String]
        /// By noun, the rest under `default`.
        let purposes: [String: [String]]
        let defaultPurpose: [String: String]
        let unmask: [String]
    }

    struct Rule {
        let id: String
        let operations: [String]
        let kind: String?
        let fields: [String]
        let only: [String]?
        let except: [String]?

        func binds(_ role: String) -> Bool {
            if let only { return only.contains(role) }
            return !(except ?? []).contains(role)
        }
    }

    /// The roles, in the file's order.
    public let roles: [Role]
    let rules: [Rule]

    /// Reads the tree of a `roles.yaml`.
    public init(_ tree: YAMLNode) throws {
        let map = Dictionary(uniqueKeysWithValues: try tree.entries().map { ($0.key, $0.value) })
        roles = try (map["roles"]?.entries() ?? []).map { entry in
            let role = Dictionary(uniqueKeysWithValues: try entry.value.entries().map { ($0.key, $0.value) })
            let lines = try role["visibility"]?.entries().map { ($0.key, try $0.value.string()) } ?? []
            var rows: [String: String] = [:]
            if let node = role["rows"] {
                if case .scalar(let word, _) = node.content {
                    rows = ["default": word]
                } else {
                    for line in try node.entries() { rows[line.key] = try line.value.string() }
                }
            }
            return Role(
                name: entry.key,
                operations: try role["operations"]?.strings() ?? [],
                visibility: Dictionary(uniqueKeysWithValues: lines),
                rows: rows,
                purposes: try Self.byNoun(role["purposes"]) { try $0.strings() },
                defaultPurpose: try Self.byNoun(role["default-purpose"]) { try $0.string() },
                unmask: try role["unmask-with-reason"]?.strings() ?? []
            )
        }
        rules = try (map["never"]?.items() ?? []).map { item in
            let rule = Dictionary(uniqueKeysWithValues: try item.entries().map { ($0.key, $0.value) })
            return Rule(
                id: try rule["rule"]?.string() ?? "",
                operations: try rule["operations"]?.strings() ?? [],
                kind: try rule["kind"]?.string(),
                fields: try rule["fields"]?.strings() ?? [],
                only: try rule["roles"]?.strings(),
                except: try rule["except-roles"]?.strings()
            )
        }
    }

    private static func byNoun<Value>(_ node: YAMLNode?, _ read: (YAMLNode) throws -> Value) throws
        -> [String: Value]
    {
        guard let node else { return [:] }
        guard case .mapping(let entries) = node.content else { return ["default": try read(node)] }
        return Dictionary(uniqueKeysWithValues: try entries.map { ($0.key, try read($0.value)) })
    }

    func forbids(_ rule: Rule, _ operation: OperationEntry) -> Bool {
        if let kind = rule.kind, kind != operation.kind.rawValue { return false }
        return rule.operations.contains { Self.matches($0, operation) || $0 == "*" }
    }

    static func matches(_ pattern: String, _ operation: OperationEntry) -> Bool {
        if pattern == operation.name { return true }
        return pattern == operation.name.split(separator: ".")[0] + ".*"
    }

    /// The held roles, in the file's order, that grant the operation and that no rule forbids it to.
    func granting(_ held: [String], _ operation: OperationEntry) -> [Role] {
        roles.filter { role in
            held.contains(role.name)
                && role.operations.contains { Self.matches($0, operation) }
                && !rules.contains { forbids($0, operation) && $0.binds(role.name) }
        }
    }

    /// What comes of one request.
    public struct Answer: Equatable {
        /// `permit` or `deny`.
        public var outcome: String
        /// The id of the rule that decides.
        public var rule: String
        /// The deciding role.
        public var role: String?
        /// The rows it reaches.
        public var scope: String?
        /// The purpose that counts.
        public var purpose: String?
        /// Every role that grants it.
        public var acting: [String] = []
    }

    /// Decides for a person with these roles, under a purpose or the default one.
    public func decide(_ held: [String], _ operation: OperationEntry, _ named: String?) -> Answer {
        let known = held.filter { name in roles.contains { $0.name == name } }
        if known.isEmpty { return Answer(outcome: "deny", rule: "no-role") }
        let granting = granting(known, operation)
        if granting.isEmpty {
            let rule = rules.first { rule in forbids(rule, operation) && known.allSatisfy { rule.binds($0) } }
            return Answer(outcome: "deny", rule: rule?.id ?? "no-grant")
        }
        let noun = String(operation.name.split(separator: ".")[0])
        func own(_ role: Role) -> [String] { role.purposes[noun] ?? role.purposes["default"] ?? [] }
        func unnamed(_ role: Role) -> String? {
            if let purpose = role.defaultPurpose[noun] { return purpose }
            return own(role).first { $0 == role.defaultPurpose["default"] }
        }
        guard let purpose = named ?? granting.compactMap(unnamed).first else {
            return Answer(outcome: "deny", rule: "purpose-needed")
        }
        let acting = granting.filter { own($0).contains(purpose) }
        if acting.isEmpty { return Answer(outcome: "deny", rule: "purpose-not-allowed") }
        var best = ("", "")
        for scope in ["all", "team", "to-fulfil", "own"] {
            if let role = acting.first(where: { ($0.rows[noun] ?? $0.rows["default"]) == scope }) {
                best = (role.name, scope)
                break
            }
        }
        let pattern = acting.first { $0.name == best.0 }?.operations.first { Self.matches($0, operation) }
        return Answer(
            outcome: "permit",
            rule: "\(best.0):\(pattern ?? "")",
            role: best.0,
            scope: best.1,
            purpose: purpose,
            acting: acting.map(\.name)
        )
    }

    func forbidden(_ role: String, _ field: FieldEntry) -> Bool {
        rules.contains { rule in
            rule.binds(role) && (rule.fields.contains(field.path) || rule.fields.contains(field.group))
        }
    }

    /// What one role by itself sees, and whether a reason unmasks.
    public func sees(_ role: Role, _ field: FieldEntry) -> (String, Bool) {
        if forbidden(role.name, field) { return ("withheld", false) }
        let word = role.visibility[field.path] ?? role.visibility[field.group] ?? "withheld"
        return (word, role.unmask.contains(field.path) || role.unmask.contains(field.group))
    }
}

extension ReferencePolicy {
    /// Whether no never rule forbids to a role something that another one would bring it in an emergency.
    public func mayTake(_ name: String, by taker: String, _ vocabulary: Vocabulary) -> Bool {
        guard let role = roles.first(where: { $0.name == name }) else { return false }
        let granted = vocabulary.operations.filter { !granting([name], $0).isEmpty }
        let seen = vocabulary.fields.filter { sees(role, $0) != ("withheld", false) }
        let isBound =
            granted.contains { operation in
                rules.contains { forbids($0, operation) && $0.binds(taker) }
            } || seen.contains { forbidden(taker, $0) }
        return !isBound
    }
}
