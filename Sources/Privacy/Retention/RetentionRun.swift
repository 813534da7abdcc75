internal import Audit
public import Engine
public import Sealing
internal import Storage

/// Empties what has reached the end of its term and decides its tombstones; ``ErasureFinish`` shreds the keys.
///
/// What is held, and what a person is to look at, stays.
public struct RetentionRun: Command {
    /// The permission, the word in the audit log and the endpoint.
    public static let name = "privacy.retention-run"
    /// What it does, in one sentence for people.
    public static let summary = "Erase the data that has reached the end of its term."
    /// What it takes.
    public static let schema = JSONSchema.nothing

    /// Asks for the sweep.
    public init() {}

    /// Sweeps, as much as one run may.
    public func perform(in context: Context) throws -> RowID {
        let due = try RetentionSweep(on: context.today(), in: context).due.filter { $0.end == .shred }
        let id = context.newID()
        try SweepRow.begin(id, isDone: due.isEmpty, in: context)
        for one in due.prefix(ErasureRules.sweepLimit) {
            try context.erase(one.retentionClass, of: one.subject)
            try SweepRow.note(one, of: id, in: context)
        }
        context.touch("retention", id)
        return id
    }

    /// What it took, and what is over and still there.
    public func answer(_ result: RowID, in context: Context) throws -> RetentionAnswer {
        try RetentionAnswer(
            erased: SweepRow.erased(by: result, context.connection),
            due: RetentionSweep(on: context.today(), in: context).due,
            in: context
        )
    }
}

extension Context {
    /// Decides the tombstone of a subject's key of one class and empties what it sealed, in the request's transaction.
    func erase(_ retentionClass: RetentionClass, of subject: SubjectID) throws {
        if let key = try keyID(of: subject, class: retentionClass) {
            try decide(.tombstone(key: key, subject: subject, class: retentionClass))
        }
        try empty(retentionClass, of: subject)
    }
}
