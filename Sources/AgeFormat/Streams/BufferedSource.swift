/// A source read through a buffer, so that lines can be found in it; large reads pass the buffer by once it is empty.
struct BufferedSource<Source: ByteSource & ~Copyable>: ByteSource, ~Copyable {
    private var source: Source
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0

    /// Buffers up to `capacity` bytes.
    init(_ source: consuming Source, capacity: Int) {
        self.source = source
        buffer = [UInt8](repeating: 0, count: capacity)
    }

    /// The next byte, or nil at the end.
    mutating func nextByte() throws -> UInt8? {
        if start == end, try !refill() { return nil }
        defer { start += 1 }
        return buffer[start]
    }

    /// Lends what comes next without taking it: `count` bytes, or fewer where the source ends before.
    mutating func peek<R>(_ count: Int, _ body: (ArraySlice<UInt8>) -> R) throws -> R {
        precondition(count <= buffer.count)
        while end - start < count, try refill() {}
        return body(buffer[start..<min(end, start + count)])
    }

    /// Takes `count` bytes that were peeked at.
    mutating func skip(_ count: Int) {
        precondition(count <= end - start)
        start += count
    }

    /// Lends the next line without its LF and takes it with it; at the end of the source, what is left.
    ///
    /// A line longer than `limit` is lent cut to `limit` + 1 bytes, and only they are taken. `isEnded` says whether the
    /// LF was there.
    mutating func withLine<R>(
        limit: Int,
        _ body: (_ line: UnsafeRawBufferPointer, _ isEnded: Bool) throws -> R
    ) throws -> R {
        precondition(limit < buffer.count)
        var scanned = 0
        while true {
            let window = start + scanned..<min(end, start + limit + 1)
            let found = buffer[window].firstIndex(of: UInt8(ascii: "\n"))
            if let found {
                return try unsafe lend(found - start, taking: found - start + 1, isEnded: true, body)
            }
            scanned = window.upperBound - start
            if scanned > limit { return try unsafe lend(scanned, taking: scanned, isEnded: false, body) }
            if try !refill() {
                return try unsafe lend(end - start, taking: end - start, isEnded: false, body)
            }
        }
    }

    private mutating func lend<R>(
        _ count: Int,
        taking taken: Int,
        isEnded: Bool,
        _ body: (UnsafeRawBufferPointer, Bool) throws -> R
    ) throws -> R {
        let line = start..<start + count
        start += taken
        return try unsafe buffer.withUnsafeBytes { buffer in
            try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[line]), isEnded)
        }
    }

    mutating func read(into buffer: inout MutableRawSpan) throws -> Int {
        if start == end {
            if buffer.byteCount >= self.buffer.count { return try source.read(into: &buffer) }
            guard try refill() else { return 0 }
        }
        let count = min(end - start, buffer.byteCount)
        unsafe buffer.withUnsafeMutableBytes { buffer in
            unsafe self.buffer.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
                )
            }
        }
        start += count
        return count
    }

    /// Adds bytes behind those that are there; false at the end of the source.
    private mutating func refill() throws -> Bool {
        if start > 0 {
            buffer.replaceSubrange(0..<end - start, with: Array(buffer[start..<end]))
            (start, end) = (0, end - start)
        }
        precondition(end < buffer.count)
        let count = try unsafe buffer.withUnsafeMutableBytes { buffer in
            var free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end...]).mutableBytes
            return try source.read(into: &free)
        }
        end += count
        return count > 0
    }
}

extension ByteSource where Self: ~Copyable {
    /// Reads until the buffer is full or the source at its end, and answers how many bytes.
    mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        var count = 0
        while count < buffer.count {
            var free = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).mutableBytes
            let added = try read(into: &free)
            guard added > 0 else { break }
            count += added
        }
        return count
    }
}
