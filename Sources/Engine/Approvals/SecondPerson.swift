internal import Policy
internal import Sealing

/// Somebody who agrees with the request of another, by everything that tells two people apart: principal and uid.
struct SecondPerson: Sendable {
    let principal: RowID
    let name: String
    /// The kernel's word on them.
    let uid: UInt32
    /// When the store came to know them, in milliseconds since 1970.
    let created: Int64
    /// Their own roles, each with the time it was granted.
    let roles: [String: Int64]

    /// - Throws: A ``Denial`` for whoever acts as somebody else: one person under two names stays one.
    init(_ context: Context) throws {
        let access = context.access
        guard access.principal.id == access.caller.id else {
            throw Self.refusal(
                "`--as` never counts as a second person",
                help: "let `\(access.principal.name)` do it, from their own Unix user"
            )
        }
        let state = try context.authorityState()
        self.init(access.caller, uid: access.uid, state)
    }

    init(_ principal: Principal, uid: UInt32, _ state: AuthorityState) {
        self.principal = principal.id
        name = principal.name
        self.uid = uid
        created = principal.created
        let granted = state.granted[principal.id] ?? [:]
        roles = granted.filter { principal.roles.contains($0.key) }
    }

    /// Refuses the requester, under whatever name, and whoever has spoken already.
    ///
    /// - Throws: A ``Denial``, or ``EngineError/conflict(what:reason:help:)``.
    func requireOther(than approval: Approval, and votes: [ApprovalVote]) throws {
        guard principal != approval.principal, principal != approval.acting else {
            throw Self.refusal(
                "nobody decides on their own request",
                help: "let somebody else decide, or take it back with `coffer approval withdraw`"
            )
        }
        guard uid != approval.caller.uid else {
            throw Self.refusal(
                "the request was made by your Unix user, under another name in this store",
                help: "let somebody with another Unix user decide"
            )
        }
        guard !votes.contains(where: { $0.principal == principal || $0.uid == uid }) else {
            throw EngineError.conflict(
                what: "you have agreed to `\(approval.number)` already",
                reason: "one person counts once, whatever their roles",
                help: "let somebody else agree as well"
            )
        }
    }

    /// Refuses whoever may decide under none of the rules.
    ///
    /// - Throws: A ``Denial`` that names the rule.
    func requireRight(under rules: [ApprovalRule], at now: Int64) throws {
        guard !rules.contains(where: { counts(for: $0, at: now) }), let rule = rules.first else { return }
        guard !roles.keys.contains(where: rule.by.contains), !rules.contains(where: { holdsRole(of: $0) })
        else {
            let wait = rules.compactMap(\.coolOff).first?.description ?? ""
            throw Denial(
                rule: rule.id,
                reason: "you, or the role you would decide with, came to this store less than \(wait) ago",
                help: "decide once that time is over, or let somebody decide who is longer here"
            )
        }
        throw Denial(
            rule: rule.id,
            reason: "it wants \(rule.by.joined(separator: " or ")), and you hold no such role of your own",
            help: "let somebody with that role decide"
        )
    }

    /// Whether this person's word counts under a rule: by an own role, held for longer than the cool-off.
    func counts(for rule: ApprovalRule, at now: Int64) -> Bool {
        let earliest = rule.coolOff.map { $0.before(now) } ?? now
        return created <= earliest
            && roles.contains { rule.by.contains($0.key) && $0.value <= earliest }
    }

    private func holdsRole(of rule: ApprovalRule) -> Bool { roles.keys.contains(where: rule.by.contains) }

    private static func refusal(_ reason: String, help: String) -> Denial {
        Denial(rule: "second-person", reason: reason, help: help)
    }
}

extension ApprovalRule {
    /// Whether enough people agree, no principal and no Unix user counted twice.
    func isSatisfied(by people: [SecondPerson], at now: Int64) -> Bool {
        let counting = people.filter { $0.counts(for: self, at: now) }
        return min(Set(counting.map(\.principal)).count, Set(counting.map(\.uid)).count) >= self.people
    }
}
