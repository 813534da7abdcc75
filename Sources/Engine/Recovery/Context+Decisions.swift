public import Audit
internal import FoundationEssentials
public import Sealing
internal import Storage
internal import Vault

extension Context {
    /// Adds a decision to the decisions log, in the same transaction as what the operation does, and answers its
    /// sequence.
    ///
    /// A tombstone comes first: once it is durable, ``Store/shredTombstoned()`` deletes the key. It takes along what was
    /// asked about the subject together with others, and waits for a second person or did so.
    ///
    /// - Throws: `DecisionError`, or what the database reports.
    @discardableResult
    public func decide(_ decision: Decision) throws -> UInt64 {
        precondition(isWriting, "a query decides nothing")
        let sequence = try parts.decisions.append(decision, at: nowMilliseconds, on: connection)
        standings[decision.subject] = nil
        record.subjects.insert(decision.subject)
        record.objects.append("decision/\(sequence)")
        if case .tombstone = decision { try ApprovalKeys(context: self).forget(with: decision.subject) }
        return sequence
    }

    /// What the decisions so far come to; every row, signature and seal is checked.
    ///
    /// - Throws: `DecisionError`, or what the database reports.
    public func decisionsInForce() throws -> DecisionsInForce {
        try parts.decisions.log(on: connection).inForce
    }

    /// The id of the key that seals one class of a subject's data, as a tombstone names it; nil where there is none.
    ///
    /// - Throws: `VaultError`.
    public func keyID(of subject: SubjectID, class retentionClass: RetentionClass) throws -> KeyID? {
        do throws(VaultError) {
            return try parts.vault.key(subject: subject, class: retentionClass, createIfMissing: false)
        } catch {
            switch error {
            case .noKey, .shredded: return nil
            default: throw error
            }
        }
    }
}

extension Store {
    /// Deletes every key that a durable tombstone names and the vault still holds; safe to do again after a crash.
    ///
    /// Deleting a key any other way would leave nothing behind that a restore could follow.
    ///
    /// - Returns: How many keys were deleted.
    /// - Throws: `DecisionError`, or what the vault reports.
    @discardableResult
    public func shredTombstoned() throws -> Int {
        let parts = parts
        let inForce = try parts.database.read { try parts.decisions.log(on: $0) }.inForce
        return try parts.vault.shred(tombstonesOf: inForce, now: parts.clock())
    }

    /// The decisions log as a file, `decisions.jsonl`, for every target.
    ///
    /// - Throws: `DecisionError`, or what the database reports.
    public func decisionsFile() throws -> [UInt8] {
        let parts = parts
        return try parts.database.read { try parts.decisions.log(on: $0) }.file
    }
}

extension Vault {
    /// Deletes the keys that tombstones name, as far as they are still there.
    func shred(tombstonesOf inForce: DecisionsInForce, now: Date) throws -> Int {
        let held = try held(among: inForce.tombstones.values.joined())
        let due = inForce.tombstones.filter { !held.isDisjoint(with: $0.value) }.keys
        try shred(due.map { ($0.subject, $0.retentionClass) }, now: now)
        return due.count
    }
}
