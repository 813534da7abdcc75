internal import Dispatch
internal import Synchronization

/// Those whom the writer has just answered, and who may come back with the next thing to write.
///
/// Why they are waited for: clerks who write one thing after another fall apart into halves otherwise, of which one waits
/// while the other is committed, and every page that both change is written twice.
final class Gathering: Sendable {
    /// So long it is waited for the next of them.
    private static let pause = DispatchTimeInterval.microseconds(400)
    /// So many such pauses, at the most.
    private static let pauses = 8

    private struct State {
        var expected = 0
        var arrived = 0
        var isWaiting = false
    }

    private let state = Mutex(State())
    private let complete = DispatchSemaphore(value: 0)

    /// From now on `count` are expected, who are about to be answered; 0 for nobody.
    func expect(_ count: Int) { state.withLock { $0 = State(expected: count) } }

    /// Somebody has come with something to write.
    func noteArrival() {
        let completes = state.withLock { state in
            state.arrived += 1
            guard state.isWaiting, state.arrived >= state.expected else { return false }
            state.isWaiting = false
            return true
        }
        if completes { complete.signal() }
    }

    /// Waits until all of them are here, or for a pause in which none came.
    ///
    /// Never on a caller's thread: that may be one of the few on which those it waits for have to run.
    func wait() {
        var before = -1
        for _ in 0..<Self.pauses {
            let arrived = state.withLock { state in
                state.isWaiting = state.arrived < state.expected && state.arrived > before
                return state.isWaiting ? state.arrived : nil
            }
            guard let arrived else { return }
            before = arrived
            if complete.wait(timeout: .now() + Self.pause) == .success { return }
            let isComplete = state.withLock { state in
                defer { state.isWaiting = false }
                return !state.isWaiting
            }
            // Why again: it became complete just after the time was up, and its signal must not meet the next wait.
            if isComplete { return complete.wait() }
        }
    }
}
