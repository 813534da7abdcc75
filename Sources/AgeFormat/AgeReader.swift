/// Decrypts an age file of any length, with memory for one chunk; each chunk is released after it authenticated.
///
/// Only ``withNextChunk(_:)`` answering nil says that the plaintext was whole: what came before an error is authentic,
/// but its end is missing. After an error every further call throws it again.
///
/// ```swift
/// var reader = try AgeReader(from: source, identities: [.key(identity)])
/// while try reader.withNextChunk({ try use($0) }) != nil {}
/// ```
public struct AgeReader<Source: ByteSource & ~Copyable>: ByteSource, ~Copyable {
    private var source: BufferedSource<ArmorSource<Source>>
    private let key: PayloadKey
    private let sealed = WipedBuffer(byteCount: PayloadKey.sealedByteCount)
    private let plain = WipedBuffer(byteCount: PayloadKey.chunkByteCount)
    private var number: UInt64 = 0
    private var state = State.open
    /// What of `plain` was decrypted and not yet handed out by ``read(into:)``.
    private var unread = 0..<0

    private enum State {
        case open, last, ended
        case failed(any Error)
    }

    /// Reads and authenticates the header.
    ///
    /// - Throws: Every case of ``AgeError``, or what the source throws.
    public init(
        from source: consuming Source,
        identities: [AgeIdentity],
        armor: Armor = .detected
    ) throws {
        var source = BufferedSource(ArmorSource(source, armor), capacity: 4_096)
        let header = try HeaderParser.header(from: &source)
        let fileKey = try header.fileKey(openedBy: identities)
        var nonce = [UInt8](repeating: 0, count: PayloadKey.nonceByteCount)
        let count = try unsafe nonce.withUnsafeMutableBytes { nonce in try unsafe source.fill(nonce) }
        guard count == nonce.count else { throw AgeError.header(.truncated) }
        key = try fileKey.payloadKey(nonce: nonce)
        self.source = source
    }

    /// Lends the next 1…65,536 bytes of plaintext (none for the one chunk of an empty file); nil after the last.
    ///
    /// - Throws: ``AgeError/payload(_:)``, ``AgeError/armor(_:)``, or what the source or `body` throws.
    public mutating func withNextChunk<R>(_ body: (RawSpan) throws -> R) throws -> R? {
        if unread.isEmpty { guard try nextChunk() else { return nil } }
        defer { unread = 0..<0 }
        return try plain.withSpan(unread, body)
    }

    /// Hands out the next bytes of plaintext; 0 says that it was whole.
    ///
    /// - Throws: As ``withNextChunk(_:)``.
    public mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        while unread.isEmpty { guard try nextChunk() else { return 0 } }
        let part = unread.prefix(buffer.byteCount)
        unsafe buffer.withUnsafeMutableBytes { buffer in
            unsafe plain.withUnsafeBytes { plain in
                unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: plain[part]))
            }
        }
        unread = part.upperBound..<unread.upperBound
        return part.count
    }

    /// Decrypts the next chunk into `plain`; false after the last.
    private mutating func nextChunk() throws -> Bool {
        switch state {
        case .open, .last: break
        case .ended: return false
        case .failed(let error): throw error
        }
        do {
            if case .last = state {
                guard try source.nextByte() == nil else { throw AgeError.payload(.trailingData) }
                state = .ended
                return false
            }
            unread = 0..<(try decryptChunk())
            number += 1
            return true
        } catch {
            state = .failed(error)
            throw error
        }
    }

    private mutating func decryptChunk() throws -> Int {
        let count = try unsafe sealed.withUnsafeBytes { sealed in try unsafe source.fill(sealed) }
        guard count > 0 else { throw AgeError.payload(.missingChunk(number)) }
        guard count >= PayloadKey.tagByteCount else { throw AgeError.payload(.damagedChunk(number)) }
        // Why in this order: a full chunk is the last one only once in a file.
        if count == PayloadKey.sealedByteCount, open(count, isLast: false) {
            return PayloadKey.chunkByteCount
        }
        guard open(count, isLast: true) else { throw AgeError.payload(.damagedChunk(number)) }
        guard count > PayloadKey.tagByteCount || number == 0 else { throw AgeError.payload(.emptyLastChunk) }
        state = .last
        return count - PayloadKey.tagByteCount
    }

    private borrowing func open(_ count: Int, isLast: Bool) -> Bool {
        unsafe sealed.withUnsafeBytes { sealed in
            unsafe plain.withUnsafeBytes { plain in
                unsafe key.open(
                    UnsafeRawBufferPointer(rebasing: sealed[..<count]),
                    number: number,
                    isLast: isLast,
                    into: plain
                )
            }
        }
    }
}
