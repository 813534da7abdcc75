internal import Sealing
internal import Storage

/// As many rows with their marks as are held in memory at once, in the order of their ids.
struct MarkRun {
    /// Where a run lies in a file.
    struct Place {
        let rows: MarkFile.Region
        let ends: MarkFile.Region
        let marks: MarkFile.Region
    }

    private(set) var rows: [RowID] = []
    /// Where the marks of each row end.
    private var ends: [Int] = []
    private(set) var marks: [LookupMark] = []

    init() {}

    var isEmpty: Bool { rows.isEmpty }
    /// A row's place has two bytes in what is sorted.
    var isFull: Bool { rows.count == 1 << 16 }

    mutating func append(_ new: [LookupMark], of row: RowID) {
        rows.append(row)
        marks += new
        ends.append(marks.count)
    }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
    }

    /// Writes it to a file.
    func write(to file: MarkFile) throws -> Place {
        Place(rows: try file.append(rows), ends: try file.append(ends), marks: try file.append(marks))
    }

    /// Reads it from a file.
    init(_ place: Place, in file: MarkFile) throws {
        rows = try file.read(place.rows, as: RowID.self, zero: .zero)
        ends = try file.read(place.ends, as: Int.self, zero: 0)
        marks = try file.read(place.marks, as: LookupMark.self, zero: LookupMark(scope: 0, tag: 0))
    }

    /// Writes the way back from each row to its tags.
    func writeRows(_ cuts: [LookupMarks.Cut], into connection: Connection) throws {
        try connection.insertRows(into: "lookup_row", columns: ["row_id", "scope", "tags"]) { insertion in
            var start = 0
            for (row, end) in zip(rows, ends) {
                while start < end {
                    let scope = marks[start].scope
                    let rest = marks[start..<end]
                    let stop = rest.firstIndex { $0.scope != scope } ?? end
                    let tags = Set(marks[start..<stop].map { $0.cut(by: cuts[scope].bits).tag })
                    try row.withBytes { try insertion.add($0) }
                    try insertion.add(cuts[scope].number)
                    try insertion.add(SealedIndex.text(tags.sorted()))
                    start = stop
                }
            }
        }
    }

    /// A mark, cut, and its row's place, in the order of the lookup table.
    struct Placed: Comparable {
        let packed: UInt64

        var mark: LookupMark { LookupMark(packed: packed >> 16) }
        var row: Int { Int(packed & 0xFFFF) }

        static func < (left: Placed, right: Placed) -> Bool { left.packed < right.packed }
    }

    /// The marks, cut, each once and in the order of the lookup table.
    func sorted(_ cuts: [LookupMarks.Cut]) -> [Placed] {
        var placed: [Placed] = []
        placed.reserveCapacity(marks.count)
        var start = 0
        for (row, end) in ends.enumerated() {
            for mark in marks[start..<end] {
                let short = mark.cut(by: cuts[mark.scope].bits)
                placed.append(Placed(packed: short.packed << 16 | UInt64(row)))
            }
            start = end
        }
        placed.sort()
        return placed.removingRepeats()
    }
}

extension [MarkRun.Placed] {
    /// Without those that equal the one before.
    fileprivate consuming func removingRepeats() -> [MarkRun.Placed] {
        var kept = self
        var count = 0
        for place in kept.indices where count == 0 || kept[place] != kept[count - 1] {
            kept[count] = kept[place]
            count += 1
        }
        kept.removeSubrange(count...)
        return kept
    }
}
