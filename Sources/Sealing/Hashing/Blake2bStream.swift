internal import CSodium

/// BLAKE2b-256 without a key, over bytes that come piece by piece.
@safe public struct Blake2bStream: ~Copyable, @unchecked Sendable {
    /// The length of the digest, in bytes.
    public static let byteCount = 32

    // SAFETY: written only through `mutating` and `consuming` methods of one owner, freed once in `deinit`.
    private let memory: UnsafeMutableRawPointer
    private var state: OpaquePointer { unsafe OpaquePointer(memory) }

    /// Begins with no bytes.
    public init() {
        // Why allocated: the state wants to lie at a multiple of 64, which Swift cannot say of a stored value.
        unsafe memory = .allocate(byteCount: crypto_generichash_statebytes(), alignment: 64)
        _ = unsafe crypto_generichash_init(state, nil, 0, Self.byteCount)
    }

    deinit { unsafe memory.deallocate() }

    /// Takes the next bytes.
    public mutating func update(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { bytes in
            // Why: an empty span may have no address, and there is nothing to take.
            guard unsafe !bytes.isEmpty else { return }
            _ = unsafe crypto_generichash_update(state, bytes.octets, UInt64(bytes.count))
        }
    }

    /// The 32-byte digest of everything that was taken.
    public consuming func finish() -> [UInt8] {
        unsafe [UInt8](count: Self.byteCount) { output in
            _ = unsafe crypto_generichash_final(state, output, Self.byteCount)
        }
    }
}
