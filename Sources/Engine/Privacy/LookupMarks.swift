internal import Sealing
internal import Storage

/// A lookup tag that a value has in one of the scopes that are made anew together.
struct LookupMark: Hashable, Comparable {
    /// The most scopes, and so the fields of one column that rows can be found by.
    static let scopeLimit = 1 << 8

    /// The scope's place in the upper 24 bits, then the tag.
    let packed: UInt64

    init(scope: Int, tag: Int64) { packed = UInt64(scope) << 40 | UInt64(tag) }

    init(packed: UInt64) { self.packed = packed }

    var scope: Int { Int(packed >> 40) }
    var tag: Int64 { Int64(packed & (1 << 40 - 1)) }

    static func < (left: LookupMark, right: LookupMark) -> Bool { left.packed < right.packed }
}

/// The marks of one column's rows while they are walked: some in memory, more than that in a file.
///
/// How long the tags of a scope are to be is known only at the end of the walk; until then they are as long as they could
/// become. Rows come in the order of their ids, so that `lookup_row` is written as they came. `lookup_tag` wants them by
/// tag: what is in memory at once is sorted, and what was sorted is merged.
final class LookupMarks {
    /// What is known of a scope at the end: its number, and by how many bits its tags are too long.
    struct Cut {
        let number: Int64
        let bits: Int64
    }

    private let folder: String
    /// How many marks stay in memory.
    private let limit: Int
    private var run = MarkRun()
    private var spilled: MarkFile?
    private var spilledRuns: [MarkRun.Place] = []

    /// Begins without any; a file that it needs lies in `folder`, without a name.
    init(folder: String, limit: Int) { (self.folder, self.limit) = (folder, limit) }

    /// Adds the marks of the next row, each once, by scope.
    func add(_ marks: [LookupMark], of row: RowID) throws {
        if !run.isEmpty, run.marks.count + marks.count > limit || run.isFull { try spill() }
        run.append(marks, of: row)
    }

    /// Writes everything into the lookup tables, each scope's tags cut; answers how many tags there are.
    func write(_ cuts: [Cut], into connection: Connection) throws -> Int {
        guard let file = spilled else {
            try run.writeRows(cuts, into: connection)
            let marks = run.sorted(cuts)
            return try Self.insert(into: connection) { add in
                for mark in marks { try add(cuts, mark.mark, run.rows[mark.row]) }
            }
        }
        try spill()
        var sorted: [MarkFile.Region] = []
        for place in spilledRuns {
            let run = try MarkRun(place, in: file)
            try run.writeRows(cuts, into: connection)
            sorted.append(
                try file.append(
                    run.sorted(cuts).lazy.map { SortedMark(mark: $0.mark, row: run.rows[$0.row]) }
                )
            )
        }
        return try Self.insert(into: connection) { add in
            var merge = try MarkMerge(sorted, in: file)
            while let next = try merge.next() { try add(cuts, next.mark, next.row) }
        }
    }

    private typealias Adding = (_ cuts: [Cut], _ mark: LookupMark, _ row: RowID) throws -> Void

    private static func insert(
        into connection: Connection,
        _ body: (Adding) throws -> Void
    ) throws -> Int {
        try connection.insertRows(into: "lookup_tag", columns: ["scope", "tag", "row_id"]) { insertion in
            try body { cuts, mark, row in
                try insertion.add(cuts[mark.scope].number)
                try insertion.add(mark.tag)
                try row.withBytes { try insertion.add($0) }
            }
        }
    }

    /// Moves what is in memory into the file.
    private func spill() throws {
        let file = try spilled ?? MarkFile(in: folder)
        spilled = file
        spilledRuns.append(try run.write(to: file))
        run.removeAll()
    }
}

extension LookupMark {
    /// The mark with a shorter tag.
    func cut(by bits: Int64) -> LookupMark {
        LookupMark(packed: packed & ~(1 << 40 - 1) | UInt64(tag) >> UInt64(bits))
    }
}
