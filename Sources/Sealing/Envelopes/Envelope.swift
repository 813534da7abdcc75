internal import CSodium

/// Sealed bytes, version 1: committed to one key, bound to one place, padded to 32-byte steps.
///
/// | offset | size | |
/// | --- | --- | --- |
/// | 0 | 1 | version, `0x01` |
/// | 1 | 1 | flags, `0x00` |
/// | 2 | 16 | key id |
/// | 18 | 24 | nonce, random |
/// | 42 | 32 | commitment |
/// | 74 | n + 16 | XChaCha20-Poly1305-IETF of the plaintext, `sodium_pad`-ded to a multiple n of 32 |
///
/// `K_enc ‖ commitment = BLAKE2b-512(key: SK, "coffer.envelope.v1" ‖ nonce ‖ key id ‖ BLAKE2b-256(AAD))`, where `AAD`
/// is drawn beside ``EnvelopeContext`` and is the additional data of the AEAD, too. The commitment is compared in
/// constant time before opening, so one envelope never opens under two keys.
public enum Envelope {
    /// The first byte of every envelope of this version.
    public static let version: UInt8 = 1
    /// The most that one envelope holds, in bytes, before padding.
    public static let maximumPlaintextByteCount = 1 << 20
    /// The length of what stands before the ciphertext, in bytes.
    public static let headerByteCount = 74

    static let paddingStep = 32
    static let tagByteCount = 16
    static let keyIDRange = 2..<18
    static let nonceRange = 18..<42
    static let commitmentRange = 42..<74
    static let flags: UInt8 = 0

    /// Seals 0…1,048,576 bytes under a key of 32 bytes, for one place.
    ///
    /// - Throws: ``EnvelopeError/tooLarge(byteCount:)``.
    public static func seal(
        _ plaintext: RawSpan,
        keyID: KeyID,
        key: RawSpan,
        context: EnvelopeContext
    ) throws(EnvelopeError) -> [UInt8] {
        try seal(plaintext, keyID: keyID, key: key, context: context, nonce: nil)
    }

    /// Seals with a given nonce, for test vectors only: a nonce used twice under one key gives the plaintexts away.
    package static func seal(
        _ plaintext: RawSpan,
        keyID: KeyID,
        key: RawSpan,
        context: EnvelopeContext,
        nonce: [UInt8]?
    ) throws(EnvelopeError) -> [UInt8] {
        precondition(key.byteCount == SecretKey.byteCount && nonce?.count ?? 24 == 24 && Sodium.isReady)
        let plainCount = plaintext.byteCount
        guard plainCount <= maximumPlaintextByteCount else { throw .tooLarge(byteCount: plainCount) }
        let paddedCount = (plainCount / paddingStep + 1) * paddingStep
        let total = headerByteCount + paddedCount + tagByteCount
        return unsafe [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
            let output = UnsafeMutableRawBufferPointer(buffer)
            unsafe output[0] = version
            unsafe output[1] = flags
            unsafe keyID.write(to: part(of: output, keyIDRange))
            let nonceBytes = unsafe part(of: output, nonceRange)
            if let nonce {
                unsafe nonceBytes.copyBytes(from: nonce)
            } else {
                unsafe randombytes_buf(nonceBytes.octets, nonceBytes.count)
            }
            // The plaintext is padded where it will lie and encrypted in place: no other copy of it is made.
            let body = unsafe part(of: output, headerByteCount..<total)
            unsafe plaintext.withUnsafeBytes { unsafe body.copyMemory(from: $0) }
            unsafe body[plainCount] = 0x80
            let padding = unsafe part(of: body, plainCount + 1..<paddedCount)
            unsafe padding.initializeMemory(as: UInt8.self, repeating: 0)
            unsafe Derivation.with(header: UnsafeRawBufferPointer(output), key: key, context: context) {
                derived in
                unsafe part(of: output, commitmentRange).copyMemory(from: derived.commitment)
                _ = unsafe crypto_aead_xchacha20poly1305_ietf_encrypt(
                    body.octets,
                    nil,
                    body.octets,
                    UInt64(paddedCount),
                    derived.additionalData,
                    derived.additionalDataByteCount,
                    nil,
                    nonceBytes.octets,
                    derived.encryptionKey
                )
            }
            count = total
        }
    }

    /// Opens an envelope with the key and the place it was sealed with.
    ///
    /// - Throws: ``EnvelopeError/authenticationFailure`` when key, place or bytes are not those of the sealing;
    ///   ``EnvelopeError/truncated(byteCount:)``, ``EnvelopeError/unsupportedVersion(_:)``,
    ///   ``EnvelopeError/unsupportedFlags(_:)``, ``EnvelopeError/tooLarge(byteCount:)`` when it is no envelope of
    ///   version 1; ``EnvelopeError/badPadding``.
    public static func open(
        _ sealed: [UInt8],
        key: RawSpan,
        context: EnvelopeContext
    ) throws(EnvelopeError) -> [UInt8] {
        let count = try unsafe paddedByteCount(sealed.span.bytes)
        var failure: EnvelopeError?
        let plaintext = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            do throws(EnvelopeError) {
                filled = try unsafe open(sealed, key, context, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return plaintext
    }

    /// Opens an envelope that must name this key.
    ///
    /// - Throws: ``EnvelopeError/notThisKey(expected:actual:)`` when it names another key; else as
    ///   ``open(_:key:context:)``.
    public static func open(
        _ sealed: [UInt8],
        keyID: KeyID,
        key: RawSpan,
        context: EnvelopeContext
    ) throws(EnvelopeError) -> [UInt8] {
        try require(keyID, in: sealed)
        return try open(sealed, key: key, context: context)
    }

    /// Opens an envelope that must name this key, and lends the plaintext from memory that is wiped afterwards.
    package static func withOpened<R: ~Copyable>(
        _ sealed: [UInt8],
        keyID: KeyID,
        key: RawSpan,
        context: EnvelopeContext,
        _ body: (RawSpan) throws(EnvelopeError) -> R
    ) throws(EnvelopeError) -> R {
        try require(keyID, in: sealed)
        return try unsafe Scratch.withBytes(try unsafe paddedByteCount(sealed.span.bytes)) {
            buffer throws(EnvelopeError) in
            let count = try unsafe open(sealed, key, context, into: buffer)
            return try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]).bytes)
        }
    }

    /// What an envelope says of itself, without opening it.
    ///
    /// - Throws: ``EnvelopeError`` when it is no envelope of version 1.
    public static func header(of sealed: [UInt8]) throws(EnvelopeError) -> EnvelopeHeader {
        EnvelopeHeader(keyID: try keyID(of: sealed), commitment: Array(sealed[commitmentRange]))
    }

    /// The key that an envelope says it was sealed under.
    ///
    /// - Throws: ``EnvelopeError`` when it is no envelope of version 1.
    public static func keyID(of sealed: [UInt8]) throws(EnvelopeError) -> KeyID {
        try unsafe keyID(of: sealed.span.bytes)
    }

    /// The key that an envelope says it was sealed under, read where the envelope lies.
    ///
    /// - Throws: ``EnvelopeError`` when it is no envelope of version 1.
    public static func keyID(of sealed: RawSpan) throws(EnvelopeError) -> KeyID {
        _ = try paddedByteCount(sealed)
        guard let keyID = KeyID(sealed.extracting(keyIDRange)) else {
            throw .truncated(byteCount: sealed.byteCount)
        }
        return keyID
    }

    private static func require(_ keyID: KeyID, in sealed: [UInt8]) throws(EnvelopeError) {
        let actual = try self.keyID(of: sealed)
        guard actual == keyID else { throw .notThisKey(expected: keyID, actual: actual) }
    }

    /// The length of the padded plaintext, after the checks that need no key.
    private static func paddedByteCount(_ sealed: RawSpan) throws(EnvelopeError) -> Int {
        guard sealed.byteCount > 0 else { throw .truncated(byteCount: 0) }
        let first = unsafe sealed.unsafeLoad(fromByteOffset: 0, as: UInt8.self)
        guard first == version else { throw .unsupportedVersion(first) }
        let count = sealed.byteCount - headerByteCount - tagByteCount
        guard count >= paddingStep, count.isMultiple(of: paddingStep) else {
            throw .truncated(byteCount: sealed.byteCount)
        }
        let second = unsafe sealed.unsafeLoad(fromByteOffset: 1, as: UInt8.self)
        guard second == flags else { throw .unsupportedFlags(second) }
        guard count <= maximumPlaintextByteCount + paddingStep else { throw .tooLarge(byteCount: count) }
        return count
    }

    /// Opens into a buffer of the padded length and answers the length without the padding.
    private static func open(
        _ sealed: [UInt8],
        _ key: RawSpan,
        _ context: EnvelopeContext,
        into buffer: UnsafeMutableRawBufferPointer
    ) throws(EnvelopeError) -> Int {
        precondition(key.byteCount == SecretKey.byteCount && Sodium.isReady)
        let isOpened = unsafe sealed.withUnsafeBytes { sealed in
            unsafe Derivation.with(header: sealed, key: key, context: context) { derived in
                let commitment = unsafe UnsafeRawBufferPointer(rebasing: sealed[commitmentRange])
                guard unsafe sodium_memcmp(commitment.octets, derived.commitment.octets, 32) == 0 else {
                    return false
                }
                return unsafe crypto_aead_xchacha20poly1305_ietf_decrypt(
                    buffer.octets,
                    nil,
                    nil,
                    sealed.octets + headerByteCount,
                    UInt64(sealed.count - headerByteCount),
                    derived.additionalData,
                    derived.additionalDataByteCount,
                    sealed.octets + nonceRange.lowerBound,
                    derived.encryptionKey
                ) == 0
            }
        }
        guard isOpened else { throw .authenticationFailure }
        var count = 0
        guard unsafe sodium_unpad(&count, buffer.octets, buffer.count, paddingStep) == 0 else {
            throw .badPadding
        }
        return count
    }

    private static func part(
        of buffer: UnsafeMutableRawBufferPointer,
        _ range: Range<Int>
    ) -> UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[range])
    }
}

/// What an envelope says of itself.
public struct EnvelopeHeader: Sendable, Equatable {
    /// The key it was sealed under.
    public let keyID: KeyID
    /// The 32 bytes that commit it to key, place and nonce: no two sealings have the same.
    public let commitment: [UInt8]
}
