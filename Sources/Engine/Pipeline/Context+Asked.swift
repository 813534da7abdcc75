internal import Policy

/// What the request itself says, for operations that decide by it.
extension Context {
    /// Why this is asked, in the person's words; nil where nothing, or only blanks, was said.
    public var reason: String? {
        guard let reason = access.request.reason, reason.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return reason
    }

    /// Whether the caller's roles would also permit another operation, under the same purpose.
    public func permits(_ operation: String) -> Bool {
        let policy = access.policy.compiled
        guard let index = policy.operation(named: operation) else { return false }
        let decision = policy.decide(roles: access.roles, operation: index, purpose: access.permit.purpose)
        guard case .permit = decision else { return false }
        return true
    }

    /// Whether the caller's roles would permit another operation if it were asked for by itself, under their usual purpose.
    public func permitsByItself(_ operation: String) -> Bool {
        let policy = access.policy.compiled
        guard let index = policy.operation(named: operation) else { return false }
        return policy.decide(roles: access.roles, operation: index, purpose: nil).isPermitted
    }
}
