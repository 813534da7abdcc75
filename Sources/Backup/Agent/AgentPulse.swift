internal import Synchronization

/// Whether a backup service gets on, for whoever watches it.
///
/// A timer that fires proves nothing of that. So the service says each time that its work got on, and, before it waits for
/// what has a limit of its own, how long that may take: an answer of the store, or its own rest. A run and a hook have
/// none: each look at the program counts, so that a run may take hours.
public final class AgentPulse: Sendable {
    private struct State {
        /// When the work last got on.
        var since: SuspendingClock.Instant
        /// How long what it waits for since then may take.
        var allowance = Duration.zero
    }

    private let now: @Sendable () -> SuspendingClock.Instant
    private let state: Mutex<State>

    /// A service that has just begun.
    ///
    /// Why a clock that rests while the machine does: systemd's watchdog goes by it.
    public init(now: @escaping @Sendable () -> SuspendingClock.Instant = { SuspendingClock().now }) {
        self.now = now
        state = Mutex(State(since: now()))
    }

    /// Says that the work got on.
    public func gotOn() { waits(atMost: .zero) }

    /// Says that the work got on, and waits now for what ends within this time, well or not.
    public func waits(atMost limit: Duration) {
        let now = now()
        state.withLock { $0 = State(since: now, allowance: limit) }
    }

    /// Whether the work got on within the interval, beyond what it waits for.
    public func isAlive(within interval: Duration) -> Bool {
        let now = now()
        return state.withLock { $0.since.duration(to: now) < $0.allowance + interval }
    }
}
