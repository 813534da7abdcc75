/// BLAKE2b-256 without a key (RFC 7693), over bytes that come piece by piece.
///
/// Why not libsodium's: it takes more than half as long again for the same bytes, and the digest is the longest part of
/// reading an archive back. No secret goes in here; whatever has a key stays with libsodium. The tests hold the two against
/// each other.
public struct Blake2bStream: ~Copyable, Sendable {
    /// The length of the digest, in bytes.
    public static let byteCount = 32

    private var state = Blake2bState(digestByteCount: byteCount)
    /// What came and is not hashed yet: up to one block, since the last one is hashed in another way.
    private var pending: [UInt8] = []
    /// How many bytes were hashed.
    private var count: UInt64 = 0

    /// Begins with no bytes.
    public init() { pending.reserveCapacity(Blake2bState.blockByteCount) }

    /// Takes the next bytes.
    public mutating func update(_ bytes: RawSpan) {
        let size = Blake2bState.blockByteCount
        unsafe bytes.withUnsafeBytes { bytes in
            var rest = unsafe bytes[...]
            if !pending.isEmpty {
                let part = unsafe rest.prefix(size - pending.count)
                unsafe pending.append(contentsOf: part)
                unsafe rest = rest.dropFirst(part.count)
                guard unsafe !rest.isEmpty else { return }
                count += UInt64(size)
                unsafe pending.withUnsafeBytes { unsafe state.take($0, total: count, isLast: false) }
                pending.removeAll(keepingCapacity: true)
            }
            // Why not all blocks: the last one waits until it is known to be the last.
            while unsafe rest.count > size {
                count += UInt64(size)
                let block = unsafe UnsafeRawBufferPointer(rebasing: rest.prefix(size))
                unsafe state.take(block, total: count, isLast: false)
                unsafe rest = rest.dropFirst(size)
            }
            unsafe pending.append(contentsOf: rest)
        }
    }

    /// The 32-byte digest of everything that was taken.
    public consuming func finish() -> [UInt8] {
        count += UInt64(pending.count)
        pending += [UInt8](repeating: 0, count: Blake2bState.blockByteCount - pending.count)
        unsafe pending.withUnsafeBytes { unsafe state.take($0, total: count, isLast: true) }
        return state.bytes(Self.byteCount)
    }
}
