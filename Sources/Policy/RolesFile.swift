/// What `roles.yaml` says: purposes, roles, and what must never be granted.
public struct RolesFile: Sendable, Equatable {
    /// The policy's own version text.
    public let version: String
    /// The purposes, in the file's order.
    public let purposes: [PurposeEntry]
    /// The roles, in the file's order.
    public let roles: [RoleEntry]
    /// The rules that no grant may break.
    public let never: [NeverRule]

    /// A purpose that personal data may be used for.
    public struct PurposeEntry: Sendable, Equatable {
        /// The purpose's name.
        public let name: String
        /// What it means, in words.
        public let text: String
        /// The legal basis.
        public let basis: String
        /// Whether personal data may be used for it only of persons who consent.
        public let needsConsent: Bool
        /// Why restricted data may be used for it; nil where it may not.
        public let underRestriction: RestrictionGround?
        /// Where it stands.
        public let place: SourcePlace
    }

    /// Whether a purpose asks for a consent.
    public enum ConsentNeed: String, CaseIterable, Sendable {
        /// It does (GDPR Art. 6(1)(a)).
        case required
    }

    /// What the law leaves restricted data to be used for, besides being kept.
    ///
    /// GDPR Art. 18(2).
    public enum RestrictionGround: String, CaseIterable, Sendable {
        /// The person consents, or asks for it.
        case consent
        /// Legal claims are established, exercised or defended.
        case legalClaims = "legal-claims"
        /// The rights of another person are protected.
        case protection
        /// There are reasons of important public interest.
        case publicInterest = "public-interest"
    }

    /// Reads the file's tree; names of operations and fields are checked when the policy is compiled.
    ///
    /// - Throws: ``PolicyError`` with the place of the first mistake.
    public init(_ tree: YAMLNode) throws(PolicyError) {
        let map = try tree.mapping(keys: ["version", "purposes", "roles", "never"])
        version = try map.required("version").string()
        var purposes: [PurposeEntry] = []
        for entry in try map.required("purposes").entries() {
            let purpose = try entry.value.mapping(keys: [
                "text", "basis", "consent", "under-restriction",
            ])
            purposes.append(
                PurposeEntry(
                    name: try RoleEntry.checkedName(entry.key, at: entry.place),
                    text: try purpose.required("text").string(),
                    basis: try purpose.required("basis").string(),
                    needsConsent: try purpose["consent"]
                        .map { node throws(PolicyError) in
                            try node.choice(of: ConsentNeed.self, kind: "word for a consent")
                        } == .required,
                    underRestriction: try purpose["under-restriction"]
                        .map { node throws(PolicyError) in
                            try node.choice(of: RestrictionGround.self, kind: "ground of Art. 18(2)")
                        },
                    place: entry.place
                )
            )
        }
        self.purposes = purposes
        var roles: [RoleEntry] = []
        for entry in try map.required("roles").entries() {
            roles.append(try RoleEntry(entry, knownPurposes: purposes.map(\.name)))
        }
        self.roles = roles
        var never: [NeverRule] = []
        for item in try map.required("never").items() {
            let rule = try NeverRule(item)
            guard !never.contains(where: { $0.id == rule.id }) else {
                throw .repeatedName(at: rule.place, kind: "rule", name: rule.id)
            }
            never.append(rule)
        }
        self.never = never
    }
}

/// A rule that no grant may break: named roles (or all but named roles) never get these operations or fields.
public struct NeverRule: Sendable, Equatable {
    /// The rule's id.
    public let id: String
    /// What it forbids, in words.
    public let text: String
    /// Forbidden operations: names, `noun.*` or `*`; empty when the rule speaks of fields.
    public let operations: [RoleEntry.Pattern]
    /// Only operations of this kind, when given.
    public let kind: OperationEntry.Kind?
    /// Forbidden fields: groups or `group.field`; empty when the rule speaks of operations.
    public let fields: [RoleEntry.Pattern]
    /// Whom the rule binds.
    public let binds: Binding
    /// Where the rule stands.
    public let place: SourcePlace

    /// Whom a rule binds.
    public enum Binding: Sendable, Equatable {
        /// These roles.
        case only([RoleEntry.Pattern])
        /// All roles but these.
        case allExcept([RoleEntry.Pattern])
    }

    init(_ node: YAMLNode) throws(PolicyError) {
        let map = try node.mapping(
            keys: ["rule", "text", "operations", "kind", "fields", "except-roles", "roles"])
        let id = try map.required("rule")
        self.id = try RoleEntry.checkedName(try id.string(), at: id.place)
        place = id.place
        text = try map.required("text").string()
        kind = try map["kind"].map { node throws(PolicyError) in
            try node.choice(of: OperationEntry.Kind.self, kind: "kind of operation")
        }
        switch (map["operations"], map["fields"]) {
        case (let operations?, nil):
            self.operations = try RoleEntry.patterns(operations)
            fields = []
        case (nil, let fields?):
            operations = []
            self.fields = try RoleEntry.patterns(fields)
        default:
            throw Self.either("operations", "fields", of: self.id, at: node.place)
        }
        switch (map["roles"], map["except-roles"]) {
        case (let roles?, nil): binds = .only(try RoleEntry.patterns(roles))
        case (nil, let roles?): binds = .allExcept(try RoleEntry.patterns(roles))
        default: throw Self.either("roles", "except-roles", of: self.id, at: node.place)
        }
    }

    private static func either(
        _ first: String,
        _ second: String,
        of rule: String,
        at place: SourcePlace
    ) -> PolicyError {
        .contradiction(
            at: place,
            what: "rule `\(rule)` needs either `\(first)` or `\(second)`",
            reason: "it has both or neither",
            help: "keep one; write two rules for two things"
        )
    }
}
