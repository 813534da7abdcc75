/// Why a policy decided as it did, and the smallest change that would allow more.
public struct Explanation: Codable, Hashable, Sendable, CustomStringConvertible {
    /// `permit`, `deny`, `full`, `masked` or `withheld`.
    public let outcome: String
    /// The rule, grant or missing grant that decided.
    public let rule: String
    /// Where that rule stands (`roles.yaml:12:5`), when it stands anywhere.
    public let place: String?
    /// The roles that the person holds.
    public let roles: [String]
    /// The operation.
    public let operation: String
    /// The purpose that counted, if any.
    public let purpose: String?
    /// The field that was asked about, if any.
    public let field: String?
    /// The rows that a permit covers.
    public let rows: String?
    /// Why, in words.
    public let reason: String
    /// The smallest change that would allow it; `nil` when nothing is refused.
    public let change: String?
    /// The written rules that decide by themselves when it is done, in the file's order.
    public var automatic: [String]?

    /// The explanation for people, a few lines.
    public var description: String {
        var lines = ["\(outcome): \(operation)\(field.map { ", \($0)" } ?? "")"]
        lines.append("roles: \(roles.isEmpty ? "none" : roles.joined(separator: ", "))")
        if let purpose { lines.append("purpose: \(purpose)") }
        lines.append(place.map { "rule: \(rule) (\($0))" } ?? "rule: \(rule)")
        if let rows { lines.append("rows: \(rows)") }
        lines.append("reason: \(reason)")
        if let change { lines.append("smallest change: \(change)") }
        lines += (automatic ?? []).map { "automatic: \($0)" }
        return lines.joined(separator: "\n")
    }
}

extension CompiledPolicy {
    /// Explains a decision on an operation, or on one field of it.
    ///
    /// - Parameters:
    ///   - roles: The roles that the person holds.
    ///   - operation: The operation.
    ///   - purpose: The named purpose, if any.
    ///   - field: The field to ask about; `nil` asks about the operation.
    ///   - hasReason: Whether a reason for unmasking is given.
    /// - Returns: What decided, and the smallest change that would allow more.
    public func explain(
        roles: RoleSet,
        operation: OperationIndex,
        purpose: PurposeIndex?,
        field: FieldIndex? = nil,
        hasReason: Bool = false
    ) -> Explanation {
        let question = Question(
            policy: self,
            roles: roles,
            operation: operation,
            purpose: purpose,
            field: field,
            hasReason: hasReason
        )
        var explanation = question.answer()
        explanation.automatic = field == nil ? automatic(name(of: operation)) : nil
        return explanation
    }

    /// The rules that are asked when an operation is done; nil where there are none.
    private func automatic(_ operation: String) -> [String]? {
        let occasions: [AutomationRule.Occasion] =
            switch operation {
            case "order.submit": [.submitted]
            case "order.confirm", "order.open": [.submitted, .confirmed]
            default: []
            }
        let rules = workflow.rules.filter { occasions.contains($0.occasion) }
        return rules.isEmpty ? nil : rules.map { "rule `\($0.name)` (\($0.place)) \($0.words)" }
    }
}
