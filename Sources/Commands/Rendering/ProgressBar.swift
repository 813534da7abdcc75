internal import Glibc
internal import Synchronization

/// A bar on standard error that appears once a step takes longer than a second, on a terminal only.
final class ProgressBar: Sendable {
    private let title: String
    private let isShown: Bool
    private let started = ContinuousClock.now
    private let hasDrawn = Mutex(false)

    /// A bar, or nothing where silence was asked for or no person reads along.
    init(_ title: String, isQuiet: Bool) {
        self.title = title
        isShown = !isQuiet && StandardStream.error.isTerminal
    }

    /// Draws how much is done.
    func update(_ done: Int, of total: Int) {
        guard isShown, ContinuousClock.now - started > .seconds(1), total > 0 else { return }
        hasDrawn.withLock { $0 = true }
        let filled = min(30, 30 * done / total)
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
        StandardStream.writeQuietly("\r\(title) [\(bar)] \(done)/\(total)", to: STDERR_FILENO)
    }

    /// Clears the line.
    func finish() {
        if hasDrawn.withLock({ $0 }) { StandardStream.writeQuietly("\r\u{1B}[K", to: STDERR_FILENO) }
    }
}
