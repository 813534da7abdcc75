/// Where bytes come from.
public protocol ByteSource: ~Copyable {
    /// Writes up to the buffer's length of bytes to its front and answers how many; 0 means the end, for good.
    mutating func read(into buffer: inout MutableRawSpan) throws -> Int
}

/// Where bytes go to.
public protocol ByteSink: ~Copyable {
    /// Takes all of the bytes.
    mutating func write(_ bytes: RawSpan) throws
}

/// Bytes that are in memory already.
public struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    /// Reads these.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Hands out the next bytes.
    public mutating func read(into buffer: inout MutableRawSpan) -> Int {
        let count = min(bytes.count - position, buffer.byteCount)
        guard count > 0 else { return 0 }
        unsafe buffer.withUnsafeMutableBytes { buffer in
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
                )
            }
        }
        position += count
        return count
    }
}

/// Bytes collected in memory.
public struct MemorySink: ByteSink {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// Collects from nothing on.
    public init() {}

    /// Adds the bytes.
    public mutating func write(_ bytes: RawSpan) {
        unsafe bytes.withUnsafeBytes { unsafe self.bytes.append(contentsOf: $0) }
    }
}
