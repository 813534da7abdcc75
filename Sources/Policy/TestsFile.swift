/// One case of `tests.yaml`: who, what, for which purpose, and what must come out.
public struct PolicyTestCase: Sendable, Equatable {
    /// The case's name.
    public let name: String
    /// The roles that the person holds.
    public let roles: [String]
    /// The operation.
    public let operation: String
    /// The purpose that is named, if any.
    public let purpose: String?
    /// The field (`group.field`) whose visibility is meant; without it the operation itself is.
    public let field: String?
    /// Whether a reason for unmasking is given.
    public let hasReason: Bool
    /// What must come out.
    public let expectation: Expectation
    /// The rule that must have decided, if it matters.
    public let rule: String?
    /// Where the case stands.
    public let place: SourcePlace

    /// What can come out of a case.
    public enum Expectation: String, CaseIterable, Codable, Sendable {
        /// The operation is permitted.
        case permit
        /// The operation is denied.
        case deny
        /// The field is shown.
        case full
        /// A hint of the field is shown.
        case masked
        /// The field is not shown.
        case withheld
    }
}

/// What `tests.yaml` says.
public struct TestsFile: Sendable, Equatable {
    /// The cases, in the file's order.
    public let cases: [PolicyTestCase]

    /// Reads the file's tree; the names in a case must exist in the policy.
    ///
    /// - Throws: ``PolicyError`` with the place of the first mistake.
    init(_ tree: YAMLNode, policy: CompiledPolicy) throws(PolicyError) {
        let map = try tree.mapping(keys: ["version", "cases"])
        _ = try map.required("version").string()
        var cases: [PolicyTestCase] = []
        for item in try map.required("cases").items() {
            let test = try PolicyTestCase(item, policy: policy)
            guard !cases.contains(where: { $0.name == test.name }) else {
                throw .repeatedName(at: test.place, kind: "case", name: test.name)
            }
            cases.append(test)
        }
        self.cases = cases
    }
}

extension PolicyTestCase {
    init(_ node: YAMLNode, policy: CompiledPolicy) throws(PolicyError) {
        let map = try node.mapping(
            keys: ["name", "roles", "operation", "purpose", "field", "reason", "expect", "rule"])
        let nameNode = try map.required("name")
        name = try nameNode.string()
        place = nameNode.place
        roles = try map.required("roles").strings()
        for item in try map.required("roles").items() {
            try Self.require(item, in: policy.roleNames, kind: "role")
        }
        operation = try Self.require(
            try map.required("operation"),
            in: policy.operationNames,
            kind: "operation"
        )
        purpose = try map["purpose"].map { node throws(PolicyError) in
            try Self.require(node, in: policy.purposeNames, kind: "purpose")
        }
        field = try map["field"].map { node throws(PolicyError) in
            try Self.require(node, in: policy.fieldPaths, kind: "field")
        }
        hasReason = try map["reason"].map { node throws(PolicyError) in try node.string() } != nil
        let expect = try map.required("expect")
        expectation = try expect.choice(of: Expectation.self, kind: "outcome")
        rule = try map["rule"].map { node throws(PolicyError) in try node.string() }
        let isAboutField = expectation != .permit && expectation != .deny
        if isAboutField != (field != nil) {
            throw .contradiction(
                at: expect.place,
                what: "`\(expectation.rawValue)` does not fit this case",
                reason: "a case with `field` expects full, masked or withheld; one without, permit or deny",
                help: "add or remove `field`, or change `expect`"
            )
        }
    }

    @discardableResult
    private static func require(
        _ node: YAMLNode,
        in known: [String],
        kind: String
    ) throws(PolicyError) -> String {
        let name = try node.string()
        guard known.contains(name) else {
            throw .unknownName(at: node.place, kind: kind, name: name, known: known)
        }
        return name
    }
}
