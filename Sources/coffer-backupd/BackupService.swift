internal import Backup
internal import FoundationEssentials
internal import Service
internal import ServiceLifecycle
internal import UnixSignals

/// The long-running parts of `coffer-backupd`, and how they begin and end together.
enum BackupService {
    /// Carries schedules out until SIGTERM or SIGINT; a run that is at work is told to stop, and begins again next time.
    static func serve(_ agent: BackupAgent, through door: any StoreDoor) async throws {
        let manager = ServiceManager(ProcessInfo.processInfo.environment)
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: AgentPart(agent: agent, door: door, manager: manager),
                        successTerminationBehavior: .gracefullyShutdownGroup
                    ),
                    .init(
                        service: WatchdogPart(pulse: agent.pulse, manager: manager),
                        successTerminationBehavior: .ignore
                    ),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: ServiceManager.lifeCycleLogger
            )
        ).run()
    }
}

/// Looks at the schedules again and again.
struct AgentPart: ServiceLifecycle.Service {
    let agent: BackupAgent
    let door: any StoreDoor
    let manager: ServiceManager

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var agent = agent
            // Why before the first look: what was missed may keep it busy for hours.
            manager.tell("READY=1")
            while !Task.isCancelled {
                let seconds = await agent.turn(through: door)
                agent.pulse.waits(atMost: .seconds(seconds))
                // Why without looking: it throws when the task is cancelled, and only then.
                try? await Task.sleep(for: .seconds(seconds))
            }
        }
        manager.tell("STOPPING=1")
    }
}
