internal import CSodium

/// Bytes in memory that is locked, left out of core dumps, fenced by guard pages and wiped when it goes.
@safe struct LockedMemory: ~Copyable, @unchecked Sendable {
    /// The length in bytes, at least 1.
    let byteCount: Int

    // SAFETY: allocated once in `init`, written only before it is shared, freed once in `deinit`.
    private let start: UnsafeMutableRawPointer

    /// Locks `byteCount` bytes and lets `fill` write all of them.
    ///
    /// - Throws: ``LimitFault/lockedMemory`` as ``AgeError/limits(_:)``.
    init(byteCount: Int, filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) throws(AgeError) {
        precondition(byteCount > 0)
        guard sodium_init() >= 0, let start = unsafe sodium_malloc(byteCount) else {
            throw .limits(.lockedMemory)
        }
        // Why: sodium_malloc does not report that the kernel refused to lock.
        guard unsafe sodium_mlock(start, byteCount) == 0 else {
            unsafe sodium_free(start)
            throw .limits(.lockedMemory)
        }
        unsafe fill(UnsafeMutableRawBufferPointer(start: start, count: byteCount))
        self.byteCount = byteCount
        unsafe self.start = start
    }

    deinit { unsafe sodium_free(start) }

    /// Lends the bytes to C.
    borrowing func withUnsafeBytes<R, E: Error>(
        _ body: (UnsafeRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try unsafe body(UnsafeRawBufferPointer(start: start, count: byteCount))
    }
}
