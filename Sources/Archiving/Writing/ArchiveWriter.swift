internal import CArchive

/// Writes a tar archive (POSIX pax, ustar where that is enough) compressed with zstd, as a stream.
///
/// Frames carry content checksums, so that `zstd -t` notices damage by itself. Memory does not depend on how much is
/// written: with two threads about 20 MiB. An archive counts only when ``finish()`` returned.
@safe public final class ArchiveWriter {
    /// The level that is worth its time for a database.
    public static let usualLevel = 2
    /// How many threads compress, beside the one that writes.
    public static let usualThreads = 2

    private let handle: ArchiveHandle
    private let compressor: Compressor
    private let modifiedSeconds: Int
    // SAFETY: allocated with the writer, used by one call at a time, freed in `deinit`.
    private let block = UnsafeMutableRawPointer.allocate(byteCount: blockBytes, alignment: 16)
    private static let blockBytes = 1 << 18
    private var isFinished = false

    /// Begins an archive whose bytes go to `output`; every entry gets `modifiedSeconds` (since 1970) as its time.
    ///
    /// - Throws: ``ArchivingError/failed(reason:)``, or what `output` throws.
    public init(
        modifiedSeconds: Int,
        level: Int = usualLevel,
        threads: Int = usualThreads,
        to output: @escaping (RawSpan) throws -> Void
    ) throws {
        compressor = try Compressor(level: level, threads: threads, to: output)
        handle = try unsafe ArchiveHandle(archive_write_new())
        self.modifiedSeconds = modifiedSeconds
        do {
            try unsafe handle.require(archive_write_set_format_pax_restricted(handle.pointer))
            // Why: without blocks libarchive hands every piece on where it lies.
            try unsafe handle.require(archive_write_set_bytes_per_block(handle.pointer, 0))
            try unsafe handle.require(archive_write_set_bytes_in_last_block(handle.pointer, 1))
            let context = unsafe Unmanaged.passUnretained(self).toOpaque()
            try unsafe handle.require(archive_write_open(handle.pointer, context, nil, takeBytes, nil))
        } catch {
            abandon()
            throw error
        }
    }

    deinit {
        if !isFinished { abandon() }
        unsafe block.deallocate()
    }

    /// Adds a file that is in memory.
    ///
    /// - Throws: ``ArchivingError``, or what the output throws; the archive is then lost.
    public func add(_ name: String, bytes: [UInt8]) throws {
        let entry = try ArchiveEntry(name: name, byteCount: Int64(bytes.count))
        try handle.begin(entry.name, byteCount: entry.byteCount, modifiedSeconds: modifiedSeconds)
        try handle.put(unsafe bytes.span.bytes)
        try unsafe handle.require(archive_write_finish_entry(handle.pointer))
    }

    /// Adds a file of a length known before, from a stream: `read` fills the front of a buffer, and answers how many
    /// bytes, 0 at the end.
    ///
    /// - Throws: ``ArchivingError/wrongSize(name:expected:found:)`` where the stream has another length, other
    ///   ``ArchivingError``, or what `read` or the output throws; the archive is then lost.
    public func add(_ entry: ArchiveEntry, from read: (inout MutableRawSpan) throws -> Int) throws {
        try handle.begin(entry.name, byteCount: entry.byteCount, modifiedSeconds: modifiedSeconds)
        var count: Int64 = 0
        while true {
            var span = unsafe UnsafeMutableRawBufferPointer(start: block, count: Self.blockBytes).mutableBytes
            let added = try read(&span)
            guard added > 0 else { break }
            count += Int64(added)
            guard count <= entry.byteCount else { break }
            try handle.put(unsafe UnsafeRawBufferPointer(start: block, count: added).bytes)
        }
        guard count == entry.byteCount else {
            throw ArchivingError.wrongSize(name: entry.name, expected: entry.byteCount, found: count)
        }
        try unsafe handle.require(archive_write_finish_entry(handle.pointer))
    }

    /// Writes the end of the archive.
    ///
    /// - Throws: ``ArchivingError/failed(reason:)``, or what the output throws.
    public func finish() throws {
        precondition(!isFinished, "an archive ends once")
        try unsafe handle.require(archive_write_close(handle.pointer))
        isFinished = true
        unsafe archive_write_free(handle.pointer)
        try compressor.finish()
    }

    /// Frees the handle without letting it write an end.
    private func abandon() {
        isFinished = true
        handle.abandon()
    }

    fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard handle.caught == nil else { return -1 }
        do {
            try unsafe compressor.write(bytes)
            return bytes.count
        } catch {
            handle.caught = error
            return -1
        }
    }
}

/// Takes the bytes of the tar archive; libarchive's write callback.
private func takeBytes(
    _ archive: OpaquePointer?,
    _ context: UnsafeMutableRawPointer?,
    _ bytes: UnsafeRawPointer?,
    _ count: Int
) -> Int {
    guard let context = unsafe context else { return -1 }
    let writer = unsafe Unmanaged<ArchiveWriter>.fromOpaque(context).takeUnretainedValue()
    return unsafe writer.take(UnsafeRawBufferPointer(start: bytes, count: count))
}

/// `AE_IFREG`, which C spells with a cast.
let regularFile: UInt32 = 0o100000
