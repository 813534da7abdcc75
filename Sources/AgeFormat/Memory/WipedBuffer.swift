internal import CSodium

/// A buffer for plaintext and ciphertext, wiped when it goes; not locked, since plaintext leaves it anyway.
@safe struct WipedBuffer: ~Copyable {
    // SAFETY: allocated once in `init`, freed once in `deinit`, never handed out beyond a closure.
    private let bytes: UnsafeMutableRawBufferPointer

    /// Allocates `byteCount` bytes, at least 1.
    init(byteCount: Int) {
        precondition(byteCount > 0)
        unsafe bytes = .allocate(byteCount: byteCount, alignment: 64)
    }

    deinit {
        unsafe sodium_memzero(bytes.octets, bytes.count)
        unsafe bytes.deallocate()
    }

    /// Lends all of it to C.
    borrowing func withUnsafeBytes<R, E: Error>(
        _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try unsafe body(bytes)
    }

    /// Lends a part of it to read.
    borrowing func withSpan<R, E: Error>(
        _ range: Range<Int>,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        try body(unsafe UnsafeRawBufferPointer(rebasing: bytes[range]).bytes)
    }

    /// Lends a part of it to write.
    borrowing func withMutableSpan<R, E: Error>(
        _ range: Range<Int>,
        _ body: (inout MutableRawSpan) throws(E) -> R
    ) throws(E) -> R {
        let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        var span = unsafe part.mutableBytes
        return try body(&span)
    }
}
