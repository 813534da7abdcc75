import Foundation
import Synchronization

/// A clock that is a second further each time somebody looks.
final class SteppedClock: Sendable {
    private let seconds = Atomic(1_795_956_300)

    func now() -> Date {
        Date(timeIntervalSince1970: Double(seconds.add(1, ordering: .relaxed).newValue))
    }

    /// Lets time pass.
    func advance(days: Int = 0, seconds more: Int = 0) {
        seconds.add(days * 86_400 + more, ordering: .relaxed)
    }
}
