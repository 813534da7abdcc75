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

extension [UInt8] {
    /// An array of exactly `count` bytes that `fill` writes all of.
    init(count: Int, filledBy fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        unsafe self.init(unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe fill(UnsafeMutableRawBufferPointer(buffer).octets)
            filled = count
        }
    }
}
