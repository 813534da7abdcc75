internal import Engine
internal import Policy

/// Names as a person types them, found in a policy.
struct PolicyNames {
    let policy: CompiledPolicy

    func operation(_ name: String) throws(InputError) -> OperationIndex {
        guard let found = policy.operation(named: name) else {
            throw unknown("operation", name, policy.operationNames)
        }
        return found
    }

    func roles(_ names: [String]) throws(InputError) -> RoleSet {
        for name in names where policy.role(named: name) == nil {
            throw unknown("role", name, policy.roleNames)
        }
        return policy.roles(named: names)
    }

    func purpose(_ name: String?) throws(InputError) -> PurposeIndex? {
        guard let name else { return nil }
        guard let found = policy.purpose(named: name) else {
            throw unknown("purpose", name, policy.purposeNames)
        }
        return found
    }

    func field(_ name: String?) throws(InputError) -> FieldIndex? {
        guard let name else { return nil }
        guard let found = policy.field(named: name) else { throw unknown("field", name, policy.fieldPaths) }
        return found
    }

    private func unknown(_ kind: String, _ name: String, _ known: [String]) -> InputError {
        InputError(
            kind,
            "the policy knows no \(kind) `\(name)`",
            help: "use one of \(known.joined(separator: ", "))"
        )
    }
}
