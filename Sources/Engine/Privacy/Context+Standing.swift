public import Audit
internal import Policy
public import Sealing
public import Storage

/// Which request of a data subject led to a decision; the module that keeps requests answers by the decision's sequence.
public typealias DecisionOccasion = @Sendable (_ sequence: UInt64, _ connection: Connection) throws -> String?

extension Context {
    /// What was decided about a subject and is in force.
    ///
    /// - Throws: `DecisionError`, or what the database reports.
    public func standing(of subject: SubjectID) throws -> SubjectStanding {
        if let known = standings[subject] { return known }
        let standing = try parts.decisions.standing(of: subject, on: connection)
        standings[subject] = standing
        return standing
    }

    /// Whether a subject's data may be used for the request's purpose.
    public func mayUse(_ subject: SubjectID) throws -> Bool { try refusal(about: subject) == nil }

    /// Whether the data of two subjects may be looked at as one person's.
    ///
    /// Neither is restricted, and the same objections are in force about both. Consents may differ: see ``consents(of:)``.
    public func mayBeOne(_ one: SubjectID, _ other: SubjectID) throws -> Bool {
        let (first, second) = (try standing(of: one), try standing(of: other))
        return first.restriction == nil && second.restriction == nil
            && Set(first.objections.keys) == Set(second.objections.keys)
    }

    /// The purposes that a subject's person consents to, each with the sequence of the decision that counts.
    ///
    /// Of records that were merged each has to consent: whoever consented under one of two names may not have known what
    /// is held under the other. What a record consents to by itself counts again once it is taken out.
    public func consents(of subject: SubjectID) throws -> [String: UInt64] {
        let own = try standing(of: subject).consents
        guard !own.isEmpty, let known = try knownSubject(subject) else { return own }
        return try records(of: known).dropFirst().reduce(own) { shared, record in
            let others = try standing(of: record.id).consents
            return shared.reduce(into: [:]) { both, consent in
                if let other = others[consent.key] { both[consent.key] = min(consent.value, other) }
            }
        }
    }

    /// Refuses to profile somebody who does not consent to it.
    ///
    /// Under no purpose that asks for no consent either, whatever the policy grants: what somebody will do is not told of them
    /// on any other basis.
    ///
    /// - Throws: A ``Denial`` that says what is missing, or which request closed the purpose.
    public func requireConsent(of subject: SubjectID) throws {
        record.processed.insert(subject)
        guard purposeEntry.needsConsent else {
            throw Denial(
                rule: "consent",
                reason: "nobody is profiled for `\(purpose)`, which asks for no consent",
                help: "name a purpose that asks for one with --purpose; as shipped it is `profiling`"
            )
        }
        if let refusal = try refusal(about: subject) { throw refusal }
    }

    /// Whether the policy knows a purpose of this name.
    public func knowsPurpose(_ name: String) -> Bool { access.policy.compiled.purpose(named: name) != nil }

    /// Why a subject's data may not be used for the request's purpose; nil where it may.
    ///
    /// A purpose that the policy asks a consent for is closed without one. A restriction (GDPR Art. 18) leaves the
    /// purposes that the policy names a ground of Art. 18(2) for, an objection (Art. 21) closes the one purpose that it
    /// names; what a person consented to since then is left by both.
    func refusal(about subject: SubjectID) throws -> Denial? {
        // Why: nothing can have been decided about whom this very request brings in.
        if record.newSubjects.contains(subject), !purposeEntry.needsConsent { return nil }
        let standing = try standing(of: subject)
        // Why only where there is one: almost nobody is looked at for a purpose that somebody consented to.
        let consent = standing.consents[purpose] == nil ? nil : try consents(of: subject)[purpose]
        if purposeEntry.needsConsent, consent == nil { return try noConsent(of: subject) }
        func isOlder(_ decision: UInt64) -> Bool { consent.map { $0 > decision } ?? false }
        if let restriction = standing.restriction, purposeEntry.underRestriction == nil,
            !isOlder(restriction)
        {
            return try refusal("restriction", subject, restriction) { name, occasion in
                "the data of `\(name)` is restricted: it is kept, and not used for `\(purpose)` (GDPR Art. 18); \(occasion)"
            }
        }
        if let objection = standing.objections[purpose], !isOlder(objection) {
            return try refusal("objection", subject, objection) { name, occasion in
                "the data of `\(name)` is not used for `\(purpose)`: the person objected (GDPR Art. 21); \(occasion)"
            }
        }
        return nil
    }

    /// Refuses a change that worked with the data of somebody whose data may not be used.
    ///
    /// The one place for every command: whatever it read, sealed or was about is looked at before anything is kept.
    ///
    /// - Throws: A ``Denial`` that names the request.
    func refuseUnusable() throws {
        for subject in record.processed.sorted() {
            if let refusal = try refusal(about: subject) { throw refusal }
        }
    }

    /// Why a whole answer is refused: all that it would show is of people whose data may not be used.
    ///
    /// An answer that shows others too goes on, with those fields withheld.
    var wholeRefusal: Denial? {
        guard record.processed.isSubset(of: record.refused.keys) else { return nil }
        return record.refused.min { $0.key < $1.key }?.value
    }

    private func noConsent(of subject: SubjectID) throws -> Denial {
        let name = try knownSubject(subject)?.number ?? "\(subject)"
        return Denial(
            rule: "consent",
            reason:
                "the data of `\(name)` is not used for `\(purpose)` without the person's consent (GDPR Art. 6(1)(a), 7)",
            help: "leave it; where there is a consent, compliance notes it with `coffer privacy consent give`"
        )
    }

    private var purposeEntry: RolesFile.PurposeEntry {
        access.policy.compiled.entry(of: access.permit.purpose)
    }

    private func refusal(
        _ rule: String,
        _ subject: SubjectID,
        _ decision: UInt64,
        _ reason: (_ name: String, _ occasion: String) -> String
    ) throws -> Denial {
        let name = try knownSubject(subject)?.number ?? "\(subject)"
        var request: String?
        for module in parts.modules where request == nil {
            request = try module.occasion(decision, connection)
        }
        let occasion = request.map { "request `\($0)`" } ?? "decision \(decision) of the decisions log"
        return Denial(
            rule: rule,
            reason: reason(name, occasion),
            help: request.map {
                "leave it, or ask compliance, who sees why in `coffer privacy request show \($0)`"
            } ?? "leave it, or ask compliance; the request itself is not in this store any more"
        )
    }
}
