internal import Dispatch

/// A thread of its own, since whoever watches must not wait with those whom it watches.
final class WatchThread: TaskExecutor {
    private let queue = DispatchQueue(label: "watchdog")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
