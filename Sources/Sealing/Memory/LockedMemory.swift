internal import CSodium

/// Bytes in memory that is locked, left out of core dumps, fenced by guard pages and wiped when it goes.
@safe struct LockedMemory: ~Copyable, @unchecked Sendable {
    /// The length in bytes.
    let byteCount: Int

    // SAFETY: allocated once in `init`, freed once in `deinit`. Who shares one between threads either only reads it
    // after it was filled (SecretKey, SigningKey) or holds a lock (KeySlab).
    private let start: UnsafeMutableRawPointer

    init(byteCount: Int) throws(MemoryError) {
        guard Sodium.isReady, let start = unsafe sodium_malloc(byteCount) else { throw .locked }
        // Why: sodium_malloc does not report that the kernel refused to lock.
        guard unsafe sodium_mlock(start, byteCount) == 0 else {
            unsafe sodium_free(start)
            throw .locked
        }
        self.byteCount = byteCount
        unsafe self.start = start
    }

    deinit { unsafe sodium_free(start) }

    /// All of it, for the owner to write.
    borrowing func withMutableBytes<R: ~Copyable, E: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try unsafe body(UnsafeMutableRawBufferPointer(start: start, count: byteCount))
    }

    /// A part of it, to read.
    borrowing func withBytes<R: ~Copyable, E: Error>(
        _ range: Range<Int>,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
        let part = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
        return try body(unsafe part.bytes)
    }
}

/// The library's own start-up.
enum Sodium {
    /// Whether libsodium chose its implementations and found its randomness; done once.
    static let isReady = sodium_init() >= 0
}
