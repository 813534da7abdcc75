public import Engine
internal import FoundationEssentials
internal import Glibc
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// A connection to a server; requests on it are carried out one after another.
///
/// A server closes a connection on which nothing is asked for a while; the next request then goes over a new one. Work that lies
/// between two requests, as between a snapshot and the record of its backup, may take hours.
public final class ServiceClient: Sendable {
    private let path: String
    private let channel: Mutex<any Channel>
    private let group: MultiThreadedEventLoopGroup

    private init(_ path: String, _ channel: any Channel, _ group: MultiThreadedEventLoopGroup) {
        self.path = path
        self.channel = Mutex(channel)
        self.group = group
    }

    /// Connects.
    ///
    /// - Throws: ``ProblemDocument`` with exit code 69 when nobody answers there.
    public static func connect(to path: String) async throws(ProblemDocument) -> ServiceClient {
        // Why an own group: one connection needs one thread, and the shared group starts one for every core.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        return ServiceClient(path, try await open(path, group), group)
    }

    private static func open(
        _ path: String,
        _ group: MultiThreadedEventLoopGroup
    ) async throws(ProblemDocument) -> any Channel {
        do {
            return try await ClientBootstrap(group: group)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        let pipeline = channel.pipeline.syncOperations
                        try pipeline.addHTTPClientHandlers()
                        try pipeline.addHandler(
                            NIOHTTPClientResponseAggregator(maxContentLength: ServiceLimits.answerBytes)
                        )
                        try pipeline.addHandler(ExchangeHandler())
                    }
                }
                .connect(unixDomainSocketPath: path).get()
        } catch {
            throw .serverMissing(path, reason(error))
        }
    }

    /// The connection, or a new one where the server has closed it: nothing of the next request was sent then.
    private func connection() async throws(ProblemDocument) -> any Channel {
        let known = channel.withLock { $0 }
        guard !known.isActive else { return known }
        let new = try await Self.open(path, group)
        channel.withLock { $0 = new }
        return new
    }

    /// Carries an operation out.
    ///
    /// Cancelling hangs up.
    ///
    /// - Returns: The answer as compact JSON with sorted keys.
    /// - Throws: ``ProblemDocument``.
    public func perform(_ operation: some Operation, for request: Request) async throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body = try encoder.encode(operation)
        var head = HTTPRequestHead(
            version: .http1_1,
            method: .POST,
            uri: ServicePath.of(type(of: operation).name)
        )
        head.headers.add(name: "Host", value: "coffer")
        head.headers.add(name: "Content-Type", value: "application/json")
        head.headers.add(name: "Content-Length", value: "\(body.count)")
        for (name, value) in OptionHeader.headers(request) { head.headers.add(name: name, value: value) }
        let channel = try await connection()
        let promise = channel.eventLoop.makePromise(of: NIOHTTPClientResponseFull.self)
        let exchange = Exchange(head: head, body: ByteBuffer(bytes: body), answer: promise)
        // Why: on a connection that is closed already the request does not reach the handler.
        channel.writeAndFlush(exchange).whenFailure { _ in promise.fail(ProblemDocument.answerLost) }
        // Why hanging up: there is no other way to say that nobody waits for the answer any more.
        let answer = try await withTaskCancellationHandler {
            try await promise.futureResult.get()
        } onCancel: {
            channel.close(promise: nil)
        }
        let bytes = answer.body.map { Array(buffer: $0) } ?? []
        guard answer.head.status != .ok else { return bytes }
        guard let problem = try? JSONDecoder().decode(ProblemDocument.self, from: Data(bytes)) else {
            throw ProblemDocument.answerUnreadable
        }
        throw problem
    }

    /// Hangs up.
    public func close() async throws {
        channel.withLock { $0.close(promise: nil) }
        try await group.shutdownGracefully()
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? IOError)?.errnoCode {
        case ENOENT: "there is no such socket"
        case ECONNREFUSED: "the socket is there, and nobody listens on it"
        case EACCES: "you may not connect to it"
        default: "connecting to it is not possible"
        }
    }
}

/// A request and the promise of its answer.
private struct Exchange: Sendable {
    let head: HTTPRequestHead
    let body: ByteBuffer
    let answer: EventLoopPromise<NIOHTTPClientResponseFull>
}

/// Sends requests and hands answers to those who wait for them, in order.
private final class ExchangeHandler: ChannelDuplexHandler {
    typealias InboundIn = NIOHTTPClientResponseFull
    typealias OutboundIn = Exchange
    typealias OutboundOut = HTTPClientRequestPart

    private var waiting: [EventLoopPromise<NIOHTTPClientResponseFull>] = []
    private var isOver = false

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        guard !isOver else {
            promise?.fail(ProblemDocument.answerLost)
            return exchange.answer.fail(ProblemDocument.answerLost)
        }
        waiting.append(exchange.answer)
        context.write(wrapOutboundOut(.head(exchange.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(exchange.body))), promise: nil)
        context.write(wrapOutboundOut(.end(nil)), promise: promise)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !waiting.isEmpty else { return }
        waiting.removeFirst().succeed(unwrapInboundIn(data))
    }

    func channelInactive(context: ChannelHandlerContext) {
        fail(.answerLost)
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        fail(error is NIOHTTPObjectAggregatorError ? .answerUnreadable : .answerLost)
        context.close(promise: nil)
    }

    private func fail(_ problem: ProblemDocument) {
        isOver = true
        for answer in waiting { answer.fail(problem) }
        waiting = []
    }
}
