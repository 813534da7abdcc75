internal import CSodium

/// A secret key that opens files: 32 bytes in locked memory, wiped when the last one lets go of it.
public final class X25519Identity: Sendable {
    static let prefix = "AGE-SECRET-KEY-"
    static let textByteCount = Bech32.byteCount(prefix: prefix)

    /// The public key to which files for this identity are encrypted.
    public let recipient: X25519Recipient

    private let memory: LockedMemory

    /// Draws a fresh one from the system's randomness.
    ///
    /// - Throws: ``AgeKeyError/limits(_:)`` when the kernel refuses locked memory.
    public convenience init() throws(AgeKeyError) {
        do throws(AgeError) {
            let memory = try unsafe LockedMemory(byteCount: 32) { buffer in
                unsafe randombytes_buf(buffer.octets, buffer.count)
            }
            try self.init(memory: memory)
        } catch {
            throw .limits(.lockedMemory)
        }
    }

    /// Reads `AGE-SECRET-KEY-1…`; wiping the text is the caller's work.
    ///
    /// - Throws: ``AgeKeyError/identity(_:)``, or ``AgeKeyError/limits(_:)`` when the kernel refuses locked memory.
    public convenience init(parsing text: RawSpan) throws(AgeKeyError) {
        var fault: AgeKeyFault?
        do throws(AgeError) {
            let memory = try unsafe LockedMemory(byteCount: 32) { buffer in
                do throws(AgeKeyFault) {
                    try unsafe text.withUnsafeBytes { text throws(AgeKeyFault) in
                        try unsafe Bech32.decode(text, prefix: Self.prefix, into: buffer)
                    }
                } catch {
                    fault = error
                }
            }
            if fault == nil {
                try self.init(memory: memory)
                return
            }
        } catch {
            throw .limits(.lockedMemory)
        }
        throw .identity(fault ?? .form)
    }

    private init(memory: consuming LockedMemory) throws(AgeError) {
        var point = [UInt8](repeating: 0, count: 32)
        unsafe memory.withUnsafeBytes { secret in
            _ = unsafe crypto_scalarmult_base(&point, secret.octets)
        }
        // Why it cannot fail: a clamped multiple of the base point has no low order.
        guard let recipient = try? X25519Recipient(point: point) else {
            preconditionFailure("a multiple of the base point is a recipient")
        }
        self.recipient = recipient
        self.memory = memory
    }

    /// Lends the text, `AGE-SECRET-KEY-1` and 58 characters in upper case, from memory that is wiped afterwards.
    public func withText<R, E: Error>(_ body: (RawSpan) throws(E) -> R) throws(E) -> R {
        try unsafe Scratch.withBytes(Self.textByteCount) { buffer throws(E) in
            unsafe memory.withUnsafeBytes { secret in
                unsafe Bech32.encode(secret, prefix: Self.prefix, into: buffer)
            }
            return try body(unsafe UnsafeRawBufferPointer(buffer).bytes)
        }
    }

    /// The file key of a stanza, or nil when it is not wrapped for this identity.
    ///
    /// - Throws: ``HeaderFault/lowOrderShare`` or ``LimitFault/lockedMemory``.
    func unwrap(share: [UInt8], body: [UInt8]) throws(AgeError) -> FileKey? {
        try unsafe Scratch.withBytes(64) { scratch throws(AgeError) in
            // Shared secret ‖ wrap key.
            let isMade = unsafe memory.withUnsafeBytes { secret in
                unsafe crypto_scalarmult(scratch.octets, secret.octets, share) == 0
            }
            guard isMade else { throw .header(.lowOrderShare) }
            let wrapKey = unsafe UnsafeMutableRawBufferPointer(rebasing: scratch[32...])
            unsafe KeyDerivation.derive(
                from: UnsafeRawBufferPointer(rebasing: scratch[..<32]),
                salt: share + recipient.point,
                info: X25519Recipient.info,
                into: wrapKey
            )
            return try unsafe FileKey(unwrapping: body, with: UnsafeRawBufferPointer(wrapKey))
        }
    }
}
