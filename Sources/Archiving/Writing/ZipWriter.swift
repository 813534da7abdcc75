internal import CArchive

/// Writes a zip archive for people, as a stream: deflated, encrypted with AES-256 where there is a passphrase.
///
/// The names and sizes of the entries stand in clear in either case. An archive counts only when ``finish()`` returned.
@safe public final class ZipWriter {
    private let handle: ArchiveHandle
    private let output: (RawSpan) throws -> Void
    private let modifiedSeconds: Int
    private var isFinished = false

    /// Begins an archive whose bytes go to `output`; every entry gets `modifiedSeconds` (since 1970) as its time.
    ///
    /// - Throws: ``ArchivingError/failed(reason:)``, also where libarchive was built without AES or the passphrase is
    ///   empty or holds a zero byte; or what `output` throws.
    public init(
        modifiedSeconds: Int,
        passphrase: RawSpan? = nil,
        to output: @escaping (RawSpan) throws -> Void
    ) throws {
        handle = try unsafe ArchiveHandle(archive_write_new())
        self.output = output
        self.modifiedSeconds = modifiedSeconds
        do {
            try unsafe handle.require(archive_write_set_format_zip(handle.pointer))
            if let passphrase { try encrypt(passphrase) }
            // Why: without blocks libarchive hands every piece on where it lies.
            try unsafe handle.require(archive_write_set_bytes_per_block(handle.pointer, 0))
            try unsafe handle.require(archive_write_set_bytes_in_last_block(handle.pointer, 1))
            let context = unsafe Unmanaged.passUnretained(self).toOpaque()
            try unsafe handle.require(archive_write_open(handle.pointer, context, nil, takeZipBytes, nil))
        } catch {
            abandon()
            throw error
        }
    }

    deinit { if !isFinished { abandon() } }

    /// Adds a file.
    ///
    /// - Throws: ``ArchivingError/failed(reason:)``, or what the output throws; the archive is then lost.
    public func add(_ name: String, bytes: [UInt8]) throws {
        try handle.begin(name, byteCount: Int64(bytes.count), modifiedSeconds: modifiedSeconds)
        try handle.put(unsafe bytes.span.bytes)
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
    }

    /// Has every entry encrypted; libarchive keeps a copy of the passphrase that it does not wipe.
    private func encrypt(_ passphrase: RawSpan) throws {
        try unsafe handle.require(
            archive_write_set_format_option(handle.pointer, "zip", "encryption", "aes256")
        )
        var text: [CChar] = unsafe passphrase.withUnsafeBytes { unsafe $0.map(CChar.init(bitPattern:)) }
        guard !text.contains(0) else {
            throw ArchivingError.failed(reason: "its passphrase holds a zero byte")
        }
        text.append(0)
        defer { for index in text.indices { text[index] = 0 } }
        try unsafe handle.require(archive_write_set_passphrase(handle.pointer, text))
    }

    /// Frees the handle without letting it write an end.
    private func abandon() {
        isFinished = true
        handle.abandon()
    }

    fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard handle.caught == nil else { return -1 }
        do {
            try output(unsafe bytes.bytes)
            return bytes.count
        } catch {
            handle.caught = error
            return -1
        }
    }
}

/// Takes the bytes of the zip archive; libarchive's write callback.
private func takeZipBytes(
    _ archive: OpaquePointer?,
    _ context: UnsafeMutableRawPointer?,
    _ bytes: UnsafeRawPointer?,
    _ count: Int
) -> Int {
    guard let context = unsafe context else { return -1 }
    let writer = unsafe Unmanaged<ZipWriter>.fromOpaque(context).takeUnretainedValue()
    return unsafe writer.take(UnsafeRawBufferPointer(start: bytes, count: count))
}
