public import Engine
internal import HummingbirdCore
public import Logging
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// Serves one open store on a Unix socket: HTTP/1.1 with JSON, every operation at `POST /v1/NOUN/VERB`.
public final class StoreServer: Sendable {
    private let store: Store
    private let desk: RequestDesk
    private let connections: Connections
    private let hasHalted: Halt
    private let heartbeat: Heartbeat
    private let patience: Patience
    /// Where it tells what goes wrong inside: standard error, never with personal data.
    public let logger: Logger

    /// A server of an open store; it is yours to close after ``run(on:ready:)``.
    ///
    /// - Throws: What the encoder says about the published document, which would be a defect.
    public init(_ store: Store, patience: Patience = Patience()) throws {
        var logger = Logger(label: "cofferd")
        logger.logLevel = .notice
        let (connections, halt) = (Connections(patience), Halt())
        self.patience = patience
        self.store = store
        self.connections = connections
        self.logger = logger
        hasHalted = halt
        let desk = try RequestDesk(store, logger) {
            halt.set()
            connections.drain()
        }
        self.desk = desk
        heartbeat = Heartbeat(store) { desk.metrics.total }
    }

    /// Serves until ``drain()``, and returns when the last request in work has its answer.
    ///
    /// - Throws: ``ProblemDocument`` with the code `store-halted` when the store could take no more writes, or what
    ///   the operating system says about the socket.
    public func run(on socket: ListeningSocket, ready: @Sendable () -> Void) async throws {
        let logger = logger
        let http = http { _, _, _ in }
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelOption(ChannelOptions.allowRemoteHalfClosure, value: true)
            .bind(socket.descriptor) { channel in
                http.setup(channel: channel, logger: logger).flatMapThrowing { connection in
                    try UnreadableRequest.replace(in: channel.pipeline.syncOperations)
                    return Arrival(connection)
                }
            }
        connections.listen(listener.channel)
        ready()
        try await withThrowingDiscardingTaskGroup { group in
            try await listener.executeThenClose { arrivals in
                for try await arrival in arrivals { group.addTask { await self.serve(arrival) } }
            }
        }
        socket.remove()
        if hasHalted.isSet { throw ProblemDocument.halted }
    }

    /// Tells its log what came of something beside requests.
    public func tell(_ text: String, isProblem: Bool) {
        logger.log(level: isProblem ? .error : .notice, "\(text)")
    }

    /// Whether requests get through, which is what the watchdog is told.
    ///
    /// Ask again and again; each time looks at what came of the last.
    /// A store that takes no more changes has the server end by itself, with the code that says why; it counts as alive
    /// until then.
    public func isAlive() -> Bool {
        if store.isHalted {
            hasHalted.set()
            connections.drain()
            return true
        }
        return heartbeat.beat()
    }

    /// Accepts nothing new and lets requests in work finish; those that only wait are answered now.
    public func drain() {
        store.endWaits()
        connections.drain()
    }

    private func http(_ responder: @escaping HTTPChannelHandler.Responder) -> HTTP1Channel {
        HTTP1Channel(
            responder: responder,
            configuration: .init(
                idleTimeout: TimeAmount(patience.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: ServiceLimits.headerBytes,
                    maxHeaderListSize: ServiceLimits.headerBytes,
                    maxHeaderFieldCount: ServiceLimits.headerCount
                )
            )
        )
    }

    /// One connection from its first request to its last; who it is stays as it was when it connected.
    private func serve(_ arrival: Arrival) async {
        let channel = arrival.connection.channel
        let caller = await Peer.caller(of: channel)
        guard connections.add(channel, user: caller?.uid) else { return }
        defer { connections.remove(channel) }
        let http = http { request, writer, channel in
            try await self.respond(request, writer, channel, caller)
        }
        arrival.take()
        await http.handle(value: arrival.connection, logger: logger)
    }

    private func respond(
        _ request: HummingbirdCore.Request,
        _ writer: consuming ResponseWriter,
        _ channel: any Channel,
        _ caller: Caller?
    ) async throws {
        let arriving = deadline(channel)
        let answer = await desk.answer(
            request,
            from: caller,
            isStopping: connections.isStopping,
            connections: connections.count
        ) { arriving.cancel() }
        arriving.cancel()
        let leaving = deadline(channel)
        defer { leaving.cancel() }
        try await answer.send(writer)
        if answer.closes { try await channel.close() }
    }

    /// Closes a connection whose other end is too slow, unless it is cancelled before.
    private func deadline(_ channel: any Channel) -> Scheduled<Void> {
        channel.eventLoop.scheduleTask(in: TimeAmount(patience.transfer)) {
            channel.close(promise: nil)
        }
    }
}

/// Whether the store can take no more writes.
private final class Halt: Sendable {
    private let flag = Atomic(false)
    var isSet: Bool { flag.load(ordering: .acquiring) }
    func set() { flag.store(true, ordering: .releasing) }
}

/// A connection that was accepted; one that nobody takes is hung up.
///
/// Why a class: arrivals that still wait when the listener closes are dropped by it, and NIO wants every connection
/// that is set up to be finished by somebody.
private final class Arrival: Sendable {
    let connection: HTTP1Channel.Value
    private let isTaken = Atomic(false)

    init(_ connection: HTTP1Channel.Value) { self.connection = connection }

    /// Says that somebody serves it.
    func take() { isTaken.store(true, ordering: .releasing) }

    deinit {
        guard !isTaken.load(ordering: .acquiring) else { return }
        let connection = connection
        // Why nothing on failure: it is gone then, which is what is wanted.
        Task { try? await connection.executeThenClose { _, _ in } }
    }
}
