import Glibc
import Synchronization

/// How many answers came, of all clients together.
final class AnswerCount: Sendable {
    private static let pauseMicroseconds: UInt32 = 100
    /// After so many pauses, a minute, nobody waits any longer.
    private static let mostPauses = 600_000

    private let count = Atomic(0)

    func add() { count.add(1, ordering: .relaxed) }

    /// Blocks until so many came.
    func wait(for awaited: Int) {
        for _ in 0..<Self.mostPauses where count.load(ordering: .relaxed) < awaited {
            usleep(Self.pauseMicroseconds)
        }
    }
}
