/// A role as `roles.yaml` writes it.
public struct RoleEntry: Sendable, Equatable {
    /// The role's name.
    public let name: String
    /// Who holds the role, in words.
    public let text: String
    /// Where the role's name stands.
    public let place: SourcePlace
    /// The operations it grants, in the file's order.
    public let grants: [Pattern]
    /// Visibility by group or `group.field`; what is not named is withheld.
    public let visibility: [VisibilityEntry]
    /// The rows it covers where ``rowsByNoun`` says nothing.
    public let rows: RowScope
    /// The rows it covers per noun.
    public let rowsByNoun: [String: RowScope]
    /// Where each noun that the role has rows or purposes of its own for stands, in the file's order.
    let nouns: [Pattern]
    /// The purposes it may act under, by name, where ``purposesByNoun`` says nothing.
    public let purposes: [String]
    /// The purposes it may act under per noun, in place of ``purposes``.
    public let purposesByNoun: [String: [String]]
    /// The purpose it acts under when none is named, where ``defaultPurposeByNoun`` says nothing.
    public let defaultPurpose: String?
    /// The purpose it acts under per noun when none is named.
    public let defaultPurposeByNoun: [String: String]
    /// How much it may do.
    public let limits: Limits
    /// Groups and fields that it may unmask by giving a reason.
    public let unmask: [Pattern]

    /// A name or pattern with its place.
    public struct Pattern: Sendable, Equatable {
        /// An exact name, or `noun.*`, or a group.
        public let text: String
        /// Where it stands.
        public let place: SourcePlace
    }

    /// One line of `visibility`.
    public struct VisibilityEntry: Sendable, Equatable {
        /// A group or `group.field`.
        public let path: String
        /// How much is seen.
        public let visibility: Visibility
        /// Where the line stands.
        public let place: SourcePlace
    }

    /// How much a role may do.
    public struct Limits: Sendable, Equatable {
        /// The largest order total per currency; `nil` when there is no upper limit.
        public let orderTotal: [String: DecimalAmount]?
        /// The largest discount in percent.
        public let discountPercent: DecimalAmount
        /// How many fields it may unmask in an hour.
        public let revealsPerHour: Int
    }
}

extension RoleEntry {
    private static let keys = [
        "text", "operations", "visibility", "rows", "purposes", "default-purpose", "limits",
        "unmask-with-reason",
    ]

    /// Reads one role; its purposes must be among the known ones.
    init(_ entry: YAMLEntry, knownPurposes: [String]) throws(PolicyError) {
        let map = try entry.value.mapping(keys: Self.keys)
        name = try Self.checkedName(entry.key, at: entry.place)
        place = entry.place
        text = try map.required("text").string()
        grants = try Self.patterns(map.required("operations"))
        visibility = try Self.visibility(map["visibility"])
        let (rows, rowsByNoun, nouns) = try Self.rows(map.required("rows"))
        (self.rows, self.rowsByNoun) = (rows, rowsByNoun)
        let purposes = try RolePurposes(map, known: knownPurposes)
        (self.purposes, purposesByNoun) = (purposes.all, purposes.byNoun)
        (defaultPurpose, defaultPurposeByNoun) = (purposes.unnamed, purposes.unnamedByNoun)
        self.nouns = nouns + purposes.nouns
        unmask =
            try map["unmask-with-reason"].map { node throws(PolicyError) in try Self.patterns(node) } ?? []
        limits = try Limits(map["limits"])
        if let first = unmask.first, limits.revealsPerHour == 0 {
            throw .contradiction(
                at: first.place,
                what: "role `\(name)` may unmask, but not once in an hour",
                reason: "`reveals-per-hour` is missing or zero",
                help: "add it under `limits`"
            )
        }
    }

    /// Names of roles, purposes and rules: lower-case letters, digits and dashes.
    static func checkedName(_ name: String, at place: SourcePlace) throws(PolicyError) -> String {
        let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard isPlain, let first = name.utf8.first, (97...122).contains(first), name.utf8.count <= 64 else {
            let expected = "a name of lower-case letters, digits and dashes"
            throw .badValue(at: place, value: name, expected: expected)
        }
        return name
    }

    static func patterns(_ node: YAMLNode) throws(PolicyError) -> [Pattern] {
        _ = try node.strings()
        var patterns: [Pattern] = []
        for item in try node.items() { patterns.append(Pattern(text: try item.string(), place: item.place)) }
        return patterns
    }

    private static func visibility(_ node: YAMLNode?) throws(PolicyError) -> [VisibilityEntry] {
        guard let node else { return [] }
        var lines: [VisibilityEntry] = []
        for entry in try node.entries() {
            let value = try entry.value.choice(of: Visibility.self, kind: "visibility")
            lines.append(VisibilityEntry(path: entry.key, visibility: value, place: entry.place))
        }
        return lines
    }

    private static func rows(_ node: YAMLNode) throws(PolicyError) -> (
        RowScope, [String: RowScope], [Pattern]
    ) {
        guard case .mapping(let entries) = node.content else {
            return (try node.choice(of: RowScope.self, kind: "row scope"), [:], [])
        }
        var scopes: [String: RowScope] = [:]
        for entry in entries {
            scopes[entry.key] = try entry.value.choice(of: RowScope.self, kind: "row scope")
        }
        guard let fallback = scopes.removeValue(forKey: "default") else {
            throw .missingKey(at: node.place, key: "default")
        }
        let nouns = entries.filter { $0.key != "default" }.map { Pattern(text: $0.key, place: $0.place) }
        return (fallback, scopes, nouns)
    }
}

extension RoleEntry.Limits {
    init(_ node: YAMLNode?) throws(PolicyError) {
        guard let map = try node?.mapping(keys: ["order-total", "discount-percent", "reveals-per-hour"])
        else {
            (orderTotal, discountPercent, revealsPerHour) = ([:], DecimalAmount(digits: 0, scale: 0), 0)
            return
        }
        if let total = map["order-total"] {
            if case .scalar("unlimited", _) = total.content {
                orderTotal = nil
            } else {
                orderTotal = try total.amountsByCurrency()
            }
        } else {
            orderTotal = [:]
        }
        let percent = try map["discount-percent"].map { node throws(PolicyError) in try node.amount() }
        discountPercent = percent ?? DecimalAmount(digits: 0, scale: 0)
        if let node = map["discount-percent"], discountPercent > DecimalAmount(digits: 100, scale: 0) {
            throw .badValue(at: node.place, value: "\(discountPercent)", expected: "a percentage up to 100")
        }
        let reveals = try map["reveals-per-hour"].map { node throws(PolicyError) in
            try node.integer(in: 0...100_000)
        }
        revealsPerHour = reveals ?? 0
    }
}
