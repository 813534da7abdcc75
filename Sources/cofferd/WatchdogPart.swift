internal import Dispatch
internal import Service
internal import ServiceLifecycle

/// Tells the watchdog that requests get through, four times in each of its intervals, as long as they do.
struct WatchdogPart: ServiceLifecycle.Service {
    let server: StoreServer
    let manager: ServiceManager

    func run() async throws {
        await withTaskExecutorPreference(WatchThread()) {
            await cancelWhenGracefulShutdown { await manager.feedWatchdog { server.isAlive() } }
        }
    }
}

/// A thread of its own, since whoever watches must not wait with those whom it watches.
private final class WatchThread: TaskExecutor {
    private let queue = DispatchQueue(label: "watchdog")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
