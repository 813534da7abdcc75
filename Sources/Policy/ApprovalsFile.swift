/// One rule of `approvals.yaml`: from what on an operation needs further people.
///
/// The requester never approves their own request, whatever a rule says.
public struct ApprovalRule: Sendable, Equatable {
    /// The rule's id.
    public let id: String
    /// Why, in words.
    public let text: String
    /// The operations: names or `noun.*`.
    public let operations: [RoleEntry.Pattern]
    /// From what on.
    public let threshold: Threshold
    /// Roles whose holders may approve.
    public let by: [String]
    /// How many other people must approve.
    public let people: Int
    /// For how long a person, and the role they agree with, must have been in the store; no minimum where nil.
    public let coolOff: CalendarDuration?
    /// How long an approval is good for.
    public let expires: CalendarDuration
    /// Whether the rule holds in two-person stores only.
    public let isTwoPersonOnly: Bool
    /// Where the rule stands.
    public let place: SourcePlace

    /// From what on a rule holds.
    public enum Threshold: Sendable, Equatable {
        /// Always.
        case always
        /// From this amount per currency on; any amount in a currency that is not named.
        case amount([String: DecimalAmount])
        /// From this many things on.
        case count(Int)
    }
}

/// What `approvals.yaml` says.
public struct ApprovalsFile: Sendable, Equatable {
    /// The rules, in the file's order.
    public let rules: [ApprovalRule]
    /// The roles that may be taken in an emergency; none where the file does not speak of it.
    public let breakGlass: [BreakGlassRule]

    /// Reads the file's tree.
    ///
    /// - Parameters:
    ///   - tree: The tree of `approvals.yaml`.
    ///   - roles: The names of known roles.
    /// - Throws: ``PolicyError`` with the place of the first mistake.
    public init(_ tree: YAMLNode, roles: [String]) throws(PolicyError) {
        let map = try tree.mapping(keys: ["version", "rules", "break-glass"])
        _ = try map.required("version").string()
        var rules: [ApprovalRule] = []
        for item in try map.required("rules").items() {
            let rule = try ApprovalRule(item, roles: roles)
            guard !rules.contains(where: { $0.id == rule.id }) else {
                throw .repeatedName(at: rule.place, kind: "rule", name: rule.id)
            }
            rules.append(rule)
        }
        self.rules = rules
        var breakGlass: [BreakGlassRule] = []
        for item in try map["break-glass"]?.items() ?? [] {
            let rule = try BreakGlassRule(item, roles: roles)
            guard !breakGlass.contains(where: { $0.id == rule.id }) else {
                throw .repeatedName(at: rule.place, kind: "rule", name: rule.id)
            }
            breakGlass.append(rule)
        }
        self.breakGlass = breakGlass
    }
}

extension ApprovalsFile {
    /// For each operation, the positions of the rules that cover it.
    ///
    /// Only what changes something can wait for a second person. Deciding on a request cannot itself wait for one, nor can
    /// what is done in an emergency.
    func rulesByOperation(_ names: NameTable) throws(PolicyError) -> [[Int]] {
        let operations = names.vocabulary.operations
        var covering = Array(repeating: [Int](), count: operations.count)
        for (index, rule) in rules.enumerated() {
            for pattern in rule.operations {
                let covered = try names.operations(matching: pattern).filter {
                    operations[$0].kind == .command
                        && !["approval", "break-glass"].contains(operations[$0].noun)
                }
                guard !covered.isEmpty else {
                    throw .badValue(
                        at: pattern.place,
                        value: pattern.text,
                        expected: "an operation that changes something, but not approval.* or break-glass.*"
                    )
                }
                for operation in covered where covering[operation].last != index {
                    covering[operation].append(index)
                }
            }
        }
        return covering
    }
}

extension ApprovalRule {
    private enum CustodyWord: String, CaseIterable {
        case any
        case twoPerson = "two-person"
    }

    init(_ node: YAMLNode, roles: [String]) throws(PolicyError) {
        let map = try node.mapping(keys: [
            "rule", "text", "operations", "from", "by", "people", "cool-off", "expires", "custody",
        ])
        let id = try map.required("rule")
        self.id = try RoleEntry.checkedName(try id.string(), at: id.place)
        place = id.place
        text = try map.required("text").string()
        operations = try RoleEntry.patterns(map.required("operations"))
        threshold = try Self.threshold(map["from"])
        let approvers = try RoleEntry.patterns(map.required("by"))
        for role in approvers where !roles.contains(role.text) {
            throw .unknownName(at: role.place, kind: "role", name: role.text, known: roles)
        }
        by = approvers.map(\.text)
        people = try map.required("people").integer(in: 1...5)
        coolOff = try map["cool-off"].map { node throws(PolicyError) in try node.duration() }
        expires = try map.required("expires").duration()
        let custody = try map.required("custody").choice(of: CustodyWord.self, kind: "custody")
        isTwoPersonOnly = custody == .twoPerson
        if expires.isZero, let node = map["expires"] {
            throw .badValue(at: node.place, value: expires.description, expected: "a duration above zero")
        }
        if by.isEmpty { throw .badValue(at: try map.required("by").place, value: "[]", expected: "a role") }
    }

    private static func threshold(_ node: YAMLNode?) throws(PolicyError) -> Threshold {
        guard let node else { return .always }
        let map = try node.mapping(keys: ["amount", "count"])
        switch (map["amount"], map["count"]) {
        case (let amount?, nil): return .amount(try amount.amountsByCurrency())
        case (nil, let count?): return .count(try count.integer(in: 1...1_000_000_000))
        default:
            throw .contradiction(
                at: node.place,
                what: "`from` needs either `amount` or `count`",
                reason: "it has both or neither",
                help: "keep one of them"
            )
        }
    }
}
