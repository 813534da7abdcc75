internal import Engine
internal import Orders
internal import Policy

/// Whom a note mentions: one principal, everybody of a role, or everybody of a team.
struct MentionTarget {
    let kind: Mention.Kind
    let name: String
    /// Who it is, where it is one.
    let principal: Principal?

    /// The most that one note may mention.
    static let most = 20

    /// Whom the words of a text mean, each once, in the text's order.
    ///
    /// - Throws: `InputError` by the mention's place where it names nobody, or more than one thing: the word itself may be about
    ///   a person, and is not repeated.
    static func all(in text: String, in context: Context) throws -> [MentionTarget] {
        let mentions = Mention.all(in: text)
        guard !mentions.isEmpty else { return [] }
        let principals = try context.activePrincipals()
        let roles = Set(context.roles.map(\.name))
        var found: [MentionTarget] = []
        for mention in mentions {
            let target = try target(of: mention, principals, roles)
            guard !found.contains(where: { $0.kind == target.kind && $0.name == target.name }) else {
                continue
            }
            found.append(target)
        }
        guard found.count <= most else {
            throw InputError(
                "text",
                "\(found.count) are mentioned, and at most \(most) may be",
                help: "mention a role or a team instead"
            )
        }
        return found
    }

    /// Who is meant today.
    func members(of principals: [Principal]) -> [Principal] {
        switch kind {
        case .user: principals.filter { $0.name == name }
        case .role: principals.filter { $0.roles.contains(name) }
        case .team: principals.filter { $0.team == name }
        }
    }

    private static func target(
        of mention: Mention,
        _ principals: [Principal],
        _ roles: Set<String>
    ) throws -> MentionTarget {
        let fitting = (mention.kind.map { [$0] } ?? Mention.Kind.allCases).compactMap { kind in
            let principal = kind == .user ? principals.first { $0.name == mention.name } : nil
            let isKnown =
                switch kind {
                case .user: principal != nil
                case .role: roles.contains(mention.name)
                case .team: principals.contains { $0.team == mention.name }
                }
            return isKnown ? MentionTarget(kind: kind, name: mention.name, principal: principal) : nil
        }
        guard let first = fitting.first else {
            throw InputError(
                "text",
                "the mention at character \(mention.position) names no user, role or team of this store",
                help: "see `coffer user list` for the names, or write a blank behind the @"
            )
        }
        guard fitting.count == 1 else {
            throw InputError(
                "text",
                "the mention at character \(mention.position) may mean a \(fitting[0].kind.rawValue) or a \(fitting[1].kind.rawValue)",
                help: "say which: @user:NAME, @role:NAME or @team:NAME"
            )
        }
        return first
    }
}

extension MentionTarget {
    /// How it is written in an answer: a user by the name alone.
    var word: String { Self.word(kind, name) }

    static func word(_ kind: Mention.Kind, _ name: String) -> String {
        kind == .user ? name : "\(kind.rawValue):\(name)"
    }
}
