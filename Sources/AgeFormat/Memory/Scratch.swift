internal import CSodium

/// Memory for the time of a closure, wiped at its end.
enum Scratch {
    /// Lends `byteCount` bytes, uninitialised, and wipes them afterwards.
    static func withBytes<R: ~Copyable, E: Error>(
        _ byteCount: Int,
        _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) { buffer throws(E) in
            defer { unsafe sodium_memzero(buffer.octets, buffer.count) }
            return try unsafe body(buffer)
        }
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes as C takes them; the buffer is not empty.
    var octets: UnsafePointer<UInt8> {
        guard let start = baseAddress else { preconditionFailure("an empty buffer has no bytes") }
        return unsafe start.assumingMemoryBound(to: UInt8.self)
    }
}

extension UnsafeMutableRawBufferPointer {
    /// The bytes as C takes them; the buffer is not empty.
    var octets: UnsafeMutablePointer<UInt8> {
        guard let start = baseAddress else { preconditionFailure("an empty buffer has no bytes") }
        return unsafe start.assumingMemoryBound(to: UInt8.self)
    }
}
