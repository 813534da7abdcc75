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
}
