import Foundation
import Synchronization

/// A clock that a test sets forward.
final class MovableClock: Sendable {
    private let ahead = Mutex<TimeInterval>(0)

    /// The time of it.
    var now: Date { Date().addingTimeInterval(ahead.withLock { $0 }) }

    /// Sets it forward.
    func advance(hours: Int) { ahead.withLock { $0 += TimeInterval(hours * 3600) } }

    /// Sets it forward.
    func advance(days: Int) { ahead.withLock { $0 += TimeInterval(days * 86_400) } }
}
