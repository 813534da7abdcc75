internal import CSodium

/// Memory for the time of a closure, wiped at its end.
package enum Scratch {
    /// Lends `byteCount` bytes, uninitialised, and wipes them afterwards.
    package static func withBytes<R: ~Copyable, E: Error>(
        _ byteCount: Int,
        _ body: (UnsafeMutableRawBufferPointer) throws(E) -> R
    ) throws(E) -> R {
        try unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) { buffer throws(E) in
            defer { unsafe sodium_memzero(buffer.octets, buffer.count) }
            return try unsafe body(buffer)
        }
    }

    /// Overwrites an array's bytes, if nothing else shares them.
    package static func wipe(_ bytes: inout [UInt8]) {
        unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe sodium_memzero(buffer.octets, buffer.count)
        }
    }
}

/// Comparison that takes the same time wherever the difference lies.
public enum ConstantTime {
    /// Whether both have the same length and bytes; only the length shows in the time taken.
    public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        unsafe left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
