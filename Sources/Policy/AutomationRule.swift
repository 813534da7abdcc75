/// A written rule that decides about orders by itself: on an occasion, under conditions, one action.
public struct AutomationRule: Sendable, Equatable {
    /// When a rule is asked.
    public enum Occasion: String, Sendable, CaseIterable {
        /// An order was handed in for approval.
        case submitted = "order.submitted"
        /// An order was confirmed.
        case confirmed = "order.confirmed"
    }

    /// What a rule does.
    public enum Action: String, Sendable, CaseIterable {
        /// The order is approved, in the place of a second person, up to the total that the rule states.
        case approve
        /// The order is held back until somebody releases it.
        case hold
        /// The rule and its reason are noted with the order.
        case note
    }

    /// The rule's name; it stands in the log and in the order's history.
    public let name: String
    /// Why it decides so; it is the reason that is kept with each decision.
    public let text: String
    /// When it is asked.
    public let occasion: Occasion
    /// What must hold.
    public let condition: AutomationCondition
    /// What it does.
    public let action: Action
    /// Where the rule stands.
    public let place: SourcePlace

    /// What it says, in one line.
    public var words: String {
        let conditions = condition.words
        return "on \(occasion.rawValue)" + (conditions.isEmpty ? "" : " when \(conditions)")
            + " do \(action.rawValue): \(text)"
    }
}

extension AutomationRule {
    /// What the rules decide: every note that applies, the first hold, and the first approval where nothing holds it back.
    ///
    /// An approval takes more than its conditions: nothing unusual, and no discount but what the rule names. What only the
    /// store knows (the credit limit, a hold by hand) the store asks besides.
    ///
    /// - Parameters:
    ///   - rules: The rules, in the file's order.
    ///   - occasion: What happened.
    ///   - facts: What is known of the order.
    /// - Returns: The rules that decide, in the file's order.
    public static func decide(
        _ rules: [AutomationRule],
        on occasion: Occasion,
        _ facts: AutomationFacts
    ) -> [AutomationRule] {
        let matching = rules.filter { $0.occasion == occasion && $0.applies(to: facts) }
        let isHeld = matching.contains { $0.action == .hold }
        var done: Set<Action> = []
        return matching.filter { rule in
            switch rule.action {
            case .note: true
            case .hold: done.insert(.hold).inserted
            case .approve: !isHeld && done.insert(.approve).inserted
            }
        }
    }

    private func applies(to facts: AutomationFacts) -> Bool {
        guard condition.holds(for: facts) else { return false }
        guard action == .approve else { return true }
        let discount = condition.discountAtMost ?? DecimalAmount(digits: 0, scale: 0)
        return !facts.isUnusual && facts.discount <= discount
    }
}

extension AutomationRule {
    /// Reads `rules` of `workflow.yaml`.
    ///
    /// - Throws: ``PolicyError`` for unknown words, two rules of one name, and an approval without a limit or of what is
    ///   confirmed already.
    static func readAll(_ node: YAMLNode?) throws(PolicyError) -> [AutomationRule] {
        var rules: [AutomationRule] = []
        for item in try node?.items() ?? [] {
            let rule = try read(item)
            guard !rules.contains(where: { $0.name == rule.name }) else {
                throw .repeatedName(at: rule.place, kind: "rule", name: rule.name)
            }
            rules.append(rule)
        }
        return rules
    }

    private static func read(_ node: YAMLNode) throws(PolicyError) -> AutomationRule {
        let map = try node.mapping(keys: ["rule", "text", "on", "when", "do"])
        let name = try map.required("rule")
        let text = try map.required("text")
        let reason = try text.string()
        let isPrintable = !reason.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard reason.utf8.count <= 200, isPrintable else {
            throw .badValue(
                at: text.place,
                value: reason,
                expected: "a reason of at most 200 bytes on one line"
            )
        }
        let occasion = try map.required("on").choice(of: Occasion.self, kind: "occasion")
        let doing = try map.required("do")
        let action = try doing.choice(of: Action.self, kind: "action")
        let condition = try AutomationCondition(map["when"])
        if action == .approve {
            guard occasion == .submitted else {
                throw .contradiction(
                    at: doing.place,
                    what: "an order cannot be approved on `\(occasion.rawValue)`",
                    reason: "it was approved before it was confirmed",
                    help: "write `on: \(Occasion.submitted.rawValue)`"
                )
            }
            guard condition.totalAtMost != nil else {
                throw .contradiction(
                    at: doing.place,
                    what: "the rule approves orders of any total",
                    reason: "a rule stands in for a second person only up to a limit that it states",
                    help: "add `total-at-most` under `when`"
                )
            }
        }
        return AutomationRule(
            name: try RoleEntry.checkedName(try name.string(), at: name.place),
            text: reason,
            occasion: occasion,
            condition: condition,
            action: action,
            place: name.place
        )
    }
}
