internal import Glibc
internal import Sealing

/// Values of fixed sizes in a file without a name, which goes with the process whatever becomes of it.
final class MarkFile {
    /// Where some of them lie.
    struct Region {
        let offset: Int
        let count: Int
    }

    /// How many values are written at once.
    private static let slice = 4_096

    private let path: String
    private let descriptor: Int32
    private var length = 0

    init(in folder: String) throws(EngineError) {
        path = "\(folder)/lookup-marks-\(RowID.random())"
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure }
        unlink(path)
    }

    deinit { close(descriptor) }

    /// Adds values to the end.
    func append<Values: Sequence>(_ values: Values) throws(EngineError) -> Region
    where Values.Element: BitwiseCopyable {
        let start = length
        var count = 0
        var block: [Values.Element] = []
        block.reserveCapacity(Self.slice)
        for value in values {
            block.append(value)
            count += 1
            guard block.count == Self.slice else { continue }
            try write(block)
            block.removeAll(keepingCapacity: true)
        }
        try write(block)
        return Region(offset: start, count: count)
    }

    /// Reads values back; `zero` is any of them.
    func read<T: BitwiseCopyable>(_ region: Region, as: T.Type, zero: T) throws(EngineError) -> [T] {
        var values = Array(repeating: zero, count: region.count)
        let code = values.withUnsafeMutableBytes { bytes -> Int32 in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
                let count = pread(descriptor, rest.baseAddress, rest.count, off_t(region.offset + done))
                if count > 0 {
                    done += count
                } else if count == 0 {
                    return EIO
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
        guard code == 0 else { throw failure(code) }
        return values
    }

    private func write<T: BitwiseCopyable>(_ values: [T]) throws(EngineError) {
        let code = values.withUnsafeBytes { bytes -> Int32 in
            var done = 0
            while done < bytes.count {
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(length + done))
                if count >= 0 { done += count } else if errno != EINTR { return errno }
            }
            length += bytes.count
            return 0
        }
        guard code == 0 else { throw failure(code) }
    }

    private var failure: EngineError { failure(errno) }

    private func failure(_ code: Int32) -> EngineError {
        .file(path: path, reason: String(cString: strerror(code)))
    }
}
