internal import Policy
public import Sealing

/// How far somebody's roles let them reach with one operation.
public struct Reach: Sendable {
    let scopes: RowScopes
    let principal: RowID
    let principalTeam: String

    /// Whether a row is within it.
    public func covers(owner: RowID?, team: String?, isToFulfil: Bool) -> Bool {
        scopes.covers(.all)
            || (scopes.covers(.team) && (team == principalTeam || owner == principal))
            || (scopes.covers(.own) && owner == principal)
            || (scopes.covers(.toFulfil) && isToFulfil)
    }
}

/// What others could do, and the caller with other operations: for work that several people share.
extension Context {
    /// How far the caller reaches with another operation, under the request's own purpose; nil where the roles do not permit it.
    public func reach(of operation: String) -> Reach? {
        reach(of: operation, roles: access.roles, purpose: access.permit.purpose, principal)
    }

    /// How far somebody else would reach with an operation, under the usual purpose of their roles; nil where those do not permit it.
    public func reach(of operation: String, by principal: Principal) -> Reach? {
        let roles = access.policy.compiled.roles(named: principal.roles)
        return reach(of: operation, roles: roles, purpose: nil, principal)
    }

    /// Whether somebody else would see a field whole with an operation, by its path, under the usual purpose of their roles.
    public func seesWhole(_ path: String, with operation: String, as principal: Principal) -> Bool {
        let policy = access.policy.compiled
        guard let index = policy.operation(named: operation), let field = access.policy.field(at: path) else {
            return false
        }
        let roles = policy.roles(named: principal.roles)
        return policy.visibility(roles: roles, operation: index, purpose: nil, field: field) == .full
    }

    /// Everybody whom the store knows and who may ask for something, by name.
    public func activePrincipals() throws -> [Principal] {
        try authorityState().principals.values.filter(\.isActive).sorted { $0.name < $1.name }
    }

    private func reach(
        of operation: String,
        roles: RoleSet,
        purpose: PurposeIndex?,
        _ principal: Principal
    ) -> Reach? {
        let policy = access.policy.compiled
        guard let index = policy.operation(named: operation),
            case .permit(let permit) = policy.decide(roles: roles, operation: index, purpose: purpose)
        else { return nil }
        return Reach(scopes: permit.scopes, principal: principal.id, principalTeam: principal.team)
    }
}
