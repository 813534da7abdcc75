internal import Sealing
internal import Synchronization

/// Keys that were unwrapped lately, in one locked slab, and the ids of places that were looked up lately.
///
/// When the slab is full the clock hand goes round: a key that was used since its last visit stays, the first that was
/// not makes room. Evicted keys are wiped. A reader that fetched a key before an eviction must not put it back after:
/// each eviction raises ``generation``, and ``store(_:id:generation:)`` with an older one does nothing.
final class KeyCache: Sendable {
    private struct State {
        var slots: [KeyID: Int] = [:]
        var ids: [KeyID?]
        var wasUsed: [Bool]
        var hand = 0
        var generation: UInt64 = 0
        var places: [KeyPlace: KeyID] = [:]
        var figures = KeyCacheFigures()
    }

    private let slab: KeySlab
    /// How many places are remembered before all are forgotten.
    private let placeLimit: Int
    private let state: Mutex<State>

    init(capacity: Int) throws(MemoryError) {
        slab = try KeySlab(capacity: capacity)
        placeLimit = 2 * capacity
        state = Mutex(
            State(
                ids: Array(repeating: nil, count: capacity),
                wasUsed: Array(repeating: false, count: capacity)
            )
        )
    }

    /// How often a key was there, and how often not.
    var figures: KeyCacheFigures { state.withLock { $0.figures } }

    /// Raised by every eviction.
    var generation: UInt64 { state.withLock { $0.generation } }

    /// Lends a cached key, or answers nil when it is not cached.
    ///
    /// `body` runs with the cache locked and must not come back to it.
    func withKey<R>(_ id: KeyID, _ body: (RawSpan) throws -> R) throws -> R? {
        var outcome: Result<R, any Error>?
        state.withLock { state in
            guard let slot = state.slots[id] else {
                state.figures.misses += 1
                return
            }
            state.figures.hits += 1
            state.wasUsed[slot] = true
            outcome = Result { try slab.withKey(slot, body) }
        }
        return try outcome?.get()
    }

    /// Keeps a key, unless something was evicted since `generation`.
    func store(_ key: RawSpan, id: KeyID, generation: UInt64) {
        // Why by its pointer: the lock's closure may not capture a span.
        key.withUnsafeBytes { key in
            state.withLock { state in
                guard state.generation == generation, state.slots[id] == nil else { return }
                let slot = Self.freeSlot(&state)
                if let old = state.ids[slot] { state.slots[old] = nil }
                slab.store(key.bytes, in: slot)
                state.ids[slot] = id
                state.slots[id] = slot
                state.wasUsed[slot] = true
            }
        }
    }

    /// The key id of a place, if it was looked up lately.
    func id(of place: KeyPlace) -> KeyID? { state.withLock { $0.places[place] } }

    /// Remembers the key id of a place, unless something was evicted since `generation`.
    func remember(_ place: KeyPlace, _ id: KeyID, generation: UInt64) {
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.places.count >= placeLimit { state.places.removeAll(keepingCapacity: true) }
            state.places[place] = id
        }
    }

    /// Forgets a key and its place, wiping the key.
    func evict(_ id: KeyID?, _ place: KeyPlace) {
        state.withLock { state in
            state.generation += 1
            state.places[place] = nil
            guard let id, let slot = state.slots.removeValue(forKey: id) else { return }
            state.ids[slot] = nil
            state.wasUsed[slot] = false
            slab.wipe(slot)
        }
    }

    /// Forgets and wipes everything.
    func evictAll() {
        state.withLock { state in
            state.generation += 1
            state.slots.removeAll()
            state.places.removeAll()
            for slot in state.ids.indices {
                state.ids[slot] = nil
                state.wasUsed[slot] = false
            }
            slab.wipeAll()
        }
    }

    private static func freeSlot(_ state: inout State) -> Int {
        while true {
            let slot = state.hand
            state.hand = (slot + 1) % state.ids.count
            if state.ids[slot] == nil || !state.wasUsed[slot] { return slot }
            state.wasUsed[slot] = false
        }
    }
}

/// How often a key that was wanted was in the cache, since the vault was opened.
public struct KeyCacheFigures: Sendable, Equatable {
    /// It was there.
    public internal(set) var hits = 0
    /// It had to be read and unwrapped.
    public internal(set) var misses = 0
}
