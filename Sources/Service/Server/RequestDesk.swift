internal import Engine
internal import HTTPTypes
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import Synchronization

/// Takes requests in and finds their answers: identity first, then limits, then the operation.
final class RequestDesk: Sendable {
    private let store: Store
    private let endpoints: [String: Endpoint]
    private let document: [UInt8]
    private let logger: Logger
    let metrics = Metrics()
    private let inWork = Mutex<[UInt32: Int]>([:])
    /// Told once when the store can take no more writes.
    private let onHalt: @Sendable () -> Void

    /// - Throws: What the encoder says about the published document, which would be a defect.
    init(_ store: Store, _ logger: Logger, onHalt: @escaping @Sendable () -> Void) throws {
        self.store = store
        self.logger = logger
        self.onHalt = onHalt
        endpoints = Endpoint.all(of: store)
        document = try OpenAPIDocument.json(of: store.operations)
    }

    /// The answer to a request of `caller`; nil is a caller whom the kernel does not name.
    ///
    /// `hasArrived` is called when the whole request was read; what follows has no deadline, because a change that
    /// is being made is made.
    func answer(
        _ request: HummingbirdCore.Request,
        from caller: Caller?,
        isStopping: Bool,
        connections: Int,
        hasArrived: () -> Void
    ) async -> Answer {
        guard let caller, isKnown(caller) else {
            var answer = Answer(.forbidden)
            answer.closes = true
            return answer
        }
        guard !isStopping else { return refused(.stopping) }
        guard begin(caller.uid) else { return refused(.tooManyRequests) }
        defer { end(caller.uid) }
        let path = request.head.path ?? "/"
        switch path {
        case ServicePath.health:
            guard request.method == .get else { return refused(method: "GET") }
            guard !store.isHalted else {
                onHalt()
                return refused(.halted)
            }
            return Answer(body: Array(#"{"status":"ok"}"#.utf8))
        case ServicePath.metrics:
            guard request.method == .get else { return refused(method: "GET") }
            return figures(connections)
        case ServicePath.document:
            guard request.method == .get else { return refused(method: "GET") }
            return Answer(body: document)
        default:
            guard let endpoint = endpoints[path] else { return refused(.noEndpoint(path)) }
            guard request.method == .post else { return refused(method: "POST") }
            return await carryOut(endpoint, request, caller, hasArrived)
        }
    }

    private func figures(_ connections: Int) -> Answer {
        do {
            let text = try metrics.text(
                store,
                connections: connections,
                inWork: inWork.withLock { $0.values.reduce(0, +) }
            )
            return Answer(contentType: MetricsPage.mediaType, body: Array(text.utf8))
        } catch {
            let problem = ProblemDocument(Problem(error))
            logger.error("\(ServicePath.metrics): \(problem.text)")
            return Answer(problem)
        }
    }

    private func carryOut(
        _ endpoint: Endpoint,
        _ request: HummingbirdCore.Request,
        _ caller: Caller,
        _ hasArrived: () -> Void
    ) async -> Answer {
        let options: Engine.Request
        let body: [UInt8]
        do {
            options = try self.options(of: request.headers, caller)
            // Why before reading: whoever says that it is too much need not send it.
            let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
            guard length <= ServiceLimits.bodyBytes else { throw ProblemDocument.bodyTooLarge }
            body = Array(buffer: try await request.body.collect(upTo: ServiceLimits.bodyBytes))
        } catch let problem as ProblemDocument {
            return refused(problem)
        } catch is NIOTooManyBytesError {
            return refused(.bodyTooLarge)
        } catch {
            return refused(.badJSON("it does not arrive whole"))
        }
        hasArrived()
        let start = ContinuousClock.now
        do {
            let answer = Answer(body: try await endpoint.run(body, options))
            metrics.count(endpoint.name, "done", .now - start)
            return answer
        } catch {
            let problem = error as? ProblemDocument ?? ProblemDocument(Problem(error))
            metrics.count(endpoint.name, problem.code, .now - start)
            if problem.status >= 500 { logger.error("\(endpoint.name): \(problem.text)") }
            // Why also the first: nobody may read on from what the disk did not confirm.
            if ["sync-failed", "store-halted"].contains(problem.code) { onHalt() }
            return Answer(problem)
        }
    }

    /// A refusal before the body was read; the connection goes with it.
    private func refused(_ problem: ProblemDocument) -> Answer {
        var answer = Answer(problem)
        answer.closes = true
        return answer
    }

    private func refused(method allowed: String) -> Answer {
        var answer = refused(.wrongMethod(allowed))
        answer.allowed = allowed
        return answer
    }

    private func isKnown(_ caller: Caller) -> Bool {
        do {
            return try store.knows(caller)
        } catch {
            // Why only here: when the records of authority are damaged nobody is known, and nobody is told.
            logger.critical("\(Problem(error).text)")
            return false
        }
    }

    private func begin(_ user: UInt32) -> Bool {
        inWork.withLock { inWork in
            guard inWork[user, default: 0] < ServiceLimits.requestsPerUser else { return false }
            inWork[user, default: 0] += 1
            return true
        }
    }

    private func end(_ user: UInt32) {
        inWork.withLock { inWork in
            let left = inWork[user, default: 1] - 1
            inWork[user] = left == 0 ? nil : left
        }
    }
}

extension RequestDesk {
    /// How the request is made, from its headers.
    ///
    /// - Throws: ``ProblemDocument`` for a header that cannot be used, and for acting as somebody else.
    private func options(of fields: HTTPFields, _ caller: Caller) throws(ProblemDocument) -> Engine.Request {
        // Why: whoever misspells `Coffer-Dry-Run` would have it done.
        if let unknown = fields.lazy.map(\.name).first(where: OptionHeader.isMisspelt) {
            throw .unknownHeader(unknown.rawName)
        }
        guard try option(.actingAs, fields) == nil else { throw .actingAsRefused }
        let dryRun = try option(.dryRun, fields)
        guard [nil, "true", "false"].contains(dryRun) else {
            throw .badHeader(OptionHeader.dryRun.rawValue)
        }
        return Engine.Request(
            caller: caller,
            purpose: try option(.purpose, fields),
            reason: try option(.reason, fields),
            idempotencyKey: try option(.idempotencyKey, fields),
            isDryRun: dryRun == "true"
        )
    }

    private func option(_ header: OptionHeader, _ fields: HTTPFields) throws(ProblemDocument) -> String? {
        guard let name = HTTPField.Name(header.rawValue) else { return nil }
        let values = fields[values: name]
        guard let value = values.first else { return nil }
        guard values.count == 1, value.utf8.count <= ServiceLimits.optionBytes,
            let text = OptionHeader.decoded(value)
        else { throw .badHeader(header.rawValue) }
        return text
    }
}
