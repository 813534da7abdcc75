internal import Glibc

/// A file, pipe or socket that somebody else opened and closes.
public struct DescriptorSource: ByteSource {
    private let descriptor: Int32

    /// Reads from this descriptor on, wherever it stands.
    public init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Reads once.
    ///
    /// - Throws: ``DescriptorError/read(_:)``.
    public mutating func read(into buffer: inout MutableRawSpan) throws(DescriptorError) -> Int {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count >= 0 { return count }
            guard errno == EINTR else { throw .read(errno) }
        }
    }
}

/// A file, pipe or socket that somebody else opened and closes.
public struct DescriptorSink: ByteSink {
    private let descriptor: Int32

    /// Writes to this descriptor on, wherever it stands.
    public init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Writes until nothing is left.
    ///
    /// - Throws: ``DescriptorError/write(_:)``.
    public mutating func write(_ bytes: RawSpan) throws(DescriptorError) {
        var done = 0
        while done < bytes.byteCount {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
                return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw .write(errno)
            }
            done += count
        }
    }
}

/// Why the system did not read or write; the number is `errno`.
public enum DescriptorError: Error, Equatable, Sendable {
    /// Reading stopped.
    case read(Int32)
    /// Writing stopped.
    case write(Int32)

    /// The stable kebab-case code.
    public var code: String {
        switch self {
        case .read: "age-read"
        case .write: "age-write"
        }
    }
}

extension DescriptorError: CustomStringConvertible {
    /// What happened, why, and what to do, in one line each.
    public var description: String {
        switch self {
        case .read(let number):
            """
            cannot read the file
            reason: \(Self.text(number))
            help: check the file and the disk it lies on
            """
        case .write(let number):
            """
            cannot write the file
            reason: \(Self.text(number))
            help: check the name, the permissions and the free space where it is written
            """
        }
    }

    private static func text(_ number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
