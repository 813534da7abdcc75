internal import Policy
internal import Sealing
internal import Storage

/// The roles taken in emergencies, as one request sees and changes them.
struct BreakGlassBook {
    let context: Context

    init(_ context: Context) { self.context = context }

    private var authority: Authority { context.parts.authority }

    /// - Throws: ``EngineError/notFound(kind:name:)``, the same for one that is out of the caller's reach.
    func load(_ number: String) throws -> BreakGlass {
        let found = try rows("WHERE number = ?1", .text(number)).first
        guard let found, isVisible(found) else {
            throw EngineError.notFound(kind: "break-glass", name: number)
        }
        return found
    }

    func load(_ id: RowID) throws -> BreakGlass {
        guard let found = try rows("WHERE id = ?1", .blob(id.bytes)).first else {
            throw EngineError.notFound(kind: "break-glass", name: "\(id)")
        }
        return found
    }

    /// Those within the caller's reach, newest first; only those that are still to be reviewed, unless all are wanted.
    func list(all: Bool) throws -> [BreakGlass] {
        try rows("WHERE ?1 = 1 OR reviewed IS NULL ORDER BY position DESC LIMIT 1000", .integer(all ? 1 : 0))
            .filter(isVisible)
    }

    /// Changes one and seals it again.
    func put(_ grant: BreakGlass) throws {
        try context.changeAuthority { authority, connection in try authority.update(grant, connection) }
        context.touch("break-glass", grant.id)
    }

    /// The reason, for whoever reviews it.
    func reason(of grant: BreakGlass) throws -> String? {
        let sealed =
            try context.connection.row(
                "SELECT reason FROM break_glass WHERE id = ?1",
                .blob(grant.id.bytes)
            ) { $0.optionalBlob(0) } ?? nil
        return try sealed.flatMap { try context.use($0, at: Self.place(grant))["reason"]?.disclose() }
    }

    static func place(_ grant: BreakGlass) -> SealedPlace {
        SealedPlace(table: "break_glass", row: grant.id, revision: 1, class: .contact, subject: grant.subject)
    }

    /// Whether the caller took it themselves, by principal or uid.
    func isOwn(_ grant: BreakGlass) -> Bool {
        grant.principal == context.access.caller.id || grant.principal == context.principal.id
            || grant.uid == context.access.uid
    }

    /// Refuses whoever may not look at it afterwards.
    ///
    /// - Throws: A ``Denial``.
    func requireReviewer(of grant: BreakGlass) throws {
        let rule = context.access.policy.compiled.approvalsFile.breakGlass.first { $0.id == grant.rule }
        // Why the own roles only: what was taken must not approve of its taking.
        if let rule, !rule.review.contains(where: context.access.caller.roles.contains) {
            throw Denial(
                rule: rule.id,
                reason:
                    "it wants \(rule.review.joined(separator: " or ")), and you hold no such role of your own",
                help: "let somebody with that role review it"
            )
        }
        guard context.settings.custody == .twoPerson else { return }
        guard !isOwn(grant), context.principal.id == context.access.caller.id else {
            throw Denial(
                rule: "second-person",
                reason: "nobody reviews what they took themselves, and nobody does it as somebody else",
                help: "let another person with the role review it"
            )
        }
    }

    private func isVisible(_ grant: BreakGlass) -> Bool {
        grant.principal == context.access.caller.id
            || context.isInScope(owner: grant.principal, team: nil, isToFulfil: false)
    }

    private func rows(_ condition: String, _ value: SQLValue) throws -> [BreakGlass] {
        try context.connection.rows(
            "SELECT \(BreakGlass.columns) FROM break_glass \(condition)",
            arguments: [value]
        ) { try BreakGlass($0, authority) }
    }
}
