public import AgeFormat
internal import Glibc

/// Where the bytes of a file on a target go to, while it is written.
public struct TargetSink: ByteSink {
    private let descriptor: Int32
    private let isSocket: Bool
    private let failure: @Sendable (Int32) -> TargetError
    private var behind: WriteBehind?

    /// Writes to a descriptor that the target opened and closes; `behind` has a file go to the disk meanwhile.
    init(
        _ descriptor: Int32,
        isSocket: Bool = false,
        behind: WriteBehind? = nil,
        failure: @escaping @Sendable (Int32) -> TargetError
    ) {
        self.descriptor = descriptor
        self.isSocket = isSocket
        self.behind = behind
        self.failure = failure
    }

    /// Takes all of the bytes.
    ///
    /// - Throws: ``TargetError``.
    public mutating func write(_ bytes: RawSpan) throws(TargetError) {
        let error = bytes.withUnsafeBytes { bytes -> Int32 in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                // Why MSG_NOSIGNAL: a program that ended must not end this one with SIGPIPE.
                let count =
                    isSocket
                    ? send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                    : Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 {
                    done += count
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        guard error == 0 else { throw failure(error) }
        let failed = behind?.wrote(bytes.byteCount) ?? 0
        guard failed == 0 else { throw failure(failed) }
    }

    /// Takes all of the bytes.
    ///
    /// - Throws: ``TargetError``.
    public mutating func write(_ bytes: [UInt8]) throws(TargetError) { try write(bytes.span.bytes) }
}

/// Where the bytes of a file on a target come from, while it is read.
public struct TargetSource: ByteSource, Sendable {
    private let descriptor: Int32
    private let failure: @Sendable (Int32) -> TargetError

    /// Reads from a descriptor that the target opened and closes.
    init(_ descriptor: Int32, failure: @escaping @Sendable (Int32) -> TargetError) {
        self.descriptor = descriptor
        self.failure = failure
    }

    /// Reads once; 0 is the end of the file.
    ///
    /// - Throws: ``TargetError``.
    public mutating func read(into buffer: inout MutableRawSpan) throws(TargetError) -> Int {
        while true {
            let count = buffer.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count >= 0 { return count }
            guard errno == EINTR else { throw failure(errno) }
        }
    }

    /// The rest of a small file.
    ///
    /// - Returns: The bytes, or nil where there are more than `limitBytes`.
    /// - Throws: ``TargetError``.
    public mutating func readAll(limitBytes: Int) throws(TargetError) -> [UInt8]? {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            var span = buffer.mutableSpan
            var bytes = span.mutableBytes
            let count = try read(into: &bytes)
            guard count > 0 else { return all }
            guard all.count + count <= limitBytes else { return nil }
            all.append(contentsOf: buffer[..<count])
        }
    }
}
