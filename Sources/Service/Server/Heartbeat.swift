internal import Engine
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// Whether a request would get through: to a thread, through the event loops, to a reader, and to the writer.
///
/// A timer that fires proves nothing of that. So each beat sends a probe down the way that requests take, and the next
/// beats ask where it is. One that waits behind work that gets on (an import, a long report, many clients) is late, not
/// stuck.
final class Heartbeat: Sendable {
    /// How long a probe may wait behind work, as long as that gets on.
    static let longestWait = Duration.seconds(600)

    /// What a probe waits for.
    private enum Gate {
        case thread, eventLoops, reader, writer
    }

    private struct State {
        /// When the probe that is on its way was sent, and what it waits for; nil when none is.
        var probe: (sent: ContinuousClock.Instant, gate: Gate)?
        /// How much had been done at each of the gates when they were last looked at.
        var done: [Gate: Int] = [:]
        /// Whether the last probe came back whole; a server that has just opened its store has shown as much.
        var isWhole = true
    }

    private let store: Store
    private let answered: @Sendable () -> Int
    private let state = Mutex(State())

    /// A heartbeat of a store; `answered` says how many requests were answered.
    init(_ store: Store, answered: @escaping @Sendable () -> Int) {
        (self.store, self.answered) = (store, answered)
    }

    /// Whether everything got on since the last beat; sends the next probe.
    func beat() -> Bool {
        let (reading, writing) = store.statementSteps
        let done = [
            Gate.thread: reading + writing + answered(), .eventLoops: 0, .reader: reading, .writer: writing,
        ]
        let (isAlive, isDue) = state.withLock { state in
            defer { state.done = done }
            guard let (sent, gate) = state.probe else {
                state.probe = (.now, .thread)
                return (state.isWhole, true)
            }
            return (state.done[gate] != done[gate] && sent.duration(to: .now) < Self.longestWait, false)
        }
        if isDue { Task { await probe() } }
        return isAlive
    }

    private func probe() async {
        var isWhole = await turnEventLoops()
        if isWhole {
            wait(for: .reader)
            isWhole = store.answersReads()
        }
        if isWhole {
            wait(for: .writer)
            isWhole = await store.takesWrites { self.wait(for: .thread) }
        }
        state.withLock { state in
            state.isWhole = isWhole
            state.probe = nil
        }
    }

    /// Notes what the probe waits for from now on; whoever lets it through a gate says so, since it may still wait for a
    /// thread then.
    private func wait(for gate: Gate) { state.withLock { $0.probe?.gate = gate } }

    private func turnEventLoops() async -> Bool {
        let loops = Array(MultiThreadedEventLoopGroup.singleton.makeIterator())
        guard let first = loops.first else { return false }
        wait(for: .eventLoops)
        let turned = EventLoopFuture.andAllSucceed(loops.map { $0.submit {} }, on: first)
            .always { _ in self.wait(for: .thread) }
        do { try await turned.get() } catch { return false }
        return true
    }
}
