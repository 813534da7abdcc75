import Foundation

/// An export's lines, read and digested a second time.
public enum ExportText {
    /// The rows of each table, in the order of the file.
    public static func tables(_ lines: [String]) -> [(table: String, rows: [String])] {
        var tables: [(table: String, rows: [String])] = []
        for line in lines.dropFirst() {
            if let name = line.wholeMatch(of: #/\{"table":"([a-z_]+)"\}/#)?.1 {
                tables.append((String(name), []))
            } else {
                tables[tables.count - 1].rows.append(line)
            }
        }
        return tables
    }

    /// The last line that belongs to these; `hash` is BLAKE2b-256 in hexadecimal digits.
    public static func foot(_ lines: [String], hash: ([UInt8]) -> String) -> String {
        func digest(_ lines: [String]) -> String { hash(Array(lines.map { "\($0)\n" }.joined().utf8)) }
        let parts = tables(lines).map { table, rows in
            #"{"digest":"\#(digest(rows))","name":"\#(table)","rows":\#(rows.count)}"#
        }
        return #"{"digest":"\#(digest(lines))","tables":[\#(parts.joined(separator: ","))]}"#
    }
}
