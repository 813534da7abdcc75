internal import Backup
internal import Glibc
internal import Synchronization

/// A line on standard error for work that is counted in bytes: how much is done, how fast, and how long it will take.
///
/// It appears once the work takes longer than a second, on a terminal only.
final class ByteProgressBar: Sendable {
    private let isShown: Bool
    private let started = ContinuousClock.now
    private let drawn = Mutex<ContinuousClock.Instant?>(nil)

    /// A line, or nothing where silence was asked for or no person reads along.
    init(isQuiet: Bool) { isShown = !isQuiet && StandardStream.error.isTerminal }

    /// Draws how far it has come, at most ten times a second.
    func update(_ progress: RunProgress) {
        let now = ContinuousClock.now
        guard isShown, now - started > .seconds(1) else { return }
        let isDue = drawn.withLock { last in
            guard last.map({ now - $0 > .milliseconds(100) }) ?? true else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let seconds = Double((now - started).components.seconds) + 0.001
        StandardStream.writeQuietly("\r\u{1B}[K\(Self.line(progress, seconds: seconds))", to: STDERR_FILENO)
    }

    /// Clears the line.
    func finish() {
        if drawn.withLock({ $0 }) != nil { StandardStream.writeQuietly("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    /// The words of the line.
    static func line(_ progress: RunProgress, seconds: Double) -> String {
        let place = progress.target.map { " \($0)" } ?? ""
        guard progress.stage == .writing, progress.total > 0, progress.done > 0 else {
            return switch progress.stage {
            case .verifying: "reading back\(place)"
            case .restoring: "bringing the store back from\(place)"
            default: "taking a snapshot"
            }
        }
        let rate = Double(progress.done) / seconds
        let left = Int((Double(progress.total - progress.done) / rate).rounded(.up))
        return "writing\(place) \(size(progress.done)) of \(size(progress.total)), \(size(Int64(rate)))/s, "
            + "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    }

    private static func size(_ bytes: Int64) -> String {
        guard bytes >= 1 << 20 else { return "\(bytes >> 10) KiB" }
        let tenths = bytes * 10 >> 20
        return "\(tenths / 10).\(tenths % 10) MiB"
    }
}
