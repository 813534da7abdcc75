/// Who answers for an alert of one kind, and who comes next where nobody does.
public struct AlertRule: Sendable, Equatable {
    /// What is watched over.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// A product lies at or under its reorder level.
        case lowStock = "low-stock"
        /// An order wants more than can be promised.
        case stockShort = "stock-short"
        /// A step of an order is not done in its time.
        case stepOverdue = "step-overdue"
        /// An order has not left on the day that it is wanted for.
        case shipmentLate = "shipment-late"
        /// An invoice is not paid on its day.
        case paymentOverdue = "payment-overdue"
        /// A certificate of a supplier ends within thirty days, or has ended.
        case certificateExpiring = "certificate-expiring"
    }

    /// What is watched over.
    public let kind: Kind
    /// The role that answers for it first; nil where the step names it.
    public let role: String?
    /// How long it waits for somebody before it goes on to the next role.
    public let within: CalendarDuration
    /// The roles that come after, one after another.
    public let then: [String]
    /// Where the rule stands.
    public let place: SourcePlace

    /// The role that answers for an alert after it has gone on some times; nil beyond the last.
    ///
    /// - Parameters:
    ///   - level: How many times it has gone on.
    ///   - step: The role of the step that it is about, where it is about one.
    /// - Returns: The role, or nil.
    public func role(at level: Int, step: String?) -> String? {
        level == 0 ? role ?? step : then.indices.contains(level - 1) ? then[level - 1] : nil
    }

    /// What it says, in one line.
    var words: String {
        ([role ?? "the step's role"] + then).joined(separator: ", then ") + " within \(within)"
    }
}

extension AlertRule {
    /// Reads the rules of `alerts` in `workflow.yaml`; a kind that has none is not watched over.
    ///
    /// - Throws: ``PolicyError`` for unknown kinds and roles, a kind with two rules, a rule that lacks what it needs.
    static func readAll(_ node: YAMLNode?, roles: [String]) throws(PolicyError) -> [AlertRule] {
        var rules: [AlertRule] = []
        for item in try node?.items() ?? [] {
            let rule = try read(item, roles: roles)
            guard !rules.contains(where: { $0.kind == rule.kind }) else {
                throw .repeatedName(at: rule.place, kind: "alert", name: rule.kind.rawValue)
            }
            rules.append(rule)
        }
        return rules
    }

    private static func read(_ node: YAMLNode, roles: [String]) throws(PolicyError) -> AlertRule {
        let map = try node.mapping(keys: ["alert", "role", "within", "then"])
        let kindNode = try map.required("alert")
        let kind = try kindNode.choice(of: Kind.self, kind: "alert")
        let within = try map.required("within")
        let duration = try within.duration()
        guard !duration.isZero else {
            throw .badValue(at: within.place, value: duration.description, expected: "a time above zero")
        }
        if kind == .stepOverdue, let role = map["role"] {
            throw .contradiction(
                at: role.place,
                what: "`role` cannot be set for `\(kind.rawValue)`",
                reason: "each step names its own role",
                help: "take it out, or change the role of the step"
            )
        }
        let role =
            kind == .stepOverdue ? nil : try known(map.required("role"), roles)
        var then: [String] = []
        _ = try map["then"]?.strings()
        for next in try map["then"]?.items() ?? [] { then.append(try known(next, roles)) }
        return AlertRule(kind: kind, role: role, within: duration, then: then, place: kindNode.place)
    }

    private static func known(_ node: YAMLNode, _ roles: [String]) throws(PolicyError) -> String {
        let name = try node.string()
        guard roles.contains(name) else {
            throw .unknownName(at: node.place, kind: "role", name: name, known: roles)
        }
        return name
    }
}
