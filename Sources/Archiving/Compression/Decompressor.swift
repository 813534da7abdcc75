internal import CZstd

/// Decompresses a stream that is one zstd frame with a content checksum and nothing else.
@safe final class Decompressor {
    /// The largest window that is taken, as a power of two: 8 MiB, which holds for every level up to 19.
    private static let longestWindow: Int32 = 23
    private static let blockBytes = 1 << 17

    // SAFETY: made in `init`, used by one call at a time, freed in `deinit`; the blocks too.
    private let context: OpaquePointer
    private let packed = UnsafeMutableRawPointer.allocate(byteCount: blockBytes, alignment: 16)
    private let plain = UnsafeMutableRawPointer.allocate(byteCount: blockBytes, alignment: 16)
    private let input: (inout MutableRawSpan) throws -> Int
    private var source = unsafe ZSTD_inBuffer()
    private var isBegun = false
    private var isEnded = false

    init(from input: @escaping (inout MutableRawSpan) throws -> Int) throws {
        guard let context = unsafe ZSTD_createDCtx() else {
            throw ArchivingError.failed(reason: "the memory for decompression is not there")
        }
        unsafe self.context = context
        self.input = input
        try require(unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.longestWindow))
    }

    deinit {
        unsafe ZSTD_freeDCtx(context)
        unsafe packed.deallocate()
        unsafe plain.deallocate()
    }

    /// The next plain bytes, valid until the next call; none at the end.
    ///
    /// - Throws: ``ArchivingError/malformed(reason:)``, ``ArchivingError/trailingData``, or what the input throws.
    func next() throws -> UnsafeRawBufferPointer {
        while !isEnded {
            if unsafe source.pos == source.size, try !refill() {
                throw ArchivingError.malformed(reason: isBegun ? "it ends too early" : "it is empty")
            }
            if !isBegun { try begin() }
            var out = unsafe ZSTD_outBuffer(dst: plain, size: Self.blockBytes, pos: 0)
            let rest = unsafe ZSTD_decompressStream(context, &out, &source)
            try require(rest)
            if rest == 0 {
                isEnded = true
                guard try unsafe source.pos == source.size && !refill() else {
                    throw ArchivingError.trailingData
                }
            }
            if unsafe out.pos > 0 { return unsafe UnsafeRawBufferPointer(start: plain, count: out.pos) }
        }
        return unsafe UnsafeRawBufferPointer(start: plain, count: 0)
    }

    /// Looks at the frame's header: a frame of zstd, with the flag that says that a checksum ends it.
    private func begin() throws {
        // Magic number 0xFD2FB528 (RFC 8878 §3.1.1), then the descriptor, whose bit 2 is the checksum's.
        while unsafe source.size < 5 {
            guard try unsafe refill(behind: source.size) else {
                throw ArchivingError.malformed(reason: "it ends too early")
            }
        }
        let head = unsafe UnsafeRawBufferPointer(start: packed, count: 5)
        guard unsafe head[0..<4].elementsEqual([0x28, 0xB5, 0x2F, 0xFD]) else {
            throw ArchivingError.malformed(reason: "it is not compressed with zstd")
        }
        guard unsafe head[4] & 0b100 != 0 else {
            throw ArchivingError.malformed(reason: "it was compressed without a checksum")
        }
        isBegun = true
    }

    private func refill(behind start: Int = 0) throws -> Bool {
        let free = unsafe UnsafeMutableRawBufferPointer(
            start: packed + start,
            count: Self.blockBytes - start
        )
        var span = unsafe free.mutableBytes
        let count = try input(&span)
        unsafe source = ZSTD_inBuffer(src: packed, size: start + count, pos: 0)
        return count > 0
    }

    private func require(_ code: Int) throws {
        guard ZSTD_isError(code) == 0 else {
            throw ArchivingError.malformed(reason: "zstd: \(zstdMessage(code))")
        }
    }
}
