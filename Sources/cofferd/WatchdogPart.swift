internal import Service
internal import ServiceLifecycle

/// Tells the watchdog that requests get through, four times in each of its intervals, as long as they do.
struct WatchdogPart: ServiceLifecycle.Service {
    let server: StoreServer
    let manager: ServiceManager

    func run() async throws {
        await cancelWhenGracefulShutdown { await manager.feedWatchdog { server.isAlive() } }
    }
}
