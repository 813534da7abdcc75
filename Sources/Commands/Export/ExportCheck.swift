internal import Engine
internal import FoundationEssentials
internal import Sealing

/// What an export says it has, once every line of it was read and held against its digests.
struct CheckedExport {
    /// The first line.
    let head: String
    /// The last line.
    let foot: String
    /// How many rows it has.
    let rows: Int

    /// Reads a file to its end.
    ///
    /// - Throws: `InputError` with the line from which on it is not what was written.
    init(_ lines: ExportLines) throws {
        guard let head = try lines.next(), head.hasPrefix(#"{"coffer":"export""#) else {
            throw lines.fault("this is not the first line of an export")
        }
        var whole = Blake2bStream()
        let tally = TableTally()
        Self.update(&whole, head)
        var before: String?
        while let line = try lines.next() {
            if let before {
                Self.update(&whole, before)
                try tally.add(before, lines)
            }
            before = line
        }
        // Why without the decoder's error: any other last line is none, and the file was cut.
        guard let foot = before,
            let said = try? JSONDecoder().decode(ExportFoot.self, from: Data(foot.utf8))
        else { throw lines.fault("the file ends before its last line") }
        let parts = tally.finish()
        if let other = zip(parts, said.tables).first(where: { $0 != $1 })?.0.name {
            throw lines.fault("the rows of `\(other)` are not those that were written")
        }
        guard said == ExportFoot(tables: parts, digest: Hexadecimal.encode(whole.finish())) else {
            throw lines.fault("the lines are not those that were written")
        }
        self.head = head
        self.foot = foot
        rows = parts.reduce(0) { $0 + $1.rows }
    }

    private static func update(_ stream: inout Blake2bStream, _ line: String) {
        let bytes = Array("\(line)\n".utf8)
        stream.update(bytes.span.bytes)
    }
}

/// Counts the rows of tables and digests them, as they are written and as they are read.
final class TableTally {
    private var table: (name: String, rows: Int)?
    private var digest: Blake2bStream?
    private var parts: [ExportFoot.Part] = []
    /// How many rows there were in all.
    private(set) var rows = 0

    /// Takes the next line behind the first; answers whether it is a row.
    @discardableResult
    func add(_ line: String) -> Bool {
        if let name = ExportLine.table(in: line) {
            endTable()
            table = (name, 0)
            digest = Blake2bStream()
            return false
        }
        guard table != nil else { return false }
        table?.rows += 1
        rows += 1
        let bytes = Array("\(line)\n".utf8)
        digest?.update(bytes.span.bytes)
        return true
    }

    /// Takes the next line of a file that is read.
    ///
    /// - Throws: `InputError` for a row of no table.
    func add(_ line: String, _ lines: ExportLines) throws {
        guard add(line) || table != nil else { throw lines.fault("a row stands before the first table") }
    }

    /// What each table has.
    func finish() -> [ExportFoot.Part] {
        endTable()
        return parts
    }

    private func endTable() {
        guard let table, let digest = digest.take() else { return }
        parts.append(.init(name: table.name, rows: table.rows, digest: Hexadecimal.encode(digest.finish())))
        self.table = nil
    }
}
