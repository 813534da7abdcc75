/// What a policy says about one request.
public enum Decision: Hashable, Sendable {
    /// It may go on, within the permit's rows.
    case permit(Permit)
    /// It is refused.
    case deny(PolicyDenial)

    /// The id of the rule that decided.
    public var rule: String {
        switch self {
        case .permit(let permit): permit.rule
        case .deny(let denial): denial.rule
        }
    }

    /// Whether it may go on.
    public var isPermitted: Bool {
        if case .permit = self { true } else { false }
    }
}

/// A permission with what decided it.
public struct Permit: Hashable, Sendable {
    /// The deciding grant: `role:pattern` as the pattern stands in `roles.yaml`, for example `clerk:order.open`.
    public let rule: String
    /// The deciding role: the one with the widest rows; the first in the file among equals.
    public let role: RoleIndex
    /// The widest rows over all granting roles.
    public let scope: RowScope
    /// Every row scope that a granting role gives.
    public let scopes: RowScopes
    /// The purpose it is decided for: the named one, or the default.
    public let purpose: PurposeIndex
}

/// A refusal with what decided it.
public struct PolicyDenial: Hashable, Sendable {
    /// The kind of refusal.
    public enum Reason: String, CaseIterable, Codable, Sendable {
        /// The person holds no role of this policy.
        case noRole = "no-role"
        /// None of the roles grants the operation.
        case noGrant = "no-grant"
        /// A never rule forbids it to every role that the person holds.
        case never
        /// No purpose is named, and no granting role has a default.
        case purposeNeeded = "purpose-needed"
        /// No granting role may act under the named purpose.
        case purposeNotAllowed = "purpose-not-allowed"
    }

    /// The kind of refusal.
    public let reason: Reason
    /// The never rule's id; for other kinds the reason's own name.
    public let rule: String

    init(_ reason: Reason, rule: String? = nil) {
        self.reason = reason
        self.rule = rule ?? reason.rawValue
    }
}

/// The largest order total that a person may confirm.
public enum OrderLimit: Hashable, Sendable {
    /// Up to and including this amount; zero when the currency is not named.
    case upTo(DecimalAmount)
    /// Any amount.
    case unlimited

    /// Whether an order of this total is inside the limit.
    public func allows(_ total: DecimalAmount) -> Bool {
        switch self {
        case .upTo(let limit): total <= limit
        case .unlimited: true
        }
    }
}
