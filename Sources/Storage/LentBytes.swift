/// Memory for the texts and bytes of one statement while it runs, all of them side by side.
///
/// Why: SQLite would allocate a piece of memory for each of them, copy it there, and give it back; an order has a hundred and
/// sixty.
@safe final class LentBytes {
    /// More than that is left to SQLite.
    private static let capacity = 65_536

    // SAFETY: allocated here, given back in `deinit`; what is handed out is valid until the next `empty()`.
    private let start = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    private var used = 0

    deinit { unsafe start.deallocate() }

    /// Makes room: what was copied before is not needed any more.
    func empty() { used = 0 }

    /// Copies bytes and answers where they lie until the next ``empty()``; nil where there is no room for them.
    @unsafe func copy(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
        guard let source = bytes.baseAddress, bytes.count <= Self.capacity - used else { return nil }
        let place = unsafe start + used
        unsafe place.copyMemory(from: source, byteCount: bytes.count)
        used += bytes.count
        return UnsafeRawPointer(place)
    }
}
