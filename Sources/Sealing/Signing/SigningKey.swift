internal import CSodium

/// An Ed25519 signing key (RFC 8032) in locked memory, wiped when its owner lets go of it.
public struct SigningKey: ~Copyable, Sendable {
    /// The length of the seed, in bytes.
    public static let seedByteCount = 32
    private static let secretByteCount = 64

    /// The 32 bytes that others verify with.
    public let publicKey: [UInt8]

    /// Seed ‖ public key.
    private let memory: LockedMemory

    /// Makes the key of a seed of exactly 32 bytes.
    ///
    /// - Throws: ``MemoryError/locked`` when the kernel refuses locked memory.
    public init(seed: RawSpan) throws(MemoryError) {
        precondition(seed.byteCount == Self.seedByteCount, "a seed has 32 bytes")
        let memory = try LockedMemory(byteCount: Self.secretByteCount)
        var publicKey = [UInt8](repeating: 0, count: 32)
        unsafe memory.withMutableBytes { secret in
            unsafe seed.withUnsafeBytes { seed in
                _ = unsafe crypto_sign_seed_keypair(&publicKey, secret.octets, seed.octets)
            }
        }
        self.publicKey = publicKey
        self.memory = memory
    }

    /// The signature of `message`, 64 bytes.
    public borrowing func sign(_ message: [UInt8]) -> [UInt8] {
        memory.withBytes(0..<Self.secretByteCount) { secret in
            unsafe secret.withUnsafeBytes { secret in
                unsafe [UInt8](count: 64) { signature in
                    unsafe crypto_sign_detached(signature, nil, message, UInt64(message.count), secret.octets)
                }
            }
        }
    }
}

/// Ed25519 signatures (RFC 8032), verified.
public enum Ed25519 {
    /// Whether a signature of 64 bytes over `message` was made by the owner of a public key of 32 bytes.
    ///
    /// Other lengths answer false. Small-order keys and non-canonical signatures are refused.
    public static func verify(_ signature: [UInt8], of message: [UInt8], publicKey: [UInt8]) -> Bool {
        guard signature.count == 64, publicKey.count == 32 else { return false }
        return unsafe crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
    }
}
