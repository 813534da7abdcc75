internal import Commands
internal import Engine
internal import Service
internal import ServiceLifecycle
internal import UnixSignals

/// Looks at the policies again, each time that SIGHUP comes, and says what came of it.
struct ReloadPart: ServiceLifecycle.Service {
    private let store: Store
    private let reload: PolicyReload
    private let server: StoreServer
    private let manager: ServiceManager
    private let hangups: UnixSignalsSequence

    /// Listens for the signal from here on.
    init(store: Store, reload: PolicyReload, server: StoreServer, manager: ServiceManager) async {
        (self.store, self.reload, self.server, self.manager) = (store, reload, server, manager)
        hangups = await UnixSignalsSequence(trapping: .sighup)
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in hangups {
                // Why the time: a unit of the type notify-reload wants it, and others do not mind.
                manager.tell("RELOADING=1\nMONOTONIC_USEC=\(ServiceManager.monotonicMicroseconds)")
                let outcome = await reload(in: store)
                server.tell(outcome.text, isProblem: outcome.isProblem)
                let line = outcome.text.split(separator: "\n").joined(separator: "; ")
                manager.tell("READY=1\nSTATUS=\(line)")
            }
        }
    }
}
