internal import Glibc

/// Has a large file go to the disk while it is still being written, so that the sync at its end is a short one.
///
/// Why: whoever commits elsewhere on the same disk waits behind everything that one sync has to write.
struct WriteBehind {
    /// After so many bytes the next piece goes.
    static let pieceBytes: Int64 = 8 << 20

    private let file: Int32
    /// Whether the piece before must have come to the disk before the next one goes.
    private let isPaced: Bool
    private var written: Int64 = 0
    private var begun: Int64 = 0
    private var finished: Int64 = 0

    /// Follows what is written to a file from its beginning.
    ///
    /// One that is not paced is only begun with: for a file that nobody commits beside, where waiting is time lost.
    /// Nothing is asked of it either, so that the sync at its end still tells of a write that failed.
    init(_ file: Int32, isPaced: Bool = true) { (self.file, self.isPaced) = (file, isPaced) }

    /// So many bytes more were written: begins with a piece, and waits for the one before; answers 0 or an error's number.
    ///
    /// Why it must be looked at: the system tells of a failed write once, and a later sync then succeeds.
    mutating func wrote(_ count: Int) -> Int32 {
        written += Int64(count)
        guard written - begun >= Self.pieceBytes else { return 0 }
        defer { (finished, begun) = (begun, written) }
        guard FileRange.begin(file, begun..<written),
            !isPaced || begun == finished || FileRange.finish(file, finished..<begun)
        else { return FileRange.isUnknown(errno) ? 0 : errno }
        return 0
    }
}
