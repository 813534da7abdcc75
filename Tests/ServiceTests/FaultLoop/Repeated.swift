/// A request that is sent again to the server that came after the killed one.
struct Repeated: Sendable {
    /// The request, as it ended before.
    let exchange: Exchange
    /// How it ended now, for good.
    let outcome: Exchange.Outcome
    /// What is otherwise than a repeated request must be.
    let faults: [String]

    /// Sends a request again, and once more where it had no answer.
    init(_ exchange: Exchange, on client: RawClient) {
        self.exchange = exchange
        var faults: [String] = []
        switch exchange.outcome {
        case .refused(let code):
            // Why not again: what was not done may be done now, as the stock is another.
            outcome = exchange.outcome
            if code != "conflict" { faults.append("\(exchange.key): refused, \(code)") }
        case .done:
            outcome = exchange.send(on: client)
            if outcome != exchange.outcome {
                faults.append("\(exchange.key): \(exchange.outcome), and again: \(outcome)")
            }
        case .lost:
            let first = exchange.send(on: client)
            outcome = exchange.send(on: client)
            switch (first, outcome) {
            case (.done, _) where first == outcome: break
            // Done after all: another's repetition may have brought goods in between.
            case (.refused("conflict"), .refused("conflict")), (.refused("conflict"), .done): break
            default: faults.append("\(exchange.key): not answered, then \(first), then \(outcome)")
            }
        }
        self.faults = faults
    }

    /// The request as it ended in the end.
    var settled: Exchange {
        var settled = exchange
        settled.outcome = outcome
        return settled
    }
}
