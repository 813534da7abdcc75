/// What checking a policy found.
public struct CheckReport: Codable, Hashable, Sendable {
    /// How many points of the decision space the never rules were proven over.
    public let points: Int
    /// How many never rules hold.
    public let rules: Int
    /// The outcome of each case of `tests.yaml`.
    public let tests: [PolicyTestResult]

    /// Whether every case came out as expected.
    public var isPassed: Bool { tests.allSatisfy(\.isPassed) }
}

/// The outcome of one case of `tests.yaml`.
public struct PolicyTestResult: Codable, Hashable, Sendable {
    /// The case's name.
    public let name: String
    /// Where it stands.
    public let place: String
    /// What was expected, with the rule if one was named.
    public let expected: String
    /// What came out, with the rule that decided.
    public let actual: String
    /// Whether both agree.
    public let isPassed: Bool
    /// Why it came out so.
    public let explanation: Explanation
}

extension CompiledPolicy {
    /// Runs every case of `tests.yaml`.
    ///
    /// - Throws: ``PolicyError`` when the file itself is not in order.
    public func runTests() throws(PolicyError) -> [PolicyTestResult] {
        try TestsFile(files.tree("tests.yaml"), policy: self).cases.map(run)
    }

    private func run(_ test: PolicyTestCase) -> PolicyTestResult {
        guard let operation = operation(named: test.operation) else {
            preconditionFailure("the case was read against this policy")
        }
        let explanation = explain(
            roles: roles(named: test.roles),
            operation: operation,
            purpose: test.purpose.flatMap { purpose(named: $0) },
            field: test.field.flatMap { field(named: $0) },
            hasReason: test.hasReason
        )
        let isPassed =
            explanation.outcome == test.expectation.rawValue
            && (test.rule == nil || test.rule == explanation.rule)
        return PolicyTestResult(
            name: test.name,
            place: test.place.description,
            expected: test.expectation.rawValue + (test.rule.map { " by \($0)" } ?? ""),
            actual: "\(explanation.outcome) by \(explanation.rule)",
            isPassed: isPassed,
            explanation: explanation
        )
    }

    /// Loads a policy, proves its never rules over the whole decision space and runs its cases.
    ///
    /// - Throws: ``PolicyError`` with the place of the first mistake.
    public static func check(
        files: PolicyFiles,
        vocabulary: Vocabulary
    ) throws(PolicyError) -> (policy: CompiledPolicy, report: CheckReport) {
        let policy = try CompiledPolicy(files: files, vocabulary: vocabulary)
        let points = try policy.proveNeverRules()
        let report = CheckReport(
            points: points,
            rules: policy.rolesFile.never.count,
            tests: try policy.runTests()
        )
        return (policy, report)
    }

    /// Asks for every decision there is (each role, each pair of roles and all roles together × operations ×
    /// purposes × fields) and holds the answers against the never rules as they are written.
    ///
    /// Loading compares grants with rules; this looks at what comes out, so a slip in either is found.
    ///
    /// - Returns: The number of points that were asked for.
    /// - Throws: ``PolicyError/neverBroken(at:rule:ruleAt:role:subject:)``.
    public func proveNeverRules() throws(PolicyError) -> Int {
        var points = 0
        for set in roleSets() {
            for operation in operations {
                for purpose in [nil] + purposes.map(Optional.some) {
                    points += 1
                    let decision = decide(roles: set, operation: operation, purpose: purpose)
                    if decision.isPermitted { try holdOperation(operation, set, decision) }
                    for field in fields {
                        points += 1
                        let isShown =
                            visibility(roles: set, operation: operation, purpose: purpose, field: field)
                            != .withheld
                            || canUnmask(roles: set, operation: operation, purpose: purpose, field: field)
                        guard isShown else { continue }
                        let granting = grantingRoles(roles: set, operation: operation, purpose: purpose)
                        try holdField(field, granting)
                    }
                }
            }
        }
        return points
    }

    private func roleSets() -> [RoleSet] {
        var sets = roles.flatMap { first in
            roles.filter { $0.rawValue >= first.rawValue }.map { RoleSet(first).union(RoleSet($0)) }
        }
        if roles.count > 2 { sets.append(allRoles) }
        return sets
    }

    /// A permitted operation must be free of every rule for at least one of the roles that the person holds.
    private func holdOperation(
        _ operation: OperationIndex,
        _ set: RoleSet,
        _ decision: Decision
    ) throws(PolicyError) {
        guard case .permit(let permit) = decision else { return }
        let role = name(of: permit.role)
        let entry = vocabulary.operations[operation.rawValue]
        for rule in rolesFile.never where rule.forbids(entry) && rule.isBinding(role) {
            throw .neverBroken(
                at: rolesFile.roles[permit.role.rawValue].place,
                rule: rule.id,
                ruleAt: rule.place,
                role: role,
                subject: entry.name
            )
        }
    }

    /// A field that is shown must be free of every rule for one of the roles that the person acts under.
    private func holdField(_ field: FieldIndex, _ granting: RoleSet) throws(PolicyError) {
        let path = entry(of: field)
        let acting = roles.filter { granting.contains(RoleSet($0)) }
        for rule in rolesFile.never where rule.forbids(path) {
            guard acting.allSatisfy({ rule.isBinding(name(of: $0)) }), let first = acting.first else {
                continue
            }
            throw .neverBroken(
                at: rolesFile.roles[first.rawValue].place,
                rule: rule.id,
                ruleAt: rule.place,
                role: name(of: first),
                subject: path.path
            )
        }
    }
}

extension NeverRule {
    fileprivate func forbids(_ operation: OperationEntry) -> Bool {
        guard kind == nil || kind == operation.kind else { return false }
        return operations.contains { ["*", operation.name, operation.noun + ".*"].contains($0.text) }
    }

    fileprivate func forbids(_ field: FieldEntry) -> Bool {
        fields.contains { $0.text == field.path || $0.text == field.group }
    }

    fileprivate func isBinding(_ role: String) -> Bool {
        switch binds {
        case .only(let roles): roles.contains { $0.text == role }
        case .allExcept(let roles): !roles.contains { $0.text == role }
        }
    }
}
