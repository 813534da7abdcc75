internal import CSodium

/// A 32-byte secret in locked memory, wiped when its owner lets go of it.
public struct SecretKey: ~Copyable, Sendable {
    /// The length of every key, in bytes.
    public static let byteCount = 32

    private let memory: LockedMemory

    /// Draws a fresh key from the system's randomness.
    ///
    /// - Throws: ``MemoryError/locked`` when the kernel refuses locked memory.
    public init() throws(MemoryError) {
        try unsafe self.init(filledBy: { buffer in unsafe randombytes_buf(buffer.octets, buffer.count) })
    }

    /// Copies a key of exactly 32 bytes; wiping the source is the caller's work.
    ///
    /// - Throws: ``MemoryError/locked`` when the kernel refuses locked memory.
    public init(copying bytes: RawSpan) throws(MemoryError) {
        precondition(bytes.byteCount == Self.byteCount, "a key has 32 bytes")
        try unsafe self.init(filledBy: { buffer in
            unsafe bytes.withUnsafeBytes { source in unsafe buffer.copyMemory(from: source) }
        })
    }

    /// Lets `fill` write the 32 bytes, zero before.
    init(filledBy fill: (UnsafeMutableRawBufferPointer) -> Void) throws(MemoryError) {
        memory = try LockedMemory(byteCount: Self.byteCount)
        unsafe memory.withMutableBytes { buffer in unsafe fill(buffer) }
    }

    /// Lends the 32 bytes for the time of `body`.
    public borrowing func withBytes<R: ~Copyable, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
        try memory.withBytes(0..<Self.byteCount, body)
    }
}
