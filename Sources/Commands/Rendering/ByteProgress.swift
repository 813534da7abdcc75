internal import Backup
internal import Glibc
internal import Synchronization

/// Says on standard error how far work is that is counted in bytes.
///
/// On a terminal one line that is drawn over and over, once the work takes longer than a second; elsewhere lines of JSON,
/// one when a stage begins and then one a second at most.
final class ByteProgress: Sendable {
    private enum Form {
        case silent, line, events
    }

    private struct State {
        var told: ContinuousClock.Instant?
        var stage: RunProgress.Stage?
        var target: String?
    }

    private let form: Form
    private let language: Language
    private let started = ContinuousClock.now
    private let state = Mutex(State())

    /// For whoever reads standard error; nothing where silence was asked for.
    init(isQuiet: Bool, in language: Language) {
        form = isQuiet ? .silent : StandardStream.error.isTerminal ? .line : .events
        self.language = language
    }

    /// Takes how far it has come, and says so when it is time to.
    func update(_ progress: RunProgress) {
        let now = ContinuousClock.now
        switch form {
        case .silent: return
        case .line:
            guard now - started > .seconds(1), isDue(progress, now, every: .milliseconds(100)) else { return }
            let line = Messages.text(Self.line(progress, seconds: seconds(now)), in: language)
            StandardStream.writeQuietly("\r\u{1B}[K\(line)", to: STDERR_FILENO)
        case .events:
            guard isDue(progress, now, every: .seconds(1)) else { return }
            let event = ProgressEvent(progress: .init(progress, seconds: seconds(now)))
            if let line = try? JSONAnswer.line(event) { StandardStream.writeQuietly(line, to: STDERR_FILENO) }
        }
    }

    /// Clears the line.
    func finish() {
        guard case .line = form, state.withLock({ $0.told }) != nil else { return }
        StandardStream.writeQuietly("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// Whether something new is to be said: always where another stage begins.
    private func isDue(
        _ progress: RunProgress,
        _ now: ContinuousClock.Instant,
        every interval: Duration
    ) -> Bool {
        state.withLock { state in
            let isNew = state.stage != progress.stage || state.target != progress.target
            guard isNew || state.told.map({ now - $0 >= interval }) ?? true else { return false }
            state = State(told: now, stage: progress.stage, target: progress.target)
            return true
        }
    }

    private func seconds(_ now: ContinuousClock.Instant) -> Double {
        let parts = (now - started).components
        return Double(parts.seconds) + Double(parts.attoseconds / 1_000_000_000_000_000) / 1000
    }

    /// The words of the line.
    static func line(_ progress: RunProgress, seconds: Double) -> String {
        // Why less than all: a run reads back what it has counted as it wrote.
        let isCounted =
            progress.stage == .writing || progress.stage == .verifying && progress.done < progress.total
        guard isCounted, progress.total > 0, progress.done > 0 else {
            return switch (progress.stage, progress.target) {
            case (.verifying, let target?): "reading back \(target)"
            case (.verifying, nil): "reading back"
            case (.restoring, let target?): "bringing the store back from \(target)"
            case (.restoring, nil): "bringing the store back"
            default: "taking a snapshot"
            }
        }
        let rate = Double(progress.done) / (seconds + 0.001)
        let rest = Int((Double(progress.total - progress.done) / rate).rounded(.up))
        let left = "\(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
        let (done, total, speed) = (size(progress.done), size(progress.total), size(Int64(rate)))
        return switch (progress.stage, progress.target) {
        case (.writing, let target?): "writing \(target) \(done) of \(total), \(speed)/s, \(left) left"
        case (.writing, nil): "writing \(done) of \(total), \(speed)/s, \(left) left"
        case (_, let target?): "reading back \(target) \(done) of \(total), \(speed)/s, \(left) left"
        case (_, nil): "reading back \(done) of \(total), \(speed)/s, \(left) left"
        }
    }

    private static func size(_ bytes: Int64) -> String {
        guard bytes >= 1 << 20 else { return "\(bytes >> 10) KiB" }
        let tenths = bytes * 10 >> 20
        return "\(tenths / 10).\(tenths % 10) MiB"
    }
}

/// How far work is, as programs read it, under the key `progress`.
struct ProgressEvent: Encodable {
    struct Body: Encodable {
        let stage: String
        let target: String?
        let doneBytes: Int64
        let totalBytes: Int64
        let seconds: Double

        init(_ progress: RunProgress, seconds: Double) {
            (stage, target) = (progress.stage.rawValue, progress.target)
            (doneBytes, totalBytes, self.seconds) = (progress.done, progress.total, seconds)
        }
    }

    let progress: Body
}
