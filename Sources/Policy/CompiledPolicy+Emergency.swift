extension CompiledPolicy {
    /// Refuses the first role of a break-glass rule that would bring its taker past a never rule.
    ///
    /// - Throws: ``PolicyError/neverBroken(at:rule:ruleAt:role:subject:)`` at the role that may be taken.
    static func requireNeverRules(
        _ approvals: ApprovalsFile,
        _ tables: DecisionTables,
        _ roles: RolesFile,
        _ names: NameTable
    ) throws(PolicyError) {
        for rule in approvals.breakGlass {
            for (taken, place) in zip(rule.take, rule.takePlaces) {
                for taker in rule.by {
                    guard let taken = names.roles[taken], let by = names.roles[taker],
                        let broken = tables.broken(taking: taken, by: by, names.vocabulary)
                    else { continue }
                    throw .neverBroken(
                        at: place,
                        rule: broken.ban.id,
                        ruleAt: roles.never[broken.ban.rule].place,
                        role: taker,
                        subject: broken.subject
                    )
                }
            }
        }
    }
}

extension DecisionTables {
    /// The first never rule that forbids to a role what another one would bring it.
    func broken(taking role: Int, by taker: Int, _ vocabulary: Vocabulary) -> (ban: Ban, subject: String)? {
        let (taken, holder): (UInt64, UInt64) = (1 << UInt64(role), 1 << UInt64(taker))
        for operation in granting.indices where granting[operation] & taken != 0 {
            if let ban = operationBans[operation].first(where: { $0.bound & holder != 0 }) {
                return (ban, vocabulary.operations[operation].name)
            }
        }
        for field in full.indices where (full[field] | masked[field] | unmasking[field]) & taken != 0 {
            if let ban = fieldBans[field].first(where: { $0.bound & holder != 0 }) {
                return (ban, vocabulary.fields[field].path)
            }
        }
        return nil
    }
}
