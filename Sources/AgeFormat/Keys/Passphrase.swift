internal import CSodium

/// A passphrase in locked memory, wiped when the last one lets go of it.
public final class Passphrase: Sendable {
    private let memory: LockedMemory

    /// Copies a passphrase of at least one byte, as it is; wiping the source is the caller's work.
    ///
    /// - Throws: ``AgeKeyError/emptyPassphrase``, or ``AgeKeyError/limits(_:)`` when the kernel refuses locked memory.
    public init(copying bytes: RawSpan) throws(AgeKeyError) {
        guard bytes.byteCount > 0 else { throw .emptyPassphrase }
        do throws(AgeError) {
            memory = try unsafe LockedMemory(byteCount: bytes.byteCount) { buffer in
                unsafe bytes.withUnsafeBytes { unsafe buffer.copyMemory(from: $0) }
            }
        } catch {
            throw .limits(.lockedMemory)
        }
    }

    /// What stands before the salt (age v1, "scrypt recipient stanza").
    private static let label = Array("age-encryption.org/v1/scrypt".utf8)
    static let saltByteCount = 16

    /// The stanza that wraps a file key, with a fresh salt.
    ///
    /// - Throws: ``AgeError/limits(_:)``.
    func wrap(_ fileKey: borrowing FileKey, workFactor: Int) throws(AgeError) -> Stanza {
        var salt = [UInt8](repeating: 0, count: Self.saltByteCount)
        unsafe randombytes_buf(&salt, salt.count)
        let body = try unsafe Scratch.withBytes(KeyDerivation.byteCount) { wrapKey throws(AgeError) in
            try unsafe derive(salt: salt, workFactor: workFactor, into: wrapKey)
            return unsafe fileKey.wrapped(with: UnsafeRawBufferPointer(wrapKey))
        }
        return .scrypt(salt: salt, workFactor: workFactor, body: body)
    }

    /// The file key of a stanza, or nil when it is not wrapped with this passphrase.
    ///
    /// - Throws: ``AgeError/limits(_:)``.
    func unwrap(salt: [UInt8], workFactor: Int, body: [UInt8]) throws(AgeError) -> FileKey? {
        try unsafe Scratch.withBytes(KeyDerivation.byteCount) { wrapKey throws(AgeError) in
            try unsafe derive(salt: salt, workFactor: workFactor, into: wrapKey)
            return try unsafe FileKey(unwrapping: body, with: UnsafeRawBufferPointer(wrapKey))
        }
    }

    /// scrypt (RFC 7914) with N = 2^workFactor, r = 8, p = 1: takes N KiB of memory.
    private func derive(
        salt: [UInt8],
        workFactor: Int,
        into output: UnsafeMutableRawBufferPointer
    ) throws(AgeError) {
        // Why here: the number comes from a stranger's file, and nothing was allocated for it yet.
        guard AgeLimits.workFactors.contains(workFactor) else { throw .limits(.workFactor(workFactor)) }
        let salt = Self.label + salt
        let isDone = unsafe memory.withUnsafeBytes { passphrase in
            unsafe crypto_pwhash_scryptsalsa208sha256_ll(
                passphrase.octets,
                passphrase.count,
                salt,
                salt.count,
                1 << UInt64(workFactor),
                8,
                1,
                output.octets,
                output.count
            ) == 0
        }
        guard isDone else { throw .limits(.scryptMemory(workFactor: workFactor)) }
    }
}
