/// What carries a scheduled task out.
public protocol BackupWork: Sendable {
    /// Carries a task out to its end, on one target or on every one.
    ///
    /// - Returns: What was done, in a few words.
    /// - Throws: Whatever kept it from being done as it should; `CancellationError` when it was told to stop.
    func carryOut(_ task: Schedule.Task, target: String?) async throws -> String
}
