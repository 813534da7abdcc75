internal import FoundationEssentials
internal import Policy

extension EngineError {
    /// What is answered to a request that was stored, now or before.
    init(waiting approval: Approval, rules: [ApprovalRule], at now: Date) {
        let milliseconds = Int64((now.timeIntervalSince1970 * 1000).rounded(.down))
        let state = approval.state(at: milliseconds)
        guard state == .pending else {
            self = .approvalClosed(number: approval.number, state: state.rawValue)
            return
        }
        let rule = rules.first
        let people = rule.map { $0.people == 1 ? "one" : "\($0.people)" } ?? "one"
        let by = rule.map { $0.by.joined(separator: " or ") } ?? "somebody else"
        self = .approvalPending(
            number: approval.number,
            operation: approval.operation,
            rule: rule?.id ?? approval.rules.joined(separator: ", "),
            by: "\(people) of \(by)",
            until: Instant.text(approval.expires)
        )
    }
}

/// An instant as it is written everywhere: RFC 3339, UTC.
enum Instant {
    static func text(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
