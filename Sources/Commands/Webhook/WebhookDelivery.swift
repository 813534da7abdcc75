internal import Engine
internal import FoundationEssentials

/// Hands changes to a receiver: each at least once, in the order of the log, and from where it stopped.
struct WebhookDelivery {
    /// The most changes that are asked for at a time.
    private static let pageLimit = 100
    /// For how long to wait for a change, in seconds, before it is asked for again.
    private static let waitSeconds = 20

    let client: any Client
    let receiver: WebhookReceiver
    let file: WebhookStateFile
    /// Only these operations, by name or as `noun.*`; all where there is none.
    let operations: [String]
    let note: @Sendable (String) throws -> Void
    private(set) var state: WebhookState
    private(set) var delivered: UInt64 = 0

    /// A delivery that goes on from a state.
    init(
        _ client: any Client,
        to receiver: WebhookReceiver,
        from file: WebhookStateFile,
        _ state: WebhookState,
        operations: [String],
        note: @escaping @Sendable (String) throws -> Void
    ) {
        (self.client, self.receiver, self.file, self.state) = (client, receiver, file, state)
        (self.operations, self.note) = (operations, note)
    }

    /// Delivers what there is, and gives up when a message was refused `attempts` times.
    ///
    /// - Throws: ``WebhookError/notTaken(address:sequence:reason:)``, ``WebhookError/gone(address:)``,
    ///   ``WebhookError/logReplaced(sequence:)``.
    mutating func run(attempts: Int) async throws {
        try await requireSameLog()
        while try await deliverPage(waitSeconds: 0, attempts: attempts) {}
    }

    /// Delivers what there is and what happens, until it is cancelled; a receiver that is away is waited for.
    mutating func follow() async throws {
        try await requireSameLog()
        while true {
            try Task.checkCancellation()
            _ = try await deliverPage(waitSeconds: Self.waitSeconds, attempts: .max)
        }
    }

    /// The place behind which a delivery begins that was never begun: the newest change.
    static func newest(_ client: any Client) async throws -> UInt64 {
        try await page(client, EventList(limit: 1)).next
    }

    /// Why: after a restore the same places hold other changes, and those would never be told.
    private func requireSameLog() async throws {
        guard let last = state.last else { return }
        let held = try await Self.page(client, EventList(after: last.sequence - 1, limit: 1)).events.first
        guard held.map(WebhookState.Delivered.init) == last else {
            throw WebhookError.logReplaced(sequence: last.sequence)
        }
    }

    /// Whether there may be more at once.
    private mutating func deliverPage(waitSeconds: Int, attempts: Int) async throws -> Bool {
        let query = EventList(after: state.after, limit: Self.pageLimit, wait: waitSeconds)
        let answer = try await Self.page(client, query)
        let before = state
        for event in answer.events where isWanted(event.operation) {
            try await deliver(event, attempts: attempts)
            delivered += 1
            state.note(event)
            try file.store(state)
        }
        state.pass(answer.next)
        if state.after != before.after { try file.store(state) }
        return state.after != before.after
    }

    private func deliver(_ event: Event, attempts: Int) async throws {
        let message = try WebhookMessage(event)
        var refusals = 0
        while true {
            let now = Int64(Date().timeIntervalSince1970)
            switch try await receiver.post(message, at: now) {
            case .taken:
                if refusals > 0 { try note("the receiver is back; it took change \(event.sequence)") }
                return
            case .gone: throw WebhookError.gone(address: receiver.address)
            case .refused(let reason):
                refusals += 1
                guard refusals < attempts else {
                    throw WebhookError.notTaken(
                        address: receiver.address,
                        sequence: event.sequence,
                        reason: reason
                    )
                }
                if refusals == 1 {
                    try note("change \(event.sequence) was not taken: \(reason); trying again")
                }
                try await Task.sleep(for: Self.pause(after: refusals))
            }
        }
    }

    /// How long to wait after so many refusals: twice as long each time, from 0.2 s up to a minute.
    static func pause(after refusals: Int) -> Duration {
        .milliseconds(min(60_000, 200 << min(refusals - 1, 20)))
    }

    private func isWanted(_ operation: String) -> Bool {
        operations.isEmpty
            || operations.contains { wanted in
                wanted.hasSuffix(".*") ? operation.hasPrefix(wanted.dropLast()) : operation == wanted
            }
    }

    private static func page(_ client: any Client, _ query: EventList) async throws -> EventList.Answer {
        try JSONDecoder().decode(EventList.Answer.self, from: Data(try await client.perform(query)))
    }
}
