/// A role that may be taken in an emergency: by whom, for how long, and who looks at it afterwards.
public struct BreakGlassRule: Sendable, Equatable {
    /// The rule's id.
    public let id: String
    /// What it is for, in words.
    public let text: String
    /// The roles that may be taken.
    public let take: [String]
    /// The roles whose holders may take them.
    public let by: [String]
    /// The longest time.
    public let within: CalendarDuration
    /// The roles whose holders look at it afterwards.
    public let review: [String]
    /// Where the rule stands.
    public let place: SourcePlace
    /// Where each role that may be taken stands.
    let takePlaces: [SourcePlace]
}

extension BreakGlassRule {
    init(_ node: YAMLNode, roles: [String]) throws(PolicyError) {
        let map = try node.mapping(keys: ["rule", "text", "take", "by", "within", "review"])
        let id = try map.required("rule")
        self.id = try RoleEntry.checkedName(try id.string(), at: id.place)
        place = id.place
        text = try map.required("text").string()
        let taken = try Self.named(try map.required("take"), roles: roles)
        take = taken.map(\.text)
        takePlaces = taken.map(\.place)
        by = try Self.named(try map.required("by"), roles: roles).map(\.text)
        let reviewers = try Self.named(try map.required("review"), roles: roles)
        review = reviewers.map(\.text)
        let within = try map.required("within")
        self.within = try within.duration()
        // Why so short: what is taken for longer is no emergency, and is granted like any other role.
        guard !self.within.isZero, self.within.isAtMostOneDay else {
            throw .badValue(
                at: within.place,
                value: self.within.description,
                expected: "a duration above zero and up to 24 hours, such as PT4H"
            )
        }
        for role in reviewers where take.contains(role.text) {
            throw .contradiction(
                at: role.place,
                what: "`\(role.text)` reviews what it was taken for",
                reason: "the same rule lets it be taken",
                help: "name another role under `review`"
            )
        }
    }

    private static func named(_ node: YAMLNode, roles: [String]) throws(PolicyError) -> [RoleEntry.Pattern] {
        let names = try RoleEntry.patterns(node)
        for name in names where !roles.contains(name.text) {
            throw .unknownName(at: name.place, kind: "role", name: name.text, known: roles)
        }
        if names.isEmpty { throw .badValue(at: node.place, value: "[]", expected: "a role") }
        return names
    }
}

extension CalendarDuration {
    /// Whether no more than 24 hours pass, without a calendar.
    var isAtMostOneDay: Bool {
        (years, months) == (0, 0) && days * 86_400 + hours * 3600 + minutes * 60 + seconds <= 86_400
    }
}

extension CompiledPolicy {
    /// The rule by which somebody with these roles may take a role in an emergency; nil where there is none.
    public func breakGlass(taking role: String, holding roles: [String]) -> BreakGlassRule? {
        approvalsFile.breakGlass.first { rule in
            rule.take.contains(role) && rule.by.contains(where: roles.contains)
        }
    }

    /// Whether no never rule forbids to the holder of these roles what another role would bring.
    ///
    /// Constant time. A role that somebody holds for good adds to others whatever a rule says of them (each rule speaks of
    /// what a role grants); one that is taken for an emergency does not go past a rule that binds its taker.
    public func mayTake(_ role: RoleIndex, holding roles: RoleSet) -> Bool {
        tables.forbiddenTakers[role.rawValue] & roles.rawValue == 0
    }
}
