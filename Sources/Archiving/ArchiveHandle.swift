internal import CArchive

/// A handle of libarchive, and the caller's own error that stopped it.
///
/// libarchive knows only numbers: what a caller's closure throws is kept here and thrown again behind the C code.
@safe final class ArchiveHandle {
    // SAFETY: made by the owner, used by one thread at a time, freed once by the owner.
    let pointer: OpaquePointer
    var caught: (any Error)?

    init(_ pointer: OpaquePointer?) throws(ArchivingError) {
        guard let pointer = unsafe pointer else { throw .failed(reason: "the memory for it is not there") }
        unsafe self.pointer = pointer
    }

    /// What libarchive says that is wrong.
    var message: String {
        guard let text = unsafe archive_error_string(pointer) else { return "libarchive does not say why" }
        let words = unsafe String(cString: text)
        return words.prefix(1).lowercased() + words.dropFirst()
    }

    /// The caller's own error where there is one, else what libarchive says.
    func error(_ make: (String) -> ArchivingError) -> any Error { caught ?? make(message) }

    /// Goes on where a call of libarchive did what it was asked.
    func require(_ code: Int32) throws {
        guard code == ARCHIVE_OK else { throw error { .failed(reason: $0) } }
    }

    /// Writes the header of a file that its owner alone may read.
    func begin(_ name: String, byteCount: Int64, modifiedSeconds: Int) throws {
        guard let header = unsafe archive_entry_new() else {
            throw ArchivingError.failed(reason: "the memory for it is not there")
        }
        defer { unsafe archive_entry_free(header) }
        unsafe archive_entry_set_pathname_utf8(header, name)
        unsafe archive_entry_set_size(header, byteCount)
        unsafe archive_entry_set_filetype(header, regularFile)
        unsafe archive_entry_set_perm(header, 0o600)
        unsafe archive_entry_set_mtime(header, modifiedSeconds, 0)
        try unsafe require(archive_write_header(pointer, header))
    }

    /// Writes bytes of the file that was begun last.
    func put(_ bytes: RawSpan) throws {
        guard bytes.byteCount > 0 else { return }
        let written = unsafe bytes.withUnsafeBytes { bytes in
            unsafe archive_write_data(pointer, bytes.baseAddress, bytes.count)
        }
        guard written == bytes.byteCount else { throw error { .failed(reason: $0) } }
    }

    /// Frees a handle that writes, without letting it write an end.
    func abandon() {
        unsafe archive_write_fail(pointer)
        unsafe archive_write_free(pointer)
    }
}
