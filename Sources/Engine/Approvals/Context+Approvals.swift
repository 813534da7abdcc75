internal import Policy
internal import Sealing

/// How a command meets a rule that asks for further people.
enum ApprovalGate: Sendable {
    /// It stops there.
    case enforced
    /// It goes on, to see what else it would do, and is taken back in the end.
    case collected
    /// These people have agreed to it.
    case agreed([SecondPerson])
}

/// A second person has to agree first; whoever catches it asks for that.
struct ApprovalDue: Error {
    let rule: String
}

extension Context {
    /// Asks for a second person where a rule says so from this many things on.
    ///
    /// Call it before anything is changed that a roll-back does not take back.
    ///
    /// - Throws: What ends the command; the engine then stores the request until somebody has agreed.
    public func requireApproval(count: Int, of things: String) throws {
        try requireApprovals(amount: nil, count: count, measure: "\(count) \(things)")
    }

    /// Asks for the people whom the rules want for this operation, as far as its measure is known.
    func requireApprovals(
        amount: (currency: String, total: DecimalAmount)? = nil,
        count: Int? = nil,
        measure: @autoclosure () -> String? = nil
    ) throws {
        let reached = access.policy.compiled.approvals(
            for: access.operation,
            amount: amount,
            count: count,
            isTwoPerson: settings.custody == .twoPerson
        )
        guard !reached.isEmpty else { return }
        let state = try authorityState()
        for rule in reached where !bringsSecondPersonIn(under: rule, state) {
            switch gate {
            case .enforced: throw ApprovalDue(rule: rule.id)
            case .collected:
                if !record.due.contains(where: { $0.id == rule.id }) { record.due.append(rule) }
                if rule.threshold != .always, let measure = measure() { record.measures.append(measure) }
            case .agreed(let people):
                guard rule.isSatisfied(by: people, at: nowMilliseconds) else {
                    throw EngineError.conflict(
                        what: "`\(access.operationName)` needs the approval of further people",
                        reason:
                            "the rule `\(rule.id)` was not met by those who agreed; it is new, or they lost a role",
                        help: "let somebody agree whom it names, or have it refused and asked for again"
                    )
                }
            }
        }
    }

    /// Whether somebody else agreed to this, or would have to in a rehearsal.
    var hasSecondPerson: Bool {
        switch gate {
        case .enforced: false
        case .collected: !record.due.isEmpty
        case .agreed(let people): !people.isEmpty
        }
    }

    /// Whether nobody else could agree, and this brings somebody in who can.
    ///
    /// Nothing but a user and their roles passes this way. Anybody counts who holds a role that may agree and is
    /// reached from another Unix user or from a group: what matters is not how the requester is mapped.
    private func bringsSecondPersonIn(under rule: ApprovalRule, _ state: AuthorityState) -> Bool {
        guard [UserAdd.name, UserGrant.name].contains(access.operationName) else { return false }
        return !state.principals.values.contains { other in
            other.isActive && other.id != access.caller.id
                && (other.unixGroup != nil
                    || (other.unixUser != nil && other.unixUser != access.request.caller.user))
                && other.roles.contains(where: rule.by.contains)
        }
    }
}
