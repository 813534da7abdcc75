internal import Commands
internal import Engine
internal import FoundationEssentials
internal import Service
internal import ServiceLifecycle
internal import UnixSignals

/// The long-running parts of `cofferd`, and how they begin and end together.
enum Daemon {
    /// Serves a store until SIGTERM or SIGINT; accepted requests finish.
    ///
    /// SIGHUP looks at the policies again.
    static func serve(_ store: Store, at path: String, _ reload: PolicyReload) async throws {
        let server = try StoreServer(store)
        // Why before there is a socket: nobody asks while keys are renewed.
        await resume(store, server)
        let environment = ProcessInfo.processInfo.environment
        let inherited = try ListeningSocket.inherited(
            process: environment["LISTEN_PID"],
            count: environment["LISTEN_FDS"]
        )
        let socket = try inherited ?? ListeningSocket.make(at: path)
        let manager = ServiceManager(environment)
        let serving = ServingPart(server: server, socket: socket, manager: manager)
        let watching = WatchdogPart(server: server, manager: manager)
        let reloading = await ReloadPart(store: store, reload: reload, server: server, manager: manager)
        try await ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    // Why: a server that is done, for whatever reason, ends the process in good order.
                    .init(service: serving, successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: watching, successTerminationBehavior: .ignore),
                    .init(service: reloading, successTerminationBehavior: .ignore),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: server.logger
            )
        ).run()
    }

    /// Ends what a server before this one had begun; where that fails it is begun again at the next start.
    private static func resume(_ store: Store, _ server: StoreServer) async {
        do {
            for operation in try await store.resume() {
                server.tell("`\(operation)`: what was interrupted is ended", isProblem: false)
            }
        } catch {
            server.tell("what was interrupted is not ended yet: \(Problem(error).text)", isProblem: true)
        }
    }
}

/// The server, until it is drained.
struct ServingPart: ServiceLifecycle.Service {
    let server: StoreServer
    let socket: ListeningSocket
    let manager: ServiceManager

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await server.run(on: socket) {
                StartMemory.giveBack()
                manager.tell("READY=1")
            }
        } onGracefulShutdown: {
            manager.tell("STOPPING=1")
            server.drain()
        }
    }
}
