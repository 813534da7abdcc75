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
}
