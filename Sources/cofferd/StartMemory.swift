internal import CMalloc
internal import FoundationEssentials
internal import Glibc

/// What starting took of the machine's memory, and serving does without.
enum StartMemory {
    /// Gives it back to the system.
    ///
    /// Why: opening a store builds much that is let go of again, and glibc keeps its place; and Swift's runtime looks through
    /// the whole program for what conforms to what, so that nearly all of it is resident, of which few pages are used again.
    /// Those come back from the page cache, once, where they are wanted.
    static func giveBack() {
        malloc_trim(0)
        for range in programText() {
            // Why without looking: a range that stays costs nothing but its place.
            madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED)
        }
    }

    /// Where the program itself lies in memory, without its libraries.
    ///
    /// Only what may be executed and not be written: in anything else there could be something that no file holds.
    private static func programText() -> [Range<UInt>] {
        // Why an error is passed over: where there is no /proc nothing is given back, and the server takes more memory.
        guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        else { return [] }
        return maps.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard fields.count == 6, fields[1] == "r-xp", fields[5].drop(while: { $0 == " " }) == program
            else {
                return nil
            }
            let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            return ends.count == 2 && ends[0] < ends[1] ? ends[0]..<ends[1] : nil
        }
    }
}
