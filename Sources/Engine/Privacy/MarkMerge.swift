internal import Sealing

/// A mark that is cut and sorted, with its row.
struct SortedMark {
    let mark: LookupMark
    let row: RowID
}

/// Sorted runs, read as one: the least of their next marks, and of the same ones that of the earlier run.
///
/// The rows of a run come before those of a later one, so that this is the order of the lookup table.
struct MarkMerge {
    /// How many marks of each run are in memory.
    private static let window = 512

    /// One run, and how far it was read.
    private struct Reader {
        var rest: MarkFile.Region
        var window: [SortedMark] = []
        var place = 0
    }

    private let file: MarkFile
    private var readers: [Reader]
    /// A heap of the runs that are not at their end, by their next mark.
    private var heap: [(mark: LookupMark, run: Int)] = []

    init(_ runs: [MarkFile.Region], in file: MarkFile) throws {
        self.file = file
        readers = runs.map { Reader(rest: $0) }
        for run in runs.indices { if let mark = try fetch(run)?.mark { heap.append((mark, run)) } }
        for place in heap.indices.reversed() { sink(place) }
    }

    /// The next mark; nil at the end of all runs.
    mutating func next() throws -> SortedMark? {
        guard let run = heap.first?.run else { return nil }
        let least = readers[run].window[readers[run].place]
        readers[run].place += 1
        if let following = try fetch(run) {
            heap[0].mark = following.mark
        } else {
            heap[0] = heap[heap.count - 1]
            heap.removeLast()
        }
        sink(0)
        return least
    }

    /// The next mark of a run, which stays the next one.
    private mutating func fetch(_ run: Int) throws -> SortedMark? {
        if readers[run].place == readers[run].window.count {
            let rest = readers[run].rest
            guard rest.count > 0 else { return nil }
            let count = min(Self.window, rest.count)
            let size = MemoryLayout<SortedMark>.stride
            let zero = SortedMark(mark: LookupMark(scope: 0, tag: 0), row: .zero)
            readers[run].window = try file.read(
                .init(offset: rest.offset, count: count),
                as: SortedMark.self,
                zero: zero
            )
            readers[run].rest = .init(offset: rest.offset + count * size, count: rest.count - count)
            readers[run].place = 0
        }
        return readers[run].window[readers[run].place]
    }

    private mutating func sink(_ start: Int) {
        var place = start
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && isBefore(heap[child], heap[least]) {
                least = child
            }
            guard least != place else { return }
            heap.swapAt(place, least)
            place = least
        }
    }

    private func isBefore(_ left: (mark: LookupMark, run: Int), _ right: (mark: LookupMark, run: Int)) -> Bool
    {
        left.mark == right.mark ? left.run < right.run : left.mark < right.mark
    }
}
