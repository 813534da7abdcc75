internal import Backup
internal import Service
internal import ServiceLifecycle

/// Tells the watchdog that the schedules are looked after, four times in each of its intervals, as long as they are.
struct WatchdogPart: ServiceLifecycle.Service {
    let pulse: AgentPulse
    let manager: ServiceManager

    func run() async throws {
        guard let interval = manager.watchdogInterval else { return }
        await cancelWhenGracefulShutdown {
            await manager.feedWatchdog { pulse.isAlive(within: interval) }
        }
    }
}
