import Engine
import Foundation
import Synchronization

/// Counts how often a step was reached.
final class StepCounter: Sendable {
    private let count = Atomic(0)

    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}

/// Renews the epoch from within a step, which cannot wait by itself.
final class Renewal: Sendable {
    private let door: BackedStore.Door
    private let done = DispatchSemaphore(value: 0)
    private let failure = Mutex<(any Error)?>(nil)

    init(_ door: BackedStore.Door) { self.door = door }

    func run() throws {
        Task.detached {
            do { try await self.door.renew() } catch { self.failure.withLock { $0 = error } }
            self.done.signal()
        }
        done.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }
}
