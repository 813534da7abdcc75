internal import Glibc

/// sync_file_range(2), which the module of the C library leaves out: a part of a file on its way to the disk.
///
/// It makes nothing durable, for what describes the file is not written: only a sync does.
enum FileRange {
    private typealias Function = @convention(c) (Int32, Int64, Int64, UInt32) -> Int32
    private static let waitBefore: UInt32 = 1
    private static let write: UInt32 = 2
    private static let waitAfter: UInt32 = 4

    /// Has a part of a file go to the disk, without waiting for it; answers whether the system can do that.
    static func begin(_ file: Int32, _ part: Range<Int64>) -> Bool { call(file, part, write) }

    /// Has a part of a file go to the disk, and waits until it is there; answers whether it came there.
    static func finish(_ file: Int32, _ part: Range<Int64>) -> Bool {
        call(file, part, waitBefore | write | waitAfter)
    }

    /// Whether nothing of a file failed so far on its way to the disk; writes nothing.
    ///
    /// Where the system cannot tell it has not failed either.
    static func isSound(_ file: Int32) -> Bool { call(file, 0..<0, waitBefore) || isUnknown(errno) }

    /// Whether an error says that the system, or the file system, knows no such call.
    static func isUnknown(_ error: Int32) -> Bool { error == ENOSYS || error == EINVAL || error == ESPIPE }

    private static func call(_ file: Int32, _ part: Range<Int64>, _ flags: UInt32) -> Bool {
        guard let symbol = dlsym(nil, "sync_file_range") else {
            errno = ENOSYS
            return false
        }
        let function = unsafeBitCast(symbol, to: Function.self)
        return function(file, part.lowerBound, Int64(part.count), flags) == 0
    }
}
