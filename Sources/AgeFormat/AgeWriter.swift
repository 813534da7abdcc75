/// Encrypts a stream of any length into an age file, with memory for one chunk.
///
/// A file that was not brought to its end with ``finish()`` is refused by every reader, so nothing half-written passes
/// for a whole.
///
/// ```swift
/// var writer = try AgeWriter(to: sink, for: .keys([recipient]))
/// try writer.write(bytes)
/// let sink = try writer.finish()
/// ```
public struct AgeWriter<Sink: ByteSink & ~Copyable>: ~Copyable {
    private var sink: ArmorSink<Sink>
    private let key: PayloadKey
    private let plain = WipedBuffer(byteCount: PayloadKey.chunkByteCount)
    private let sealed = WipedBuffer(byteCount: PayloadKey.sealedByteCount)
    /// How much of `plain` is filled.
    private var filled = 0
    private var number: UInt64 = 0

    /// Writes the header, with a fresh file key.
    ///
    /// - Throws: ``AgeKeyError/empty`` without a recipient, ``AgeError/limits(_:)``, or what the sink throws.
    public init(
        to sink: consuming Sink,
        for recipients: AgeRecipients,
        isArmored: Bool = false
    ) throws {
        if case .keys(let keys) = recipients, keys.isEmpty { throw AgeKeyError.empty }
        let fileKey = try FileKey()
        let header = try Header(wrapping: fileKey, for: recipients)
        let nonce = PayloadKey.freshNonce()
        let key = try fileKey.payloadKey(nonce: nonce)
        var sink = try ArmorSink(sink, isArmored: isArmored)
        let beginning = header.bytes + nonce
        try sink.write(unsafe beginning.span.bytes)
        self.key = key
        self.sink = sink
    }

    /// Encrypts more plaintext.
    ///
    /// - Throws: What the sink throws; the file is then lost.
    public mutating func write(_ bytes: RawSpan) throws {
        try unsafe bytes.withUnsafeBytes { bytes in
            var rest = unsafe bytes[...]
            while unsafe !rest.isEmpty {
                // Why only now: the last chunk is not empty, so a full one waits until it is known not to be the last.
                if filled == PayloadKey.chunkByteCount { try writeChunk(isLast: false) }
                let count = unsafe min(rest.count, PayloadKey.chunkByteCount - filled)
                unsafe plain.withUnsafeBytes { plain in
                    unsafe UnsafeMutableRawBufferPointer(rebasing: plain[filled...]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: rest.prefix(count))
                    )
                }
                filled += count
                unsafe rest = rest.dropFirst(count)
            }
        }
    }

    /// Writes the last chunk and gives the sink back.
    ///
    /// - Throws: What the sink throws.
    public consuming func finish() throws -> Sink {
        try writeChunk(isLast: true)
        return try sink.finish()
    }

    private mutating func writeChunk(isLast: Bool) throws {
        let count = filled
        unsafe plain.withUnsafeBytes { plain in
            unsafe sealed.withUnsafeBytes { sealed in
                unsafe key.seal(
                    UnsafeRawBufferPointer(rebasing: plain[..<count]),
                    number: number,
                    isLast: isLast,
                    into: UnsafeMutableRawBufferPointer(
                        rebasing: sealed[..<(count + PayloadKey.tagByteCount)]
                    )
                )
            }
        }
        try unsafe sealed.withUnsafeBytes { sealed in
            let part = unsafe UnsafeRawBufferPointer(rebasing: sealed[..<(count + PayloadKey.tagByteCount)])
            try sink.write(unsafe part.bytes)
        }
        number += 1
        filled = 0
    }
}
