internal import CZstd

/// Compresses a stream into one zstd frame with a content checksum.
///
/// Why not libarchive's own filter: up to version 3.7 it writes no checksums, and has no option for them.
@safe final class Compressor {
    // SAFETY: made in `init`, used by one call at a time, freed in `deinit`.
    private let context: OpaquePointer
    private let output: (RawSpan) throws -> Void
    // SAFETY: as above.
    private let block: UnsafeMutableRawPointer
    private static let blockBytes = 1 << 18
    /// What a thread takes at a time; with zstd's own 8 MiB memory is three times as much, and a store 0.3 % smaller.
    private static let jobBytes = 1 << 21

    init(level: Int, threads: Int, to output: @escaping (RawSpan) throws -> Void) throws {
        guard let context = unsafe ZSTD_createCCtx() else {
            throw ArchivingError.failed(reason: "the memory for compression is not there")
        }
        unsafe self.context = context
        self.output = output
        unsafe block = UnsafeMutableRawPointer.allocate(byteCount: Self.blockBytes, alignment: 16)
        for (parameter, value) in [
            (ZSTD_c_compressionLevel, level), (ZSTD_c_checksumFlag, 1), (ZSTD_c_nbWorkers, threads),
            (ZSTD_c_jobSize, threads > 0 ? Self.jobBytes : 0),
        ] {
            try require(unsafe ZSTD_CCtx_setParameter(context, parameter, Int32(value)))
        }
    }

    deinit {
        unsafe ZSTD_freeCCtx(context)
        unsafe block.deallocate()
    }

    /// Compresses more bytes.
    ///
    /// - Throws: ``ArchivingError/failed(reason:)``, or what the output throws.
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var input = unsafe ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        while unsafe input.pos < input.size { _ = try unsafe step(&input, ZSTD_e_continue) }
    }

    /// Writes the end of the frame.
    ///
    /// - Throws: As ``write(_:)``.
    func finish() throws {
        var input = unsafe ZSTD_inBuffer()
        while try unsafe step(&input, ZSTD_e_end) > 0 {}
    }

    private func step(_ input: inout ZSTD_inBuffer, _ end: ZSTD_EndDirective) throws -> Int {
        var out = unsafe ZSTD_outBuffer(dst: block, size: Self.blockBytes, pos: 0)
        let rest = unsafe ZSTD_compressStream2(context, &out, &input, end)
        try require(rest)
        if unsafe out.pos > 0 {
            try output(unsafe UnsafeRawBufferPointer(start: block, count: out.pos).bytes)
        }
        return rest
    }

    private func require(_ code: Int) throws {
        guard ZSTD_isError(code) == 0 else {
            throw ArchivingError.failed(reason: "zstd: \(zstdMessage(code))")
        }
    }
}

/// What zstd says about an error, in lower case.
func zstdMessage(_ code: Int) -> String {
    guard let text = unsafe ZSTD_getErrorName(code) else { return "error \(code)" }
    return unsafe String(cString: text).lowercased()
}
