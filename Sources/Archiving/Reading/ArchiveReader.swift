internal import CArchive

/// Reads a tar archive compressed with zstd as a stream, and takes nothing but regular files with plain names.
///
/// Behind the last entry the decompressor is brought to its own end: its checksum is checked, and what follows is
/// noticed. An archive was whole only when ``next()`` answered nil.
@safe public final class ArchiveReader {
    private let decompressor: Decompressor
    private let tar: ArchiveHandle
    private var names: Set<String> = []
    private var isEnded = false
    /// The entry that is being read, and how much of it is not yet.
    private var current: (entry: ArchiveEntry, rest: Int64)?

    /// Begins to read from `input`, which fills the front of a buffer, and answers how many bytes, 0 at the end.
    ///
    /// - Throws: ``ArchivingError``, or what `input` throws.
    public init(from input: @escaping (inout MutableRawSpan) throws -> Int) throws {
        decompressor = try Decompressor(from: input)
        tar = try unsafe ArchiveHandle(archive_read_new())
        try require(unsafe archive_read_support_format_tar(tar.pointer))
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        try require(unsafe archive_read_open(tar.pointer, context, nil, unpackBytes, nil))
    }

    deinit { unsafe archive_read_free(tar.pointer) }

    /// The next entry; nil when the archive was read to its end and was whole.
    ///
    /// What is unread of the entry before is passed over.
    ///
    /// - Throws: ``ArchivingError``, or what the input throws.
    public func next() throws -> ArchiveEntry? {
        guard !isEnded else { return nil }
        if current != nil { while try read({ _ in }) {} }
        var header: OpaquePointer?
        switch unsafe archive_read_next_header(tar.pointer, &header) {
        case ARCHIVE_OK: break
        case ARCHIVE_EOF:
            try drain()
            isEnded = true
            return nil
        default: throw failure
        }
        guard let header = unsafe header else { throw failure }
        let entry = try unsafe checked(header)
        guard names.insert(entry.name).inserted else {
            throw ArchivingError.refusedEntry(name: entry.name, reason: "there are two of that name")
        }
        current = (entry, entry.byteCount)
        return entry
    }

    /// Lends the next bytes of the entry, and answers whether there were any.
    ///
    /// - Throws: ``ArchivingError``, or what the input or `body` throws.
    public func read(_ body: (RawSpan) throws -> Void) throws -> Bool {
        guard let (entry, rest) = current else { return false }
        var start: UnsafeRawPointer?
        var (count, offset) = (0, Int64(0))
        switch unsafe archive_read_data_block(tar.pointer, &start, &count, &offset) {
        case ARCHIVE_OK: break
        case ARCHIVE_EOF:
            guard rest == 0 else {
                let found = entry.byteCount - rest
                throw ArchivingError.wrongSize(
                    name: entry.name,
                    expected: entry.byteCount,
                    found: found
                )
            }
            current = nil
            return false
        default: throw failure
        }
        guard offset == entry.byteCount - rest, Int64(count) <= rest else {
            throw ArchivingError.refusedEntry(name: entry.name, reason: "it has holes")
        }
        current = (entry, rest - Int64(count))
        try body(unsafe UnsafeRawBufferPointer(start: start, count: count).bytes)
        return true
    }

    /// The whole of the entry, which must be small.
    ///
    /// - Throws: ``ArchivingError/refusedEntry(name:reason:)`` above the limit, other ``ArchivingError``, or what the
    ///   input throws.
    public func readAll(limitBytes: Int) throws -> [UInt8] {
        guard let entry = current?.entry else { return [] }
        guard entry.byteCount <= limitBytes else {
            throw ArchivingError.refusedEntry(
                name: entry.name,
                reason: "it has more than \(limitBytes) bytes"
            )
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(entry.byteCount))
        while try read({ unsafe $0.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) } }) {}
        return bytes
    }

    /// Reads on behind the last entry, where only the padding of a tar archive may stand.
    private func drain() throws {
        while true {
            let rest = try unsafe decompressor.next()
            guard unsafe !rest.isEmpty else { return }
            guard unsafe rest.allSatisfy({ $0 == 0 }) else { throw ArchivingError.trailingData }
        }
    }

    /// What a header says, where it is a regular file and nothing more.
    private func checked(_ header: OpaquePointer) throws -> ArchiveEntry {
        guard let text = unsafe archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header),
            let name = unsafe String(validatingCString: text)
        else { throw ArchivingError.refusedEntry(name: "?", reason: "its name is not UTF-8 text") }
        func refused(_ reason: String) -> ArchivingError { .refusedEntry(name: name, reason: reason) }
        guard unsafe archive_entry_hardlink(header) == nil, unsafe archive_entry_symlink(header) == nil else {
            throw refused("it is a link")
        }
        guard unsafe UInt32(archive_entry_filetype(header)) == regularFile else {
            throw refused("it is not a regular file")
        }
        guard unsafe archive_entry_size_is_set(header) != 0 else { throw refused("it has no length") }
        guard unsafe archive_entry_sparse_count(header) == 0 else { throw refused("it has holes") }
        return try ArchiveEntry(name: name, byteCount: unsafe archive_entry_size(header))
    }

    private func require(_ code: Int32) throws { guard code == ARCHIVE_OK else { throw failure } }

    /// The input's or decompressor's own error where there is one, else what is wrong with the tar.
    private var failure: any Error { tar.error { .malformed(reason: $0) } }

    /// Hands the reader of tar the next unpacked bytes, where they lie.
    fileprivate func unpack(_ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        guard tar.caught == nil else { return -1 }
        do {
            let next = try unsafe decompressor.next()
            unsafe bytes?.pointee = next.baseAddress
            return next.count
        } catch {
            tar.caught = error
            return -1
        }
    }
}

/// Fills the reader of tar; libarchive's read callback.
private func unpackBytes(
    _ archive: OpaquePointer?,
    _ context: UnsafeMutableRawPointer?,
    _ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
    guard let context = unsafe context else { return -1 }
    return unsafe Unmanaged<ArchiveReader>.fromOpaque(context).takeUnretainedValue().unpack(bytes)
}
