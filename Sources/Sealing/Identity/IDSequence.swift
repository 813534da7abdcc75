internal import CSodium
public import FoundationEssentials
internal import Synchronization

/// Makes ids that sort in the order in which they are made, those of one millisecond too (UUIDv7, RFC 9562 §6.2, method 1).
///
/// The 12 bits behind the version count within a millisecond, from a random start in their lower half on; where they are
/// used up the next millisecond is begun early. A clock that is set back by less than a second is waited for in this way,
/// and followed where it is set back further.
public final class IDSequence: Sendable {
    private struct State {
        /// Since 1970, of the newest id.
        var milliseconds: UInt64 = 0
        var count: UInt64 = 0
    }

    private static let countLimit: UInt64 = 1 << 12
    private let state = Mutex(State())

    /// A sequence that has made none.
    public init() {}

    /// The next id.
    public func next<Entity>(at time: Date) -> Identifier<Entity> {
        let now = UInt64(max(0, time.timeIntervalSince1970 * 1000))
        let random = Self.random()
        let (milliseconds, count) = state.withLock { state in
            if now > state.milliseconds || state.milliseconds - now >= 1000 {
                state = State(milliseconds: now, count: random.high % (Self.countLimit / 2))
            } else {
                state.count += 1
                if state.count == Self.countLimit {
                    state = State(milliseconds: state.milliseconds + 1, count: 0)
                }
            }
            return (state.milliseconds, state.count)
        }
        return Identifier(milliseconds: milliseconds, count: count, random: random.low)
    }

    private static func random() -> (high: UInt64, low: UInt64) {
        var pair: (UInt64, UInt64) = (0, 0)
        unsafe withUnsafeMutableBytes(of: &pair) { unsafe randombytes_buf($0.octets, $0.count) }
        return pair
    }
}
