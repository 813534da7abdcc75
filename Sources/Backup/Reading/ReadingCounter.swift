internal import Synchronization

/// Adds up what is read of some archives, and tells how far that is.
final class ReadingCounter: Sendable {
    private let target: String
    private let total: Int64
    private let progress: @Sendable (RunProgress) -> Void
    private let done = Atomic<Int64>(0)

    init(target: String, total: Int64, _ progress: @escaping @Sendable (RunProgress) -> Void) {
        (self.target, self.total, self.progress) = (target, total, progress)
        progress(RunProgress(stage: .verifying, target: target, done: 0, total: total))
    }

    @Sendable func add(_ bytes: Int64) {
        let now = done.add(bytes, ordering: .relaxed).newValue
        progress(RunProgress(stage: .verifying, target: target, done: min(now, total), total: total))
    }
}
