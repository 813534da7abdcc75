internal import Audit
public import FoundationEssentials
public import Policy
public import Sealing
public import Storage

/// One request while it runs: the transaction, who asks, and the only door to personal data.
///
/// Valid only inside the operation it is handed to.
public final class Context {
    /// The transaction, or the snapshot, to read and write in.
    public let connection: Connection
    /// The time of the request.
    public let now: Date
    /// Who asks: the principal whose rights decide.
    public var principal: Principal { access.principal }
    /// What the store was set up with.
    public var settings: StoreSettings { access.settings }
    /// The purpose that the request is made under, by its name in `roles.yaml`.
    public var purpose: String { access.purposeName }
    /// Whether nothing is to be changed in the end.
    public var isDryRun: Bool { access.request.isDryRun }

    let access: Access
    let parts: StoreParts
    let isWriting: Bool
    var record = AuditDraft()
    var opened = OpenedEnvelopes()
    /// What was decided about the subjects that were asked for so far.
    var standings: [SubjectID: SubjectStanding] = [:]
    var preparation = Preparation()
    /// Whether this is the preparation of a command, before its turn.
    var isPreparing = false
    /// Whether it goes on without what no key opens any more, and says whose that is.
    var namesLostKeys = false
    /// How it meets rules that ask for further people.
    var gate = ApprovalGate.enforced
    private var kept: (id: RowID, value: any Sendable)?

    init(_ connection: Connection, _ access: Access, _ parts: StoreParts, now: Date, isWriting: Bool) {
        self.connection = connection
        self.access = access
        self.parts = parts
        self.now = now
        self.isWriting = isWriting
        // Why from the start: whatever is done meanwhile is told apart from what the own roles allow.
        record.approvals = access.breakGlass
    }

    /// The time of the request in milliseconds since 1970, UTC.
    public var nowMilliseconds: Int64 { Int64((now.timeIntervalSince1970 * 1000).rounded(.down)) }

    /// A new row id (UUIDv7), greater than every earlier one of this process, so that rows lie in the order they were made.
    public func newID() -> RowID { parts.ids.next(at: now) }

    /// The id of what this request makes, the same in its preparation and in its turn.
    public func ownID() -> RowID {
        let id = preparation.id ?? newID()
        preparation.id = id
        return id
    }

    /// Works something out ahead, in the preparation, and finds it in the turn if nobody has changed what it comes from.
    ///
    /// For what depends on nothing but the command itself, `key`, rows that `work` reads and the day (UTC), and notes
    /// nothing in the audit entry; a command has one such thing.
    public func foresee<Key: Equatable & Sendable, T: Sendable>(
        of key: Key,
        _ work: () throws -> T
    ) throws -> T {
        let day = nowMilliseconds / 86_400_000
        guard isPreparing else {
            return try preparation.foreseen(T.self, of: key, day: day, connection) ?? work()
        }
        let (value, sighting) = try connection.noting(work)
        if let sighting { preparation.remember(value, of: key, day: day, sighting) }
        return value
    }

    /// A new pseudonym for a data subject; a returning person gets a new one.
    public func newSubject() -> SubjectID {
        let subject: SubjectID = parts.ids.next(at: now)
        record.newSubjects.insert(subject)
        return subject
    }

    /// Keeps what was just written, so that the answer to it need not read it back; the last one counts.
    public func keep(_ value: some Sendable, under id: RowID) { kept = (id, value) }

    /// What this request has written under an id, if it was kept.
    public func kept<T>(_ type: T.Type, under id: RowID) -> T? {
        kept.flatMap { $0.id == id ? $0.value as? T : nil }
    }

    /// Notes a business object in the audit entry.
    public func touch(_ kind: String, _ id: RowID) { record.objects.append("\(kind)/\(id)") }

    /// Notes a business object that has no row in the audit entry, by a name that says nothing of a person.
    public func touch(_ kind: String, named name: String) { record.objects.append("\(kind)/\(name)") }

    /// Notes a data subject in the audit entry.
    public func about(_ subject: SubjectID) {
        record.subjects.insert(subject)
        record.processed.insert(subject)
    }

    /// The name of a principal, also one that is no longer active.
    public func name(of principal: RowID) throws -> String {
        guard let known = try parts.authority.state(connection).principals[principal] else {
            return "\(principal)"
        }
        return known.isActive
            ? known.name : try FormerPrincipal.name(of: principal, connection) ?? known.name
    }
}

extension Context {
    /// How wide the caller's roles let this operation reach.
    public var scope: RowScope { access.permit.scope }

    /// Refuses a row outside the caller's reach, as if it were not there.
    ///
    /// - Throws: ``EngineError/notFound(kind:name:)``, the same as for a row that does not exist.
    public func requireScope(owner: RowID?, team: String?, isToFulfil: Bool, kind: String, name: String)
        throws
    {
        guard isInScope(owner: owner, team: team, isToFulfil: isToFulfil) else {
            throw EngineError.notFound(kind: kind, name: name)
        }
    }

    /// Whether a row is within the caller's reach.
    public func isInScope(owner: RowID?, team: String?, isToFulfil: Bool) -> Bool {
        Reach(scopes: access.permit.scopes, principal: principal.id, principalTeam: principal.team)
            .covers(owner: owner, team: team, isToFulfil: isToFulfil)
    }

    /// Refuses an order total above the caller's limit.
    ///
    /// From some total on a second person is asked for as well.
    ///
    /// - Throws: A ``Denial`` that names the limit.
    public func requireLimit(orderTotal: (currency: String, minor: Int64, exponent: Int)) throws {
        let total = DecimalAmount(digits: orderTotal.minor, scale: orderTotal.exponent)
        let limit = access.policy.compiled.limit(
            roles: access.roles,
            operation: access.operation,
            purpose: access.permit.purpose,
            currency: orderTotal.currency
        )
        guard limit.allows(total) else {
            throw Denial(
                rule: "limits.order-total",
                reason: "the total of \(total) \(orderTotal.currency) is above the limit of your roles",
                help: "let someone with a higher limit confirm it, or raise `order-total` in roles.yaml"
            )
        }
        try requireApproval(orderTotal: orderTotal)
    }

    /// Asks for a second person where a rule says so from this order total on, whatever the caller's limit.
    ///
    /// - Throws: What ends the command; the engine then stores the request until somebody has agreed.
    public func requireApproval(orderTotal: (currency: String, minor: Int64, exponent: Int)) throws {
        let total = DecimalAmount(digits: orderTotal.minor, scale: orderTotal.exponent)
        try requireApprovals(
            amount: (orderTotal.currency, total),
            measure: "\(total) \(orderTotal.currency)"
        )
    }

    /// Refuses a discount above the caller's limit.
    ///
    /// - Throws: A ``Denial`` that names the limit.
    public func requireLimit(discountPercent: DecimalAmount) throws {
        let limit = access.policy.compiled.discountPercent(
            roles: access.roles,
            operation: access.operation,
            purpose: access.permit.purpose
        )
        guard discountPercent <= limit else {
            throw Denial(
                rule: "limits.discount-percent",
                reason: "a discount of \(discountPercent) % is above the \(limit) % that your roles may give",
                help: "lower the discount, or raise `discount-percent` in roles.yaml"
            )
        }
    }
}
