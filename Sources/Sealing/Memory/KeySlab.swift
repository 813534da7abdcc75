internal import CSodium
internal import Synchronization

/// Room for many keys in one locked allocation, for a cache.
///
/// Why one: each `sodium_malloc` costs guard pages, and some 16,000 of them exhaust the kernel's mappings. Which slot
/// holds what is the owner's bookkeeping; every access takes the slab's own lock, so `body` of
/// ``withKey(_:_:)`` must not come back to the same slab.
public final class KeySlab: Sendable {
    /// How many keys fit.
    public let capacity: Int

    private let memory: LockedMemory
    private let lock = Mutex(())

    /// Locks `capacity` × 32 bytes.
    ///
    /// - Throws: ``MemoryError/locked`` when the kernel refuses locked memory.
    public init(capacity: Int) throws(MemoryError) {
        precondition(capacity > 0)
        self.capacity = capacity
        memory = try LockedMemory(byteCount: capacity * SecretKey.byteCount)
        unsafe memory.withMutableBytes { buffer in unsafe sodium_memzero(buffer.octets, buffer.count) }
    }

    /// Copies a key of exactly 32 bytes into a slot.
    public func store(_ key: RawSpan, in slot: Int) {
        precondition(key.byteCount == SecretKey.byteCount, "a key has 32 bytes")
        let range = bytes(of: slot)
        lock.withLock { _ in
            unsafe memory.withMutableBytes { buffer in
                unsafe key.withUnsafeBytes { source in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[range]).copyMemory(from: source)
                }
            }
        }
    }

    /// Lends the 32 bytes of a slot for the time of `body`.
    public func withKey<R, E: Error>(_ slot: Int, _ body: (RawSpan) throws(E) -> R) throws(E) -> R {
        let range = bytes(of: slot)
        var outcome: Result<R, E>?
        lock.withLock { _ in
            outcome = Result { () throws(E) -> R in try memory.withBytes(range, body) }
        }
        guard let outcome else { preconditionFailure("the lock runs its body") }
        return try outcome.get()
    }

    /// Overwrites a slot with zeros.
    public func wipe(_ slot: Int) { wipe(bytes(of: slot)) }

    /// Overwrites every slot with zeros.
    public func wipeAll() { wipe(0..<memory.byteCount) }

    private func wipe(_ range: Range<Int>) {
        lock.withLock { _ in
            unsafe memory.withMutableBytes { buffer in
                let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[range])
                unsafe sodium_memzero(part.octets, part.count)
            }
        }
    }

    private func bytes(of slot: Int) -> Range<Int> {
        precondition((0..<capacity).contains(slot))
        return slot * SecretKey.byteCount..<(slot + 1) * SecretKey.byteCount
    }
}
