import Foundation
import Synchronization

/// A desk whose clock stands at noon of a day that a test sets.
final class DayClock: Sendable {
    private let day: Mutex<Date>

    init(_ day: String) {
        self.day = Mutex(Date(timeIntervalSince1970: 0))
        set(day)
    }

    var now: Date { day.withLock { $0 } }

    func set(_ day: String) {
        let noon = try? Date("\(day)T12:00:00Z", strategy: Date.ISO8601FormatStyle())
        self.day.withLock { $0 = noon ?? $0 }
    }
}
