internal import FoundationEssentials
internal import Policy
public import Sealing
internal import Storage

/// Takes a role in an emergency: at once, for a short time, for a reason, and never unseen.
public struct BreakGlassOpen: Command {
    /// Its name.
    public static let name = "break-glass.open"
    /// What it does.
    public static let summary = "Take a role in an emergency, for a short time and with a reason."
    /// What it takes.
    public static let schema = JSONSchema.object(
        CodingKeys.self,
        [
            .role: .role,
            .within: .text("For how long, ISO 8601; as long as the rule allows where it is not given.")
                .example("PT1H").optional,
        ]
    )

    /// The role.
    public let role: String
    /// For how long, an ISO 8601 duration; as long as the rule allows where nil.
    public let within: String?

    /// Takes a role.
    public init(role: String, within: String? = nil) {
        self.role = role
        self.within = within
    }

    /// Checks the duration.
    public func validate() throws(InputError) {
        guard let within else { return }
        guard let duration = CalendarDuration(within), !duration.isZero else {
            throw InputError("within", "`\(within)` is no duration", help: "write it as PT1H or PT30M")
        }
    }

    /// Notes it; from the next request on the role counts.
    public func perform(in context: Context) throws -> RowID {
        let rule = try requireRule(context)
        guard let reason = context.access.request.reason, !reason.isEmpty else {
            throw InputError("reason", "a role is taken for a reason only", help: "say why with --reason")
        }
        try requireReviewed(context)
        let now = context.nowMilliseconds
        let longest = rule.within.after(now)
        let until = within.flatMap { CalendarDuration($0) }?.after(now) ?? longest
        guard until <= longest else {
            throw InputError(
                "within",
                "`\(rule.id)` lets the role be taken for \(rule.within) at most",
                help: "take it for a shorter time"
            )
        }
        let last = try context.connection.row("SELECT MAX(position) FROM break_glass") { $0.optionalInt64(0) }
        let grant = BreakGlass(
            id: context.newID(),
            position: ((last ?? nil) ?? 0) + 1,
            principal: context.access.caller.id,
            uid: context.access.uid,
            rule: rule.id,
            role: role,
            opened: now,
            until: until,
            subject: context.newSubject()
        )
        let sealed = try context.seal(
            PersonalFields(["reason": Plaintext(reason)]),
            at: BreakGlassBook.place(grant)
        )
        try context.changeAuthority { authority, connection in
            try authority.add(grant, reason: sealed, connection)
        }
        context.touch("break-glass", grant.id)
        context.record.approvals.append(grant.number)
        return grant.id
    }

    /// The role that was taken.
    public func answer(_ result: RowID, in context: Context) throws -> BreakGlassAnswer {
        try BreakGlassAnswer(result, in: context)
    }

    private func requireRule(_ context: Context) throws -> BreakGlassRule {
        let caller = context.access.caller
        let policy = context.access.policy.compiled
        guard context.principal.id == caller.id else {
            throw Denial(
                rule: "break-glass",
                reason: "a role is taken for oneself, not as another user",
                help: "repeat it without --as"
            )
        }
        guard let index = policy.role(named: role) else {
            throw InputError(
                "role",
                "the policy knows no role `\(role)`",
                help: "use one of \(policy.roleNames.sorted().joined(separator: ", "))"
            )
        }
        guard let rule = policy.breakGlass(taking: role, holding: caller.roles),
            policy.mayTake(index, holding: policy.roles(named: caller.roles))
        else {
            throw Denial(
                rule: "break-glass",
                reason: "your roles may not take `\(role)`, or a never rule stands against it",
                help: "see `break-glass` in approvals.yaml, or ask an administrator for the role"
            )
        }
        return rule
    }

    private func requireReviewed(_ context: Context) throws {
        let open = try context.parts.authority.unreviewed(context.connection).grants
        guard let last = open.first(where: BreakGlassBook(context).isOwn) else { return }
        throw EngineError.conflict(
            what: "you have taken a role before that nobody has reviewed yet",
            reason: "`\(last.number)` blocks the next one",
            help: "let somebody run `coffer break-glass review \(last.number)`, after it has ended"
        )
    }
}
