internal import Glibc

/// Room for a write-ahead log that is written once beforehand, so that commits write over it instead of making the file longer.
///
/// Why: a sync of a file that grew waits for the journal of the file system too, which doubles a commit on a quick disk.
/// SQLite reads a log only as far as its salts and checksums hold, so zeros are to it what the leftovers of an
/// earlier turn are (<https://www.sqlite.org/fileformat2.html#walformat>).
struct LogSpace {
    private static let pieceBytes = 65_536

    /// The log's file.
    let path: String
    /// How many pages it holds before they are moved into the database.
    let pages: Int

    /// As long as the log becomes: pages of 4 KiB, each with 24 bytes before it, and 32 bytes at the beginning.
    private var bytes: Int { pages * (4_096 + 24) + 32 }

    /// Fills the log up to its length; a log that is as long already, or that a full disk has no room for, stays as it is.
    ///
    /// Nothing is synced here: what the zeros are for happens with the next commit. Whoever calls it holds the lock on writing.
    func fill() {
        let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        let start = Int(lseek(file, 0, SEEK_END))
        guard start >= 0, start < bytes else { return }
        let zeros = [UInt8](repeating: 0, count: Self.pieceBytes)
        var end = start
        while end < bytes {
            let count = min(zeros.count, bytes - end)
            let written = unsafe zeros.withUnsafeBytes {
                unsafe pwrite(file, $0.baseAddress, count, off_t(end))
            }
            guard written > 0 else {
                // Why taken back: the last room of a full disk is for what somebody wants to keep.
                ftruncate(file, off_t(start))
                return
            }
            end += written
        }
    }
}
