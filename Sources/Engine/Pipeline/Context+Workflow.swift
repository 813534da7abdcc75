public import Policy
public import Sealing

extension Context {
    /// The order process of the policy in force.
    public var workflow: WorkflowFile { access.policy.compiled.workflow }

    /// The roles of a principal, also of one that is no longer active; none of one that is not known.
    public func roles(of principal: RowID) throws -> [String] {
        try authorityState().principals[principal]?.roles ?? []
    }

    /// The active principal of this name.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``.
    public func activePrincipal(named name: String) throws -> Principal {
        let found = try principal(named: name)
        guard found.isActive else { throw EngineError.notFound(kind: "user", name: name) }
        return found
    }
}
