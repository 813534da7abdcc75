internal import Glibc

/// Says on standard error how many rows are done: a bar on a terminal, lines of JSON elsewhere, one a second at most.
final class RowProgress {
    private struct Event: Encodable {
        struct Body: Encodable {
            let stage: String
            let done: Int
            let total: Int
        }

        let progress: Body
    }

    private let stage: String
    private let isQuiet: Bool
    private let bar: ProgressBar
    private var told: ContinuousClock.Instant?

    /// For whoever reads standard error; nothing where silence was asked for.
    init(_ stage: String, isQuiet: Bool) {
        self.stage = stage
        self.isQuiet = isQuiet
        bar = ProgressBar(stage, isQuiet: isQuiet)
    }

    /// Takes how many are done, and says so when it is time to.
    func update(_ done: Int, of total: Int) {
        bar.update(done, of: total)
        guard !isQuiet, !StandardStream.error.isTerminal else { return }
        let now = ContinuousClock.now
        guard told.map({ now - $0 >= .seconds(1) }) ?? true else { return }
        told = now
        let event = Event(progress: .init(stage: stage, done: done, total: total))
        // Why passed over: a word of progress must not end the work.
        if let line = try? JSONAnswer.line(event) { StandardStream.writeQuietly(line, to: STDERR_FILENO) }
    }

    /// Clears the bar.
    func finish() { bar.finish() }
}
