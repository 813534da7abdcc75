internal import FoundationEssentials
internal import Synchronization

/// The time in a store that is being made: it goes where the story is.
final class DemoClock: Sendable {
    private let moment: Mutex<Date>

    init(at moment: Date) { self.moment = Mutex(moment) }

    /// The time of it.
    var now: Date { moment.withLock { $0 } }

    /// Sets it, never back.
    func move(to later: Date) { moment.withLock { $0 = max($0, later) } }
}
